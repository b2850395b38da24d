import { encodeUtf8, parseBase64, parseBase64url, parseUtf8, type Sign, toBase64url } from "@jatidiri/kernel"
import { isJsonArray, isTame, type JsonObject, parseJsonObject } from "../json.ts"

/** A compact JWS taken apart, nothing verified (RFC 7515 §7.1). */
export type Jws = {
  readonly header: JsonObject
  readonly payload: JsonObject
  readonly signingInput: Uint8Array
  readonly signature: Uint8Array
}

const parsePart = (part: string): JsonObject | undefined => {
  const bytes = parseBase64url(part)
  const text = bytes && parseUtf8(bytes)
  const value = text === undefined ? undefined : parseJsonObject(text)
  return value !== undefined && isTame(value) ? value : undefined
}

/** The parts, or nothing when the shape is wrong: three strict base64url parts, two JSON objects, 64 bytes of signature. */
export const parseJws = (compact: string): Jws | undefined => {
  const first = compact.indexOf(".")
  const second = compact.indexOf(".", first + 1)
  if (first < 0 || second < 0) return undefined
  const header = parsePart(compact.slice(0, first))
  const payload = parsePart(compact.slice(first + 1, second))
  const signature = parseBase64url(compact.slice(second + 1))
  if (header === undefined || payload === undefined || signature?.length !== 64) return undefined
  return { header, payload, signature, signingInput: encodeUtf8(compact.slice(0, second)) }
}

/** Says why a header is not ours: another algorithm, another `typ`, or an extension we would have to understand. */
export const reasonNotToReadHeader = (
  header: JsonObject,
  type: string,
): "wrong-type" | "wrong-algorithm" | undefined => {
  if (header["typ"] !== type) return "wrong-type"
  if (header["alg"] !== "ES256" || header["crit"] !== undefined || header["b64"] !== undefined) return "wrong-algorithm"
  return undefined
}

const maxChain = 4

/** DER certificates of the header's `x5c`, leaf first; nothing when it is missing, empty, too long or not base64. */
export const parseX5c = (header: JsonObject): readonly Uint8Array[] | undefined => {
  const x5c = header["x5c"]
  if (!isJsonArray(x5c) || x5c.length === 0 || x5c.length > maxChain) return undefined
  const chain: Uint8Array[] = []
  for (const text of x5c) {
    const der = typeof text === "string" ? parseBase64(text) : undefined
    if (der === undefined) return undefined
    chain.push(der)
  }
  return chain
}

export const encodePart = (value: JsonObject): string => toBase64url(encodeUtf8(JSON.stringify(value)))

/** Signs `header.payload`, both already encoded. */
export const signJws = async (sign: Sign, header: string, payload: string): Promise<string> => {
  const input = `${header}.${payload}`
  return `${input}.${toBase64url(await sign(encodeUtf8(input)))}`
}

const encodedHeaders = new WeakMap<readonly string[], Map<string, string>>()

/** `{alg, typ, x5c}` encoded once per chain and type: it is the longest part of a credential and never changes. */
export const encodeIssuerHeader = (type: string, x5c: readonly string[]): string => {
  const known = encodedHeaders.get(x5c) ?? new Map<string, string>()
  encodedHeaders.set(x5c, known)
  const encoded = known.get(type) ?? encodePart({ alg: "ES256", typ: type, x5c })
  known.set(type, encoded)
  return encoded
}
