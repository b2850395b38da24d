import { type PublicJwk, type Sign, thumbprintOf } from "@jatidiri/kernel"
import { webCrypto } from "./web-crypto.ts"

/** A P-256 signing key whose private half never leaves the browser; it can be kept in IndexedDB as it is. */
export type DeviceKey = { readonly privateKey: CryptoKey; readonly publicJwk: PublicJwk; readonly thumbprint: string }

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const

/** The public half as the four members that count. Throws when the key is not an extractable P-256 public key. */
export const publicJwkOf = async (key: CryptoKey): Promise<PublicJwk> => {
  const { x, y } = await crypto.subtle.exportKey("jwk", key)
  if (x === undefined || y === undefined) throw new Error("not a P-256 public key")
  return { kty: "EC", crv: "P-256", x, y }
}

/** RFC 7638 SHA-256 thumbprint, base64url. */
export const keyThumbprint = (key: PublicJwk): Promise<string> => thumbprintOf(key, webCrypto.digest)

/** Makes a new key; the private half cannot be exported, not even by this page. */
export const makeDeviceKey = async (): Promise<DeviceKey> => {
  const pair = (await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"])) as CryptoKeyPair
  const publicJwk = await publicJwkOf(pair.publicKey)
  return { privateKey: pair.privateKey, publicJwk, thumbprint: await keyThumbprint(publicJwk) }
}

/** ES256 with that key: 64 raw bytes r‖s. */
export const signWith =
  (privateKey: CryptoKey): Sign =>
  async (bytes) =>
    new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, new Uint8Array(bytes)))
