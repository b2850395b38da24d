import type { Queries } from "@jatidiri/database"
import { mostResidents } from "../../contract.ts"
import type { GroupMember, Needs } from "../../needs.ts"
import type { Invited } from "../../round-contract.ts"
import type { InvitedBy } from "../../store/rounds.ts"

export type FoundInvited = {
  readonly invitedBy: InvitedBy
  /** One more than fits where there are too many, so that they are noticed and not cut off. */
  readonly residentIds: readonly string[]
  readonly notInRegister: number
  readonly agency?: string
  /** Of a group: who is in it and is not invited; `more` where it goes on behind those who were looked at. */
  readonly leftOut?: { readonly active: number; readonly notEligible: number; readonly more?: true }
}

const pageSize = 1000
/** Behind so many of one group nobody is looked for: a round is for at most a tenth of them, and whoever plans waits. */
export const mostLookedAt = 50_000
type Ask = (page: { after: string; limit: number }) => Promise<readonly GroupMember[]>

/** Everybody of a group who could be activated and is not, with how many are left out and why, until there are too many or enough were looked at. */
const sift = async (needs: Needs, queries: Queries, ask: Ask) => {
  const residentIds: string[] = []
  const leftOut = { active: 0, notEligible: 0 }
  let after = "0"
  for (let looked = pageSize; ; looked += pageSize) {
    const page = await ask({ after, limit: pageSize })
    const ids = page.map(({ residentId }) => residentId)
    const active = new Set(await needs.listActive(queries, ids))
    for (const { residentId, isEligible } of page) {
      if (active.has(residentId)) leftOut.active += 1
      else if (!isEligible) leftOut.notEligible += 1
      else residentIds.push(residentId)
    }
    after = ids.at(-1) ?? after
    const found = { residentIds: residentIds.slice(0, mostResidents + 1), notInRegister: 0 }
    if (page.length < pageSize || residentIds.length > mostResidents) return { ...found, leftOut }
    if (looked >= mostLookedAt) return { ...found, leftOut: { ...leftOut, more: true as const } }
  }
}

type Wanted = { readonly regionCode: string; readonly invited: Invited }

/** Who is invited, by the register's own ids. Of a list those whom the round's region has; active ones of it come along. */
export const findInvited = async (
  needs: Needs,
  queries: Queries,
  { regionCode, invited }: Wanted,
): Promise<FoundInvited> => {
  if ("niks" in invited) {
    const niks = [...new Set(invited.niks)]
    const residentIds = await needs.listByNik(queries, regionCode, niks)
    return { invitedBy: "niks", residentIds, notInRegister: niks.length - residentIds.length }
  }
  if ("cohort" in invited)
    return {
      invitedBy: "cohort",
      ...(await sift(needs, queries, (page) => needs.listByCohort(queries, { ...invited, ...page }))),
    }
  if ("agency" in invited) {
    const found = await sift(needs, queries, (page) => needs.listByAgency(queries, { ...invited, ...page }))
    return { invitedBy: "agency", agency: invited.agency, ...found }
  }
  if ("rw" in invited)
    return {
      invitedBy: "rt",
      ...(await sift(needs, queries, (page) => needs.listByRt(queries, { ...invited, ...page }))),
    }
  const residentIds = await needs.listNotActivated(queries, invited.regionCode, mostResidents + 1)
  return { invitedBy: "region", residentIds, notInRegister: 0 }
}
