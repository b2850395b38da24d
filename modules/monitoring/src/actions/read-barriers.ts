import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { type BarrierPart, type BarrierReason, type Barriers, exemptReasons } from "../contract.ts"
import { goesOn } from "../domain/book-kind.ts"
import { type Period, periodOf } from "../domain/period.ts"
import { nation, wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { practiceReasonsIn, practiceReasonsOfParts } from "../store/practice.ts"
import { type ReasonRow, reasonsIn, reasonsOfParts } from "../store/reasons.ts"
import { atOneMoment, type OpenedRegion, openRegion } from "./open-region.ts"

const shownOfPart = 3

type Counted = Pick<ReasonRow, "kind" | "reason" | "people">

/** Added up by kind and reason, the most frequent first. */
const reasonsOf = (rows: readonly Counted[]): BarrierReason[] => {
  const sums = new Map<string, Counted>()
  for (const { kind, reason, people } of rows) {
    const key = `${kind} ${reason}`
    sums.set(key, { kind, reason, people: people + (sums.get(key)?.people ?? 0) })
  }
  // A letter that takes people away says not which of the reasons: it stands as one of its own, below nothing.
  const counts = [...sums.values()].filter(({ people }) => people !== 0)
  counts.sort((one, other) => other.people - one.people || (one.reason < other.reason ? -1 : 1))
  return counts.map((one) => ({ ...one, exempt: exemptReasons.includes(one.reason) }))
}

const totals = (reasons: readonly BarrierReason[]) => ({
  people: reasons.reduce((sum, { people }) => sum + people, 0),
  exempt: reasons.reduce((sum, { people, exempt }) => sum + (exempt ? people : 0), 0),
})

const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

const partsOf = (rows: readonly (Counted & { readonly code: string; readonly name: string })[]): BarrierPart[] =>
  [...grouped(rows, ({ code }) => code)].map(([code, own]) => {
    const reasons = reasonsOf(own)
    return { code: wireOf(code), name: own[0]?.name ?? "", ...totals(reasons), reasons: reasons.slice(0, shownOfPart) }
  })

const cohortsOf = (rows: readonly ReasonRow[]) =>
  [
    ...grouped(
      rows.filter(({ cohort }) => cohort !== ""),
      ({ cohort }) => cohort,
    ),
  ].map(([cohort, own]) => {
    const reasons = reasonsOf(own)
    return { cohort, ...totals(reasons), reasons }
  })

/** An invented book's rows are few enough to be added up when they are asked for. */
const readRows = (tx: Tx, { row, code }: OpenedRegion, { from, to }: Period) =>
  row.kind === "practice"
    ? ([
        tx.rows(practiceReasonsIn, row.book, code, from, to),
        tx.rows(practiceReasonsOfParts, row.book, code, from, to),
      ] as const)
    : ([tx.rows(reasonsIn, code, from, to), tx.rows(reasonsOfParts, code === nation ? null : code, from, to)] as const)

const read = async (tx: Tx, region: OpenedRegion, { from, to }: Period): Promise<Barriers> => {
  const [rows, parts] = await Promise.all(readRows(tx, region, { from, to }))
  const reasons = reasonsOf(rows)
  return { from, to, ...totals(reasons), reasons, parts: partsOf(parts), cohorts: cohortsOf(rows) }
}

const nothing = ({ from, to }: Period): Barriers => ({
  ...{ from, to, people: 0, exempt: 0, reasons: [], parts: [], cohorts: [] },
})

/** Why people were not activated, by the place where an officer noted it; an office's own book has none. */
export const readBarriers =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    asked: { readonly from?: string; readonly to?: string },
  ): Promise<Result<Barriers, "book-unknown" | "region-unknown" | "period-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegion(tx, bookId, wireCode)
      if (!region.ok) return region
      const period = periodOf(asked, jakartaDay(needs.now()))
      if (period === undefined) return refuse("period-wrong")
      return accept(goesOn(region.value.row) ? await read(tx, region.value, period) : nothing(period))
    })
