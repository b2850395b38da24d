import type { CborTagged, CborValue } from "../mdoc/types.ts"
import { parseCbor } from "./decode.ts"

export type CborMap = ReadonlyMap<string | number, CborValue>

export const asMap = (value: CborValue | undefined): CborMap | undefined =>
  value instanceof Map ? (value as CborMap) : undefined

export const asArray = (value: CborValue | undefined): readonly CborValue[] | undefined =>
  Array.isArray(value) ? (value as readonly CborValue[]) : undefined

export const asBytes = (value: CborValue | undefined): Uint8Array | undefined =>
  value instanceof Uint8Array ? value : undefined

export const asText = (value: CborValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined

export const asTagged = (value: CborValue | undefined, tag: number): CborValue | undefined => {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return undefined
  if (Array.isArray(value) || value instanceof Map) return undefined
  const tagged = value as CborTagged // every other kind was excluded above
  return tagged.tag === tag ? tagged.value : undefined
}

/** The bytes inside `#6.24(bstr .cbor …)`. */
export const unwrapBytes = (value: CborValue | undefined): Uint8Array | undefined => asBytes(asTagged(value, 24))

/** The value inside `#6.24(bstr .cbor …)`. */
export const unwrapCbor = (value: CborValue | undefined): CborValue | undefined => {
  const bytes = unwrapBytes(value)
  return bytes && parseCbor(bytes)
}

/** A map with text keys of this list only: a member misspelt on the way must not read as one left out. */
export const asRecord = (value: CborValue | undefined, members: readonly string[]): CborMap | undefined => {
  const map = asMap(value)
  if (map === undefined) return undefined
  for (const key of map.keys()) if (typeof key !== "string" || !members.includes(key)) return undefined
  return map
}
