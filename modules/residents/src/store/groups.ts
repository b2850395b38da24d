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

/** Heads by agency, the largest first; no row names a person. */
export const countAgencies = statement<{ readonly agency: string; readonly residents: number }>(
  "residents.count-agencies",
  `select r.agency, count(*)::integer as residents from residents.residents r
   where ${within} and r.register_status = 'active' and r.agency <> ''
   group by 1 order by 2 desc, 1 limit $2`,
)

export const countCohorts = statement<{ readonly cohort: string; readonly residents: number }>(
  "residents.count-cohorts",
  `select r.cohort, count(*)::integer as residents from residents.residents r
   where ${within} and r.register_status = 'active' group by 1 order by 1`,
)

/** Heads by RW and RT. */
export const countRts = statement<{ readonly rw: string; readonly rt: string; readonly residents: number }>(
  "residents.count-rts",
  `select r.rw, r.rt, count(*)::integer as residents from residents.residents r
   where ${within} and r.register_status = 'active' group by 1, 2 order by 1, 2 limit $2`,
)
