import { type ClaimPath, covers, type Json, type JsonObject } from "@jatidiri/credentials"

const entriesOf = (value: Json): readonly (readonly [string | number, Json])[] => {
  if (typeof value !== "object" || value === null) return []
  return Array.isArray(value) ? value.map((element: Json, i) => [i, element] as const) : Object.entries(value)
}

const isAboveAsked = (asked: readonly ClaimPath[], path: ClaimPath): boolean =>
  asked.some((wish) => wish.length > path.length && covers(path, wish.slice(0, path.length)))

const goesBeyond = (asked: readonly ClaimPath[], path: ClaimPath, value: Json): boolean => {
  if (asked.some((wish) => covers(wish, path))) return false
  if (!isAboveAsked(asked, path)) return true
  return entriesOf(value).some(([step, child]) => goesBeyond(asked, [...path, step], child))
}

/**
 * True when something was shown that was not asked. `inClear` are the members that the issuer left open to everybody
 * (`iss`, `vct`, `status` …): those are no choice of the resident's wallet.
 */
export const showsMoreThanAsked = (
  claims: JsonObject,
  asked: readonly ClaimPath[],
  inClear: readonly string[] = [],
): boolean =>
  Object.entries(claims).some(([name, value]) => !inClear.includes(name) && goesBeyond(asked, [name], value))
