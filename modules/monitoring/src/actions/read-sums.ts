import type { Queries } from "@jatidiri/database"
import type { Day } from "@jatidiri/kernel"
import type { Reason } from "../contract.ts"
import { byActivated, byMissing, type Counted, withHeads } from "../domain/groups.ts"
import {
  activatedBetweenAsOf,
  childrenAsOf,
  daysAsOf,
  groupHeads,
  groupsAsOf,
  type HeadsRow,
  totalsAsOf,
} from "../store/closings.ts"
import { codeLength } from "../store/kept-sums.ts"
import {
  smallActivatedBetween,
  smallChildrenAsOf,
  smallDays,
  smallGroupsAsOf,
  smallTotalsAsOf,
} from "../store/small-regions.ts"
import {
  activatedBetween,
  type ChildRow,
  childrenOf,
  type DayRow,
  daysOf,
  everyRegency,
  type GroupRow,
  groupsOf,
  mostGroups,
  type TotalsRow,
  totalsOf,
} from "../store/sums.ts"
import type { OpenedRegion } from "./open-region.ts"

const everSince = "9999-12-31" as Day

/** The day whose end is asked for; nothing when it is the present. */
const pastDay = ({ asOf }: OpenedRegion): Day | undefined => (asOf?.past ? asOf.day : undefined)

/** Districts and villages, of which the ledger's own rows are added up. */
const isSmall = (code: string): boolean => code.length > codeLength.regency

/** Nothing where nothing was ever counted. */
export const readTotals = (queries: Queries, region: OpenedRegion): Promise<TotalsRow | undefined> => {
  const { row, code } = region
  const day = pastDay(region)
  if (day === undefined) return queries.find(totalsOf, row.book, code)
  return queries.find(isSmall(code) ? smallTotalsAsOf : totalsAsOf, row.book, code, day)
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
  const areSmall = parent !== null && parent !== everyRegency && parent.length >= codeLength.regency
  return queries.rows(areSmall ? smallChildrenAsOf : childrenAsOf, book, parent, baseId, day)
}

type Period = { readonly from: Day; readonly to: Day }

export const readDayRows = (queries: Queries, region: OpenedRegion, { from, to }: Period): Promise<DayRow[]> => {
  const day = pastDay(region)
  const where = [region.row.book, region.code, from, to]
  if (isSmall(region.code)) return queries.rows(smallDays, ...where, day ?? everSince)
  return day === undefined ? queries.rows(daysOf, ...where) : queries.rows(daysAsOf, ...where, day)
}

/** People activated for the first time on the days of a period. */
export const readActivated = async (queries: Queries, region: OpenedRegion, { from, to }: Period): Promise<number> => {
  const day = pastDay(region)
  const where = [region.row.book, region.code, from, to]
  const { activated } = await (isSmall(region.code)
    ? queries.get(smallActivatedBetween, ...where, day ?? everSince)
    : day === undefined
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

const activatedIn = (rows: readonly GroupRow[], dimension: GroupRow["dimension"]) => {
  const counted = new Map<string, number>()
  for (const { code, firstPeople, ...row } of rows) {
    if (row.dimension === dimension) counted.set(code, (counted.get(code) ?? 0) + firstPeople)
  }
  return counted
}

const readGroupRows = (queries: Queries, region: OpenedRegion): Promise<GroupRow[]> => {
  const { row, code } = region
  const day = pastDay(region)
  if (day === undefined) return queries.rows(groupsOf, row.book, code)
  return queries.rows(code.length > codeLength.province ? smallGroupsAsOf : groupsAsOf, row.book, code, day)
}

/** Cohorts, channels, agencies and reasons, as of the day that was asked for. */
export const readGroups = async (
  queries: Queries,
  region: OpenedRegion,
  { baseId, most = mostGroups }: GroupsAsked,
): Promise<Groups> => {
  const [rows, heads] = await Promise.all([
    readGroupRows(queries, region),
    queries.rows(groupHeads, baseId, region.code),
  ])
  const headsBy = (dimension: HeadsRow["dimension"]) => heads.filter((row) => row.dimension === dimension)
  return {
    cohorts: withHeads(activatedIn(rows, "cohort"), headsBy("cohort")).sort(byActivated),
    channels: withHeads(activatedIn(rows, "channel"), []).sort(byActivated),
    agencies: withHeads(activatedIn(rows, "agency"), headsBy("agency")).sort(byMissing).slice(0, most),
    reasons: rows
      .filter(({ dimension, kind }) => dimension === "reason" && (kind === "refusal" || kind === "barrier"))
      .map(({ kind, code: reason, people }) => ({ kind, reason, people }))
      .sort((a, b) => b.people - a.people || (`${a.kind} ${a.reason}` < `${b.kind} ${b.reason}` ? -1 : 1))
      .slice(0, most),
  }
}
