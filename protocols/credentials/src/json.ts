/** A JSON value as parsed from the wire. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [name: string]: Json }

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const isJsonArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** The value, or nothing when the text is not JSON. */
export const parseJson = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json // JSON.parse gives exactly the values of `Json`
  } catch {
    return undefined
  }
}

export const parseJsonObject = (text: string): JsonObject | undefined => {
  const value = parseJson(text)
  return isJsonObject(value) ? value : undefined
}

const maxDepth = 24

/** Not deeper than any honest credential, and free of the one name that changes an object instead of filling it. */
export const isTame = (value: Json, depth = 0): boolean => {
  if (typeof value !== "object" || value === null) return true
  if (depth >= maxDepth) return false
  if (isJsonArray(value)) return value.every((item) => isTame(item, depth + 1))
  return Object.keys(value).every((name) => name !== "__proto__" && isTame(value[name] ?? null, depth + 1))
}
