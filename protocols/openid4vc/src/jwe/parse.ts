import {
  accept,
  isJsonObject,
  type JsonObject,
  type PublicJwk,
  parseBase64url,
  parseStrictJson,
  parseUtf8,
  type Result,
  readPublicJwk,
  refuse,
} from "@jatidiri/kernel"
import { type ContentEncryption, contentEncryptions } from "../vp/request-object.ts"

export type Jwe = {
  /** Names the key it is encrypted to. */
  readonly kid?: string
  readonly enc: ContentEncryption
  readonly epk: PublicJwk
  readonly apu: Uint8Array
  readonly apv: Uint8Array
  /** The header as it was sent: it is authenticated with the text. */
  readonly protectedHeader: string
  readonly iv: Uint8Array
  readonly ciphertext: Uint8Array
  readonly tag: Uint8Array
}

const maxLength = 1_000_000

const parseHeader = (part: string): JsonObject | undefined => {
  const bytes = part.length > 4_000 ? undefined : parseBase64url(part)
  const json = bytes && parseUtf8(bytes)
  const value = json === undefined ? undefined : parseStrictJson(json)
  return isJsonObject(value) ? value : undefined
}

const parseInfo = (input: unknown): Uint8Array | undefined => {
  if (input === undefined) return new Uint8Array(0)
  return typeof input === "string" ? parseBase64url(input) : undefined
}

type Said = Pick<Jwe, "kid" | "enc" | "epk" | "apu" | "apv">

const readHeader = (raw: JsonObject): Said | undefined => {
  const { alg, enc: encName, kid, epk: ephemeral, apu: u, apv: v } = raw
  const enc = contentEncryptions.find((each) => each === encName)
  const epk = readPublicJwk(ephemeral)
  const [apu, apv] = [parseInfo(u), parseInfo(v)]
  if (alg !== "ECDH-ES" || "crit" in raw || "zip" in raw) return undefined
  if (enc === undefined || epk === undefined || apu === undefined || apv === undefined) return undefined
  if (kid === undefined) return { enc, epk, apu, apv }
  return typeof kid === "string" && kid.length <= 256 ? { kid, enc, epk, apu, apv } : undefined
}

/** Judges the form of a compact JWE: ECDH-ES on P-256 and AES-GCM only, no compression, nothing critical. */
export const parseJwe = (text: string): Result<Jwe, "bad-jwe"> => {
  if (text.length > maxLength) return refuse("bad-jwe", "too large")
  const [protectedHeader, key, ...rest] = text.split(".", 6)
  const [iv, ciphertext, tag, ...more] = rest.map(parseBase64url)
  if (protectedHeader === undefined || key !== "" || more.length > 0) return refuse("bad-jwe", "parts")
  if (iv?.length !== 12 || ciphertext === undefined || tag?.length !== 16) return refuse("bad-jwe", "parts")
  const raw = parseHeader(protectedHeader)
  const said = raw && readHeader(raw)
  return said === undefined ? refuse("bad-jwe", "header") : accept({ ...said, protectedHeader, iv, ciphertext, tag })
}
