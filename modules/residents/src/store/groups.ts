import { statement } from "@jatidiri/database"
import { isEligible, within } from "./lists.ts"

export type MemberOfGroupRow = { readonly resident_id: string; readonly is_eligible: boolean }

const membersWhere = (condition: string): string =>
  `select r.resident_id::text, ${isEligible} as is_eligible from residents.residents r
   where ${within} and r.resident_id > $2::bigint and r.register_status = 'active' and ${condition}
   order by r.resident_id limit $3`

/** Active people of a region and cohort from behind the id $2 on, on the day $4. */
export const listCohort = statement<MemberOfGroupRow>("residents.list-cohort", membersWhere("r.cohort = $5"))

/** The same of an agency. */
export const listAgency = statement<MemberOfGroupRow>("residents.list-agency", membersWhere("r.agency = $5"))

/** The same of an RW, or of one RT of it; `$6` is null for the whole RW. */
export const listRt = statement<MemberOfGroupRow>(
  "residents.list-rt",
  membersWhere("r.rw = $5 and ($6::text is null or r.rt = $6)"),
)

/** The import's sums of each regency's newest release: a province is counted without a look at its people. */
const newestSums = `with newest as (
    select left(r.region_code, 5) as regency, max(r.snapshot) as snapshot from residents.population r where ${within} group by 1),
  sums as (
    select r.* from residents.population r join newest on newest.snapshot = r.snapshot and newest.regency = left(r.region_code, 5)
    where ${within})`

/** Heads by agency as of the newest release, the largest first; no row names a person. */
export const countAgencies = statement<{ readonly agency: string; readonly residents: number }>(
  "residents.count-agencies",
  `${newestSums} select agency, sum(residents)::integer as residents from sums where agency <> ''
   group by 1 order by 2 desc, 1 limit $2`,
)

/** The same by cohort. */
export const countCohorts = statement<{ readonly cohort: string; readonly residents: number }>(
  "residents.count-cohorts",
  `${newestSums} select cohort, sum(residents)::integer as residents from sums group by 1 order by 1`,
)

/** Heads by RW and RT of one village, as the register has them now. */
export const countRts = statement<{ readonly rw: string; readonly rt: string; readonly residents: number }>(
  "residents.count-rts",
  `select r.rw, r.rt, count(*)::integer as residents from residents.residents r
   where ${within} and r.register_status = 'active' group by 1, 2 order by 1, 2 limit $2`,
)
