import { createDecipheriv, type ECDH, hash } from "node:crypto"
import { type PublicJwk, parseBase64url } from "@jatidiri/kernel"

type AesGcm = {
  readonly iv: Uint8Array
  readonly additionalData: Uint8Array
  readonly tagLength: number
}

const bytesOf = (coordinate: string): Uint8Array => parseBase64url(coordinate) ?? new Uint8Array()

const importKey = async (format: string, key: PublicJwk | Uint8Array): Promise<Uint8Array> => {
  if (key instanceof Uint8Array) return key
  if (format !== "jwk") throw new Error(`no key is imported as ${format} here`)
  return Buffer.concat([Uint8Array.of(4), bytesOf(key.x), bytesOf(key.y)])
}

/** Throws when the other key is no point of the curve. */
const deriveBits = async ({ public: point }: { readonly public: Uint8Array }, own: ECDH) => own.computeSecret(point)

const digest = async (_name: string, bytes: Uint8Array): Promise<Uint8Array> => hash("sha256", bytes, "buffer")

const decrypt = async ({ iv, additionalData, tagLength }: AesGcm, key: Uint8Array, sealed: Uint8Array) => {
  const end = sealed.length - tagLength / 8
  const name = key.length === 32 ? "aes-256-gcm" : "aes-128-gcm"
  const opening = createDecipheriv(name, key, iv, { authTagLength: tagLength / 8 })
  opening.setAAD(additionalData)
  opening.setAuthTag(sealed.subarray(end))
  return Buffer.concat([opening.update(sealed.subarray(0, end)), opening.final()])
}

/**
 * The four calls of WebCrypto that open a JWE, answered at once by node:crypto: its own WebCrypto sends each to another
 * thread and back, which takes four times as long as the work itself. Keys are bytes here, and an ECDH pair.
 */
export const directSubtle = { importKey, deriveBits, digest, decrypt } as unknown as SubtleCrypto

/** An ECDH pair in the place where WebCrypto's type wants its own kind of key. */
export const asCryptoKey = (pair: ECDH): CryptoKey => pair as unknown as CryptoKey
