import { toBase64url } from "@jatidiri/kernel"
import type { Json } from "../json.ts"
import type { CborTagged, CborValue } from "./types.ts"

const dateTag = 1004
const dateTimeTag = 0

/** A calendar day `YYYY-MM-DD` (RFC 8943 full-date). */
export const fullDate = (day: string): CborTagged => ({ tag: dateTag, value: day })

/** `tdate` without fractions of a second, as ISO/IEC 18013-5 §9.1.2.4 asks. */
export const dateTime = (seconds: number): CborTagged => ({
  tag: dateTimeTag,
  value: `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`,
})

const dateTimeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** Seconds since the epoch, or nothing when it is no such time. */
export const parseDateTime = (value: CborValue | undefined): number | undefined => {
  if (typeof value !== "string" || !dateTimeShape.test(value)) return undefined
  const milliseconds = Date.parse(value)
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
}

const mapToJson = (map: ReadonlyMap<string | number, CborValue>): Json => {
  const object: Record<string, Json> = {}
  for (const [key, item] of map) if (key !== "__proto__") object[String(key)] = toJson(item)
  return object
}

/** Element values as JSON for showing and for verdicts: dates as text, bytes as base64url. */
export const toJson = (value: CborValue): Json => {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value
  if (value instanceof Uint8Array) return toBase64url(value)
  if (Array.isArray(value)) return (value as readonly CborValue[]).map(toJson)
  if (value instanceof Map) return mapToJson(value as ReadonlyMap<string | number, CborValue>)
  return toJson((value as CborTagged).value) // every other kind was excluded above
}
