import type { ClaimPath } from "@jatidiri/credentials"

export const isSamePath = (a: ClaimPath, b: ClaimPath): boolean =>
  a.length === b.length && a.every((step, i) => step === b[i])

/**
 * The NIK of anybody: the holder's own, or of a member of the family. The list of members counts as a whole, also where
 * its issuer does not describe what is in it.
 */
export const isNik = (path: ClaimPath): boolean => path.at(-1) === "nik" || path.at(-1) === "members"
