import { createPublicKey, hash, type KeyObject, randomBytes, sign, verify } from "node:crypto"
import type { Crypto, PublicJwk, Sign } from "@jatidiri/kernel"

const maxKnownKeys = 4096
const knownKeys = new Map<string, KeyObject>()

/** Importing a JWK costs as much as half a verification; the last few thousand are kept. */
const keyObjectOf = (jwk: PublicJwk): KeyObject => {
  const name = `${jwk.x}.${jwk.y}`
  const known = knownKeys.get(name)
  if (known !== undefined) return known
  const key = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, format: "jwk" })
  if (knownKeys.size >= maxKnownKeys) knownKeys.delete(knownKeys.keys().next().value ?? "")
  knownKeys.set(name, key)
  return key
}

const verifyEs256 = (jwk: PublicJwk, signature: Uint8Array, bytes: Uint8Array): boolean => {
  if (signature.length !== 64) return false
  try {
    return verify("sha256", bytes, { key: keyObjectOf(jwk), dsaEncoding: "ieee-p1363" }, signature)
  } catch {
    // A point off the curve is refused at import: not a signature of anything.
    return false
  }
}

/** The kernel's machinery on node:crypto; every function answers at once, without a promise. */
export const nodeCrypto: Crypto = {
  digest: (bytes) => hash("sha256", bytes, "buffer"),
  verify: verifyEs256,
  randomBytes: (length) => randomBytes(length),
}

/** ES256 with a private key held by this process. */
export const signWith =
  (key: KeyObject): Sign =>
  (bytes) =>
    sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" })
