import { toBase64url } from "./base64url.ts"
import type { Digest, PublicJwk } from "./crypto.ts"
import { encodeUtf8 } from "./utf8.ts"

/** RFC 7638 §3: required members only, in lexicographic order, no white space; SHA-256; 32 bytes. */
export const digestOfKey = async (key: PublicJwk, digest: Digest): Promise<Uint8Array> =>
  digest(encodeUtf8(JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y })))

/** The thumbprint as rooms name a key by it: base64url, 43 characters. */
export const thumbprintOf = async (key: PublicJwk, digest: Digest): Promise<string> =>
  toBase64url(await digestOfKey(key, digest))
