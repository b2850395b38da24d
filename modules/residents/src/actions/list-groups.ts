import type { Queries } from "@jatidiri/database"
import { jakartaDay } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import {
  countAgencies,
  countCohorts,
  countRts,
  listAgency,
  listCohort,
  listRt,
  type MemberOfGroupRow,
} from "../store/groups.ts"

/** One of a group: whether he could be activated today is the register's word; whether he is already, another's. */
export type GroupMember = { readonly residentId: string; readonly isEligible: boolean }

/** A page of a group of a region, in the order of the ids, behind the id `after`. */
type Page = { readonly regionCode: string; readonly after: string; readonly limit: number }
type Clock = Pick<Needs, "now">

const membersOf = (rows: readonly MemberOfGroupRow[]): readonly GroupMember[] =>
  rows.map(({ resident_id, is_eligible }) => ({ residentId: resident_id, isEligible: is_eligible }))

export const listByCohort =
  ({ now }: Clock) =>
  async (queries: Queries, asked: Page & { readonly cohort: string }): Promise<readonly GroupMember[]> => {
    const { regionCode, after, limit, cohort } = asked
    return membersOf(await queries.rows(listCohort, regionCode, after, limit, jakartaDay(now()), cohort))
  }

/** By the agency's name as the register spells it. */
export const listByAgency =
  ({ now }: Clock) =>
  async (queries: Queries, asked: Page & { readonly agency: string }): Promise<readonly GroupMember[]> => {
    const { regionCode, after, limit, agency } = asked
    return membersOf(await queries.rows(listAgency, regionCode, after, limit, jakartaDay(now()), agency))
  }

/** Of an RW, or of one of its RTs. */
export const listByRt =
  ({ now }: Clock) =>
  async (
    queries: Queries,
    asked: Page & { readonly rw: string; readonly rt?: string },
  ): Promise<readonly GroupMember[]> => {
    const { regionCode, after, limit, rw, rt = null } = asked
    return membersOf(await queries.rows(listRt, regionCode, after, limit, jakartaDay(now()), rw, rt))
  }

const mostNamed = 500

export type Groups = {
  readonly cohorts: readonly { readonly cohort: string; readonly residents: number }[]
  readonly agencies: readonly { readonly agency: string; readonly residents: number }[]
  /** Of a village; RT numbers of a wider region say nothing. */
  readonly rts: readonly { readonly rw: string; readonly rt: string; readonly residents: number }[]
}

const villageLength = "PP.KK.CC.DDDD".length

/** Which groups a region's active residents form, with heads: cohorts and agencies as of the newest release. Nobody is named. */
export const listGroups = async (queries: Queries, regionCode: string): Promise<Groups> => ({
  cohorts: await queries.rows(countCohorts, regionCode),
  agencies: await queries.rows(countAgencies, regionCode, mostNamed),
  rts: regionCode.length === villageLength ? await queries.rows(countRts, regionCode, mostNamed) : [],
})
