import { anyOf, isJsonObject, listOf, type Shape, textOf, wholeNumber } from "@jatidiri/kernel"
import type { ClaimPath } from "./signed.ts"

const everyElement: Shape<null> = (input) => (input === null ? undefined : "itself")

/** OpenID4VP 1.0 §7: a name selects a member, a number an element, `null` all elements. */
export const claimPath: Shape<ClaimPath> = listOf(anyOf(textOf(200), wholeNumber(0, 10_000), everyElement), 1, 20)

const step = (values: readonly unknown[], part: string | number | null): readonly unknown[] =>
  values.flatMap((value): readonly unknown[] => {
    if (typeof part === "string") return isJsonObject(value) && Object.hasOwn(value, part) ? [value[part]] : []
    if (!Array.isArray(value)) return []
    return part === null ? value : value.slice(part, part + 1)
  })

/** The values a path selects in a credential's claims; none when it leads nowhere. */
export const select = (path: ClaimPath, claims: unknown): readonly unknown[] =>
  path.reduce<readonly unknown[]>(step, [claims])
