import { type ClaimPath, covers, type Json } from "@jatidiri/credentials"
import { valueAt } from "./claim-path.ts"
import type { Purpose } from "./known.ts"
import type { Proven } from "./proven.ts"

/** Whether the KTP's person is a member on the family card; `not-compared` where what was shown cannot tell. */
export type FamilyKnowledge = "member" | "not-among-shown" | "not-compared"

const ktpNik: ClaimPath = ["nik"]
const memberNik: ClaimPath = ["members", null, "nik"]

const niksOf = (proven: readonly Proven[], credential: Proven["credential"], path: ClaimPath): readonly Json[] =>
  proven.filter((one) => one.credential === credential).flatMap(({ claims }) => valueAt(claims, path) ?? [])

/** Asked for by number, a member says nothing of the others. */
const isAskedOfEverybody = (asked: Purpose["credentials"]): boolean =>
  asked.some(
    ({ credential, claims }) =>
      credential === "kk" &&
      claims.some(({ path }) => covers(path, memberNik) && path.every((step) => typeof step !== "number")),
  )

/**
 * Only the NIK makes two documents one family's: each credential has a key of its own, so that nobody can follow the
 * resident by it, and a name is borne by many. Nothing unless both a KTP and a family card were shown.
 */
export const compareFamily = (
  proven: readonly Proven[],
  asked: Purpose["credentials"],
): FamilyKnowledge | undefined => {
  const kinds = proven.map(({ credential }) => credential)
  if (!kinds.includes("ktp") || !kinds.includes("kk")) return undefined
  const [nik] = niksOf(proven, "ktp", ktpNik)
  const members = niksOf(proven, "kk", memberNik)
  if (typeof nik !== "string" || members.length === 0) return "not-compared"
  if (members.includes(nik)) return "member"
  return isAskedOfEverybody(asked) ? "not-among-shown" : "not-compared"
}
