import type { ClaimPath } from "./types.ts"

type Step = ClaimPath[number]

const meets = (asked: Step, held: Step): boolean =>
  asked === held || (asked === null && typeof held === "number") || (held === null && typeof asked === "number")

/**
 * True when asking for `asked` brings `claim` along: the path itself, or one above it (OpenID4VP 1.0 §7). An element of a
 * list and `null`, which stands for all of them, bring one another along.
 */
export const covers = (asked: ClaimPath, claim: ClaimPath): boolean =>
  asked.length <= claim.length && asked.every((step, i) => meets(step, claim[i] ?? null))
