import type { Queries } from "@jatidiri/database"
import type { Day } from "@jatidiri/kernel"
import type { Reason } from "../contract.ts"
import { byActivated, byMissing, type Counted, withHeads } from "../domain/groups.ts"
import { isCommonKnowledge } from "../domain/region-path.ts"
import {
  activatedBetweenAsOf,
  agencyHeads,
  childrenAsOf,
  cohortHeads,
  daysAsOf,
  type GroupClosingRow,
  groupsAsOf,
  smallGroupsAsOf,
  totalsAsOf,
} from "../store/closings.ts"
import {
  activatedBetween,
  agenciesOf,
  type ChildRow,
  channelsOf,
  childrenOf,
  cohortsOf,
  type DayRow,
  daysOf,
  mostGroups,
  reasonsOf,
  type TotalRow,
  totalsOf,
} from "../store/sums.ts"
import type { OpenedRegion } from "./open-region.ts"

/** The day whose end is asked for; nothing when it is the present. */
const pastDay = ({ asOf }: OpenedRegion): Day | undefined => (asOf?.past ? asOf.day : undefined)

export const readTotals = (queries: Queries, region: OpenedRegion): Promise<TotalRow[]> => {
  const { row, code } = region
  const day = pastDay(region)
  return day === undefined ? queries.rows(totalsOf, row.book, code) : queries.rows(totalsAsOf, row.book, code, day)
}

/** Regions right below `parent`; null for those of the nation, `everyRegency` for all regencies. */
export const readParts = (
  queries: Queries,
  region: OpenedRegion,
  parent: string | null,
  baseId: number | null,
): Promise<ChildRow[]> => {
  const day = pastDay(region)
  const { book } = region.row
  if (day === undefined) return queries.rows(childrenOf, book, parent, baseId)
  return queries.rows(childrenAsOf, book, parent, baseId, day)
}

type Period = { readonly from: Day; readonly to: Day }

export const readDayRows = (queries: Queries, region: OpenedRegion, { from, to }: Period): Promise<DayRow[]> => {
  const day = pastDay(region)
  const where = [region.row.book, region.code, from, to]
  return day === undefined ? queries.rows(daysOf, ...where) : queries.rows(daysAsOf, ...where, day)
}

/** People activated for the first time on the days of a period. */
export const readActivated = async (queries: Queries, region: OpenedRegion, { from, to }: Period): Promise<number> => {
  const day = pastDay(region)
  const where = [region.row.book, region.code, from, to]
  const { activated } = await (day === undefined
    ? queries.get(activatedBetween, ...where)
    : queries.get(activatedBetweenAsOf, ...where, day))
  return activated
}

export type Groups = {
  readonly cohorts: readonly Counted[]
  readonly channels: readonly Counted[]
  readonly agencies: readonly Counted[]
  readonly reasons: readonly Reason[]
}

/** Shares of which base, and how many of each kind. */
type GroupsAsked = { readonly baseId: number | null; readonly most?: number | undefined }

const readPresentGroups = async (
  queries: Queries,
  { row: { book }, code }: OpenedRegion,
  { baseId, most = mostGroups }: GroupsAsked,
): Promise<Groups> => {
  const cohorts = await queries.rows(cohortsOf, book, code, baseId)
  const channels = await queries.rows(channelsOf, book, code)
  const agencies = await queries.rows(agenciesOf, book, code, baseId, most)
  return { cohorts, channels, agencies, reasons: await queries.rows(reasonsOf, book, code, most) }
}

const activatedIn = (rows: readonly GroupClosingRow[], dimension: GroupClosingRow["dimension"]) => {
  const counted = new Map<string, number>()
  for (const { code, firstPeople, ...row } of rows) {
    if (row.dimension === dimension) counted.set(code, (counted.get(code) ?? 0) + firstPeople)
  }
  return counted
}

/** Larger regions have closings by group; of smaller ones the ledger's own rows are few enough to add up. */
const readClosedGroups = async (
  queries: Queries,
  { row: { book }, code }: OpenedRegion,
  { day, baseId, most = mostGroups }: GroupsAsked & { readonly day: Day },
): Promise<Groups> => {
  const rows = isCommonKnowledge(code)
    ? await queries.rows(groupsAsOf, book, code, day)
    : await queries.rows(smallGroupsAsOf, code, day)
  const cohorts = await queries.rows(cohortHeads, baseId, code)
  const agencies = await queries.rows(agencyHeads, baseId, code)
  return {
    cohorts: withHeads(activatedIn(rows, "cohort"), cohorts).sort(byActivated),
    channels: withHeads(activatedIn(rows, "channel"), []).sort(byActivated),
    agencies: withHeads(activatedIn(rows, "agency"), agencies).sort(byMissing).slice(0, most),
    reasons: rows
      .filter(({ dimension, kind }) => dimension === "reason" && (kind === "refusal" || kind === "barrier"))
      .map(({ kind, code: reason, people }) => ({ kind, reason, people }))
      .sort((a, b) => b.people - a.people || (`${a.kind} ${a.reason}` < `${b.kind} ${b.reason}` ? -1 : 1))
      .slice(0, most),
  }
}

const everSince = "9999-12-31" as Day

/**
 * Cohorts, channels, agencies and reasons, as of the day that was asked for. The present of larger regions is read from
 * their last closings too: of a nation those are fewer than its groups.
 */
export const readGroups = (queries: Queries, region: OpenedRegion, asked: GroupsAsked): Promise<Groups> => {
  const day = pastDay(region)
  return day === undefined && !isCommonKnowledge(region.code)
    ? readPresentGroups(queries, region, asked)
    : readClosedGroups(queries, region, { ...asked, day: day ?? everSince })
}
