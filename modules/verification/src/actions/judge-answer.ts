import type { Verdict } from "../contract.ts"
import { compareFamily } from "../domain/family.ts"
import type { Proven } from "../domain/proven.ts"
import type { Request } from "../domain/session.ts"
import { shownClaims } from "../domain/shown-claims.ts"
import { type Evidence, judge } from "../domain/verdict.ts"
import type { Needs } from "../needs.ts"

const evidenceOf = async (needs: Needs, proven: Proven): Promise<Evidence> => {
  const reference = proven.status?.status_list
  return {
    validityCertain: proven.validityCertain,
    status: reference === undefined ? undefined : await needs.readStatus(reference.uri, reference.idx),
    ...(proven.clockOffSeconds === undefined ? {} : { clockOffSeconds: proven.clockOffSeconds }),
  }
}

/** The verdict on proven credentials. After a reject no claim is kept: the desk has no use for them. */
export const judgeAnswer =
  (needs: Needs) =>
  async (proven: readonly Proven[], { asked, maxStatusAgeSeconds }: Request): Promise<Verdict> => {
    const family = compareFamily(proven, asked)
    const found = await Promise.all(proven.map((one) => evidenceOf(needs, one)))
    const evidence = family === undefined ? found : found.map((one) => ({ ...one, family }))
    const { result, reasons, checks } = judge(evidence, { maxStatusAgeSeconds })
    return {
      result,
      reasons: [...reasons],
      checks: [...checks],
      claims: result === "reject" ? [] : shownClaims(needs.claimsOf, proven),
      demo: proven.some(({ demo }) => demo),
    }
  }
