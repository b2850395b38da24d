import { type DecodeOptions, decode, type TagDecoder } from "cborg"
import type { CborValue } from "../mdoc/types.ts"

const maxDepth = 24

const keepTag =
  (tag: number): TagDecoder =>
  (content) => ({ tag, value: content() })

/** RFC 8949 §4.1 preferred serialisation and nothing looser: one value has one spelling, so a digest over re-encoding holds. */
const strictOptions: DecodeOptions = {
  strict: true,
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowBigInt: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  // tdate, encoded CBOR, full-date (RFC 8943): all that ISO/IEC 18013-5 uses.
  tags: { 0: keepTag(0), 24: keepTag(24), 1004: keepTag(1004) },
}

/** Keys only of the two kinds that a `Map` can tell apart, and no deeper than any honest credential. */
const isTame = (value: CborValue, depth: number): boolean => {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return true
  if (depth >= maxDepth) return false
  if (Array.isArray(value)) return (value as readonly CborValue[]).every((item) => isTame(item, depth + 1))
  if (!(value instanceof Map)) return isTame((value as { value: CborValue }).value, depth + 1) // a tag, the last kind left
  for (const [key, item] of value as ReadonlyMap<unknown, CborValue>) {
    if ((typeof key !== "string" && typeof key !== "number") || !isTame(item, depth + 1)) return false
  }
  return true
}

/** One CBOR item and nothing behind it; nothing when it is broken, indefinite, not in shortest form or repeats a map key. */
export const parseCbor = (bytes: Uint8Array): CborValue | undefined => {
  try {
    const value = decode(bytes, strictOptions) as CborValue // the options leave only these kinds
    return isTame(value, 0) ? value : undefined
  } catch {
    // cborg throws on every refusal, and the engine on absurd nesting; both are the sender's fault.
    return undefined
  }
}
