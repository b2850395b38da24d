import { type Digest, type PublicJwk, parseBase64url } from "@jatidiri/kernel"
import { utf8 } from "../encoding/text.ts"
import { isJsonObject, type Json } from "../json.ts"

const isCoordinate = (value: Json | undefined): value is string =>
  typeof value === "string" && value.length === 43 && parseBase64url(value)?.length === 32

/** The four members of a public P-256 key; nothing for another kind of key or one that carries its private part. */
export const parsePublicJwk = (value: Json | undefined): PublicJwk | undefined => {
  if (!isJsonObject(value) || value["d"] !== undefined) return undefined
  const { kty, crv, x, y } = value as { kty?: Json; crv?: Json; x?: Json; y?: Json } // members read by name, each judged below
  if (kty !== "EC" || crv !== "P-256" || !isCoordinate(x) || !isCoordinate(y)) return undefined
  return { kty, crv, x, y }
}

/** RFC 7638 SHA-256 thumbprint, 32 bytes. */
export const thumbprint = async (digest: Digest, { crv, kty, x, y }: PublicJwk): Promise<Uint8Array> =>
  digest(utf8(JSON.stringify({ crv, kty, x, y })))
