import type { ClaimPath } from "@jatidiri/credentials"

const same = (asked: string | number | null, held: string | number | null): boolean =>
  asked === held || (asked === null && typeof held === "number") || (held === null && typeof asked === "number")

/** True when asking for `asked` brings `claim` along: the path itself, or one above it (OpenID4VP 1.0 §7). */
export const covers = (asked: ClaimPath, claim: ClaimPath): boolean =>
  asked.length <= claim.length && asked.every((step, i) => same(step, claim[i] ?? null))

export const isSamePath = (a: ClaimPath, b: ClaimPath): boolean =>
  a.length === b.length && a.every((step, i) => step === b[i])

/**
 * The NIK of anybody: the holder's own, or of a member of the family. The list of members counts as a whole, also where
 * its issuer does not describe what is in it.
 */
export const isNik = (path: ClaimPath): boolean => path.at(-1) === "nik" || path.at(-1) === "members"
