import type { Json, JsonObject } from "@jatidiri/credentials"
import type { KnownClaim } from "./known.ts"

type Elements = { readonly [namespace: string]: { readonly [element: string]: Json } }

/** ISO/IEC 5218, as ISO/IEC 23220-2 writes `sex`. */
const sexes: Readonly<Record<number, string>> = { 1: "male", 2: "female" }

/** base64url of the first bytes: JPEG, PNG, WebP. */
const pictures: readonly (readonly [start: string, mediaType: string])[] = [
  ["_9j_", "image/jpeg"],
  ["iVBORw0KGgo", "image/png"],
  ["UklGR", "image/webp"],
]

const asPicture = (value: string): string | undefined => {
  const found = pictures.find(([start]) => value.startsWith(start))
  const padding = "=".repeat((4 - (value.length % 4)) % 4)
  return found && `data:${found[1]};base64,${value.replace(/-/g, "+").replace(/_/g, "/")}${padding}`
}

const jsonOf = (element: string, value: Json): Json => {
  if (element === "sex" && typeof value === "number") return sexes[value] ?? value
  if (element.endsWith("portrait") && typeof value === "string") return asPicture(value) ?? value
  return value
}

const put = (claims: Record<string, unknown>, path: readonly (string | number | null)[], value: Json): void => {
  const [step, ...rest] = path
  if (typeof step !== "string") return
  if (rest.length === 0) claims[step] = value
  else {
    const inner = (claims[step] ?? {}) as Record<string, unknown>
    claims[step] = inner
    put(inner, rest, value)
  }
}

/** Elements of an mdoc in the shape of the SD-JWT VC, so that desks read one language. */
export const claimsFromMdoc = (known: readonly KnownClaim[], elements: Elements): JsonObject => {
  const claims: Record<string, unknown> = {}
  for (const { path, mdocPath } of known) {
    if (mdocPath === undefined) continue
    const value = elements[mdocPath[0]]?.[mdocPath[1]]
    if (value !== undefined) put(claims, path, jsonOf(mdocPath[1], value))
  }
  return claims as JsonObject
}
