import type { ClaimPath, Json } from "@jatidiri/credentials"

const childOf = (value: Json, step: string | number): Json | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined
  return typeof step === "string" && Object.hasOwn(value, step) ? (value as Record<string, Json>)[step] : undefined
}

/** What stands at the path; `null` gives a list of every element's. Nothing when nothing is there. */
export const valueAt = (value: Json, path: ClaimPath): Json | undefined => {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (step !== null) {
    const child = childOf(value, step)
    return child === undefined ? undefined : valueAt(child, rest)
  }
  if (!Array.isArray(value)) return undefined
  const found = value.map((element: Json) => valueAt(element, rest)).filter((element) => element !== undefined)
  return found.length === 0 ? undefined : found
}
