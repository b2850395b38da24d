import { accept, parseBase64url, parseUtf8, type Result, refuse } from "@jatidiri/kernel"
import { type Jws, parseJws } from "../jose/jws.ts"
import { isJsonArray, isTame, parseJson } from "../json.ts"
import { isReservedName } from "./reserved.ts"
import type { Disclosure, SdJwt, SdJwtRefusal } from "./types.ts"

/** A KTP with photograph is under 60 KiB; a family card of twenty with photographs would still fit. */
const maxCharacters = 1_048_576
const maxDisclosures = 1024

const parseDisclosure = (encoded: string): Disclosure | undefined => {
  const bytes = parseBase64url(encoded)
  const text = bytes && parseUtf8(bytes)
  const parts = text === undefined ? undefined : parseJson(text)
  if (!isJsonArray(parts) || !isTame(parts)) return undefined
  const [salt, second, third] = parts
  if (typeof salt !== "string" || second === undefined) return undefined
  if (parts.length === 2) return { encoded, salt, value: second }
  if (parts.length !== 3 || typeof second !== "string" || third === undefined) return undefined
  return isReservedName(second) || second === "__proto__" ? undefined : { encoded, salt, name: second, value: third }
}

export type ParsedSdJwt = { readonly sdJwt: SdJwt; readonly jws: Jws }

/** Like `parseSdJwt`, with the issuer's JWS taken apart for the one who verifies it. */
export const parseWithSignature = (text: string): Result<ParsedSdJwt, SdJwtRefusal> => {
  if (text.length > maxCharacters) return refuse("too-large")
  // One part more than there may be is enough to know.
  const [issuerJwt = "", ...rest] = text.split("~", maxDisclosures + 3)
  const keyBindingJwt = rest.pop()
  if (keyBindingJwt === undefined) return refuse("malformed", "no tilde")
  if (rest.length > maxDisclosures) return refuse("too-large", "disclosures")
  const jws = parseJws(issuerJwt)
  if (jws === undefined) return refuse("malformed", "issuer's JWT")
  const disclosures: Disclosure[] = []
  for (const encoded of rest) {
    const disclosure = parseDisclosure(encoded)
    if (disclosure === undefined) return refuse("malformed", "disclosure")
    disclosures.push(disclosure)
  }
  const { header, payload } = jws
  const sdJwt = { header, payload, issuerJwt, disclosures, ...(keyBindingJwt === "" ? {} : { keyBindingJwt }) }
  return accept({ sdJwt, jws })
}

/** Takes an SD-JWT apart (RFC 9901 §4), judging its shape only: at most 1 MiB and 1024 disclosures, strict base64url and JSON. */
export const parseSdJwt = (text: string): Result<SdJwt, SdJwtRefusal> => {
  const parsed = parseWithSignature(text)
  return parsed.ok ? accept(parsed.value.sdJwt) : parsed
}
