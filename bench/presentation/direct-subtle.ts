import { createCipheriv, createECDH, type ECDH, hash } from "node:crypto"
import { type PublicJwk, toBase64url } from "@jatidiri/kernel"

type Pair = { readonly privateKey: ECDH; readonly publicKey: Uint8Array }
type AesGcm = { readonly iv: Uint8Array; readonly additionalData: Uint8Array }

const importKey = async (_format: string, key: PublicJwk | Uint8Array): Promise<Uint8Array> =>
  key instanceof Uint8Array
    ? key
    : Buffer.concat([Uint8Array.of(4), Buffer.from(key.x, "base64url"), Buffer.from(key.y, "base64url")])

const generateKey = async (): Promise<Pair> => {
  const pair = createECDH("prime256v1")
  return { publicKey: pair.generateKeys(), privateKey: pair }
}

const exportKey = async (_format: string, point: Uint8Array): Promise<PublicJwk> => ({
  kty: "EC",
  crv: "P-256",
  x: toBase64url(point.subarray(1, 33)),
  y: toBase64url(point.subarray(33)),
})

const deriveBits = async ({ public: point }: { readonly public: Uint8Array }, own: ECDH) => own.computeSecret(point)

const digest = async (_name: string, bytes: Uint8Array): Promise<Uint8Array> => hash("sha256", bytes, "buffer")

const encrypt = async ({ iv, additionalData }: AesGcm, key: Uint8Array, plain: Uint8Array): Promise<Uint8Array> => {
  const closing = createCipheriv(key.length === 32 ? "aes-256-gcm" : "aes-128-gcm", key, iv)
  closing.setAAD(additionalData)
  return Buffer.concat([closing.update(plain), closing.final(), closing.getAuthTag()])
}

/** WebCrypto's calls that close a JWE, without its threads: the wallets of the bench share two cores with what is measured. */
export const directSubtle = {
  ...{ importKey, generateKey, exportKey, deriveBits, digest, encrypt },
} as unknown as SubtleCrypto
