import { type PublicJwk, parseBase64url, type Sign, toBase64url } from "@jatidiri/kernel"
import { parseCbor } from "../cbor/decode.ts"
import { encodeCbor } from "../cbor/encode.ts"
import { asArray, asBytes, asMap, type CborMap } from "../cbor/read.ts"
import type { CborValue } from "./types.ts"

/** COSE_Sign1 (RFC 9052 §4.2), untagged as ISO/IEC 18013-5 has it. `payload` is nothing when it is detached. */
export type CoseSign1 = {
  readonly protectedHeader: Uint8Array
  readonly unprotected: CborMap
  readonly payload: Uint8Array | undefined
  readonly signature: Uint8Array
}

const algorithmLabel = 1
const x5chainLabel = 33
const es256 = -7

export const es256Header = encodeCbor(new Map([[algorithmLabel, es256]]))
const noBytes = new Uint8Array()

/** What is signed: Sig_structure of RFC 9052 §4.4 without external data. */
export const signatureInput = (protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array =>
  encodeCbor(["Signature1", protectedHeader, noBytes, payload])

/** Signs with ES256; `detached` leaves the payload out of the structure. */
export const signCose = async (
  sign: Sign,
  payload: Uint8Array,
  { unprotected, detached }: { readonly unprotected: CborMap; readonly detached: boolean },
): Promise<CborValue> => {
  const signature = await sign(signatureInput(es256Header, payload))
  return [es256Header, unprotected, detached ? null : payload, signature]
}

export const parseCose = (value: CborValue | undefined): CoseSign1 | undefined => {
  const parts = asArray(value)
  const [protectedHeader, unprotected, payload, signature] = [
    asBytes(parts?.[0]),
    asMap(parts?.[1]),
    asBytes(parts?.[2]),
    asBytes(parts?.[3]),
  ]
  if (parts?.length !== 4 || (payload === undefined && parts[2] !== null)) return undefined
  if (protectedHeader === undefined || unprotected === undefined || signature?.length !== 64) return undefined
  return { protectedHeader, unprotected, payload, signature }
}

/** True when the protected header says ES256 and nothing that we would have to understand (RFC 9052 §3.1 `crit`). */
export const isEs256 = (protectedHeader: Uint8Array): boolean => {
  const header = asMap(parseCbor(protectedHeader))
  return header?.get(algorithmLabel) === es256 && !header.has(2)
}

const maxChain = 4

/** Certificates of `x5chain` (RFC 9360 §2), leaf first: one byte string or an array of two and more. */
export const parseX5chain = (unprotected: CborMap): readonly Uint8Array[] | undefined => {
  const value = unprotected.get(x5chainLabel)
  if (value instanceof Uint8Array) return [value]
  const chain = asArray(value)?.map(asBytes)
  if (chain === undefined || chain.length < 2 || chain.length > maxChain) return undefined
  const whole = chain.filter((der): der is Uint8Array => der !== undefined)
  return whole.length === chain.length ? whole : undefined
}

export const makeX5chain = (chain: readonly Uint8Array[]): CborMap => {
  const [first] = chain
  return new Map([[x5chainLabel, chain.length === 1 && first !== undefined ? first : chain]])
}

/** COSE_Key of a P-256 public key (RFC 9053 §7.1.1). Throws a TypeError when the JWK is none, which is a bug of the caller. */
export const makeCoseKey = (jwk: PublicJwk): CborMap => {
  const x = parseBase64url(jwk.x)
  const y = parseBase64url(jwk.y)
  if (x?.length !== 32 || y?.length !== 32) throw new TypeError("not a P-256 key")
  return new Map<number, CborValue>([
    [1, 2],
    [-1, 1],
    [-2, x],
    [-3, y],
  ])
}

export const parseCoseKey = (value: CborValue | undefined): PublicJwk | undefined => {
  const key = asMap(value)
  const x = asBytes(key?.get(-2))
  const y = asBytes(key?.get(-3))
  if (key?.get(1) !== 2 || key.get(-1) !== 1 || key.has(-4) || x?.length !== 32 || y?.length !== 32) return undefined
  return { kty: "EC", crv: "P-256", x: toBase64url(x), y: toBase64url(y) }
}
