import { isJsonArray, type Json } from "../json.ts"

/** RFC 9901 §4.2.1 and §4.2.4.2: these carry digests and are no claims. */
export const isReservedName = (name: string): boolean => name === "_sd" || name === "..." || name === "_sd_alg"

/** SD-JWT VC §2.2.2.2: what decides on validity may not be withheld by the one whom it concerns. */
const neverSelective: readonly string[] = ["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "aka_vcts", "status"]

export const isNeverSelective = (name: string): boolean => neverSelective.includes(name)

/** True when no object inside, at any depth, bears a reserved name. */
export const isFreeOfReservedNames = (value: Json): boolean => {
  if (typeof value !== "object" || value === null) return true
  if (isJsonArray(value)) return value.every(isFreeOfReservedNames)
  return Object.keys(value).every((name) => !isReservedName(name) && isFreeOfReservedNames(value[name] ?? null))
}
