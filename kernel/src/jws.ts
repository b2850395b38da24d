import { parseBase64 } from "./base64.ts"
import { parseBase64url, toBase64url } from "./base64url.ts"
import type { MaybePromise, PublicJwk, Sign, Verify } from "./crypto.ts"
import { readPublicJwk } from "./jwk.ts"
import { inOneSpelling } from "./one-spelling.ts"
import { accept, type Result, refuse } from "./result.ts"
import { isJsonObject, type JsonObject, parseStrictJson } from "./strict-json.ts"
import { encodeUtf8, parseUtf8 } from "./utf8.ts"

/** Header members that name the signer's key. */
export type KeyMember = "kid" | "jwk" | "x5c"

export type JwsHeader = {
  readonly alg: "ES256"
  readonly typ: string
  readonly kid?: string
  readonly jwk?: PublicJwk
  /** Base64 DER certificates, the signer's first (RFC 7515 §4.1.6). */
  readonly x5c?: readonly string[]
}

export type Jws<Payload = JsonObject> = {
  readonly compact: string
  readonly header: JwsHeader
  /** DER of `x5c`, the signer's first; empty without. */
  readonly chain: readonly Uint8Array[]
  readonly payload: Payload
  readonly signature: Uint8Array
  readonly signingInput: Uint8Array
}

export type JwsLimits = {
  readonly typ: string
  /** Of the whole compact form. */
  readonly maxBytes: number
  /** The members that must name the key; the other two are refused. */
  readonly keyMembers: readonly KeyMember[]
  /** Strangers may add header members that we do not read; never `crit`. Ours may not. */
  readonly otherMembers?: "ignored"
}

export type JwsRefusal = "too-large" | "not-compact" | "bad-header" | "wrong-algorithm" | "wrong-type" | "bad-payload"

const maxCertificates = 5

const encodePart = (part: object): string => toBase64url(encodeUtf8(JSON.stringify(part)))

/** A compact JWS (RFC 7515 §3.1) with ES256; throws only when signing itself does. */
export const signJws = async (
  parts: { readonly header: Omit<JwsHeader, "alg">; readonly payload: object },
  sign: Sign,
): Promise<string> => {
  const input = `${encodePart({ alg: "ES256", ...parts.header })}.${encodePart(parts.payload)}`
  return `${input}.${toBase64url(inOneSpelling(await sign(encodeUtf8(input))))}`
}

const parsePart = (part: string): JsonObject | undefined => {
  const bytes = parseBase64url(part)
  const json = bytes && parseUtf8(bytes)
  const value = json === undefined ? undefined : parseStrictJson(json)
  return isJsonObject(value) ? value : undefined
}

const parseChain = (x5c: unknown): readonly Uint8Array[] | undefined => {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > maxCertificates) return undefined
  const chain = x5c.flatMap((item) => (typeof item === "string" && item !== "" ? (parseBase64(item) ?? []) : []))
  return chain.length === x5c.length ? chain : undefined
}

const isKeyMember = (name: string): name is KeyMember => name === "kid" || name === "jwk" || name === "x5c"

/** Exactly the key members asked for, and no stranger where the header is closed. */
const hasRightMembers = (header: JsonObject, limits: JwsLimits): boolean => {
  const others = Object.keys(header).filter((name) => name !== "alg" && name !== "typ")
  const keys = others.filter(isKeyMember)
  if (keys.length !== limits.keyMembers.length || !keys.every((name) => limits.keyMembers.includes(name))) return false
  if ("crit" in header || "b64" in header) return false
  return limits.otherMembers === "ignored" || others.length === keys.length
}

const readHeader = (raw: JsonObject, limits: JwsLimits): Result<Pick<Jws, "header" | "chain">, JwsRefusal> => {
  const { alg, typ, kid, jwk, x5c } = raw
  if (alg !== "ES256") return refuse("wrong-algorithm")
  if (typ !== limits.typ) return refuse("wrong-type")
  if (!hasRightMembers(raw, limits)) return refuse("bad-header", "members")
  const key = jwk === undefined ? undefined : readPublicJwk(jwk)
  const chain = x5c === undefined ? [] : parseChain(x5c)
  if (kid !== undefined && (typeof kid !== "string" || kid.length === 0 || kid.length > 256))
    return refuse("bad-header", "kid")
  if (jwk !== undefined && key === undefined) return refuse("bad-header", "jwk")
  if (chain === undefined) return refuse("bad-header", "x5c")
  const header: JwsHeader = {
    alg: "ES256",
    typ: limits.typ,
    ...(kid === undefined ? {} : { kid }),
    ...(key === undefined ? {} : { jwk: key }),
    // parseChain has judged every item to be text.
    ...(x5c === undefined ? {} : { x5c: x5c as readonly string[] }),
  }
  return accept({ header, chain })
}

/**
 * Judges the form of a compact JWS and nothing of its truth: size, strict base64url, UTF-8, JSON that names each
 * member once, ES256 only, the expected `typ`, only the expected header members.
 */
export const parseJws = (compact: string, limits: JwsLimits): Result<Jws, JwsRefusal> => {
  if (compact.length > limits.maxBytes) return refuse("too-large")
  const [head, body, tail, ...more] = compact.split(".")
  if (head === undefined || body === undefined || tail === undefined || more.length > 0) return refuse("not-compact")
  const signature = parseBase64url(tail)
  if (signature?.length !== 64) return refuse("not-compact", "signature")
  const raw = parsePart(head)
  if (raw === undefined) return refuse("bad-header")
  const read = readHeader(raw, limits)
  if (!read.ok) return read
  const payload = parsePart(body)
  if (payload === undefined) return refuse("bad-payload")
  const signingInput = encodeUtf8(compact.slice(0, head.length + 1 + body.length))
  return accept({ compact, ...read.value, payload, signature, signingInput })
}

/** Whether the key signed it. */
export const verifyJws = (jws: Jws<unknown>, key: PublicJwk, verify: Verify): MaybePromise<boolean> =>
  verify(key, jws.signature, jws.signingInput)
