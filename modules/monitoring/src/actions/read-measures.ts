import type { Queries } from "@jatidiri/database"
import { type Day, jakartaDay } from "@jatidiri/kernel"
import type { Base, Counts, Target } from "../contract.ts"
import { goesOn } from "../domain/book-kind.ts"
import { wireOf } from "../domain/region-path.ts"
import { peopleOfShare } from "../domain/shares.ts"
import { type BaseRow, basesIn } from "../store/bases.ts"
import type { TotalsRow } from "../store/sums.ts"
import { type TargetRow, targetsFor } from "../store/targets.ts"
import type { OpenedRegion } from "./open-region.ts"
import { readActivated, readTotals } from "./read-sums.ts"

/** What a region is measured by and how far it has come; the start of every answer. */
export type Measures = {
  readonly bases: readonly BaseRow[]
  readonly base: BaseRow | undefined
  readonly target: Target | undefined
  /** How the target's period stands to today, as the target's row says. */
  readonly standing: number | undefined
  readonly localTargets: readonly Target[]
  readonly counts: Counts
  readonly today: Day
}

export const shownBase = ({ name, frozen, snapshot, source, people }: BaseRow): Base => ({
  name,
  frozen,
  snapshot,
  source,
  people,
})

const shownTarget = (row: TargetRow, base: BaseRow | undefined, whole: number | null): Target => ({
  scope: row.scope,
  share: row.share,
  shareOf: row.shareOf,
  baseName: base?.name ?? "wajib-ktp",
  people: peopleOfShare(row.share, whole),
  regionCode: wireOf(row.regionCode),
  period: { from: row.periodFrom, to: row.periodTo },
  letter: { from: row.letterFrom, number: row.letterNumber, date: row.letterDate },
  revision: row.revision,
  note: row.note,
})

/** Of local targets with the same aim only the newest revision counts. */
const newestLocal = (rows: readonly TargetRow[]): TargetRow[] => {
  const local = rows.filter(({ scope }) => scope === "local")
  const aim = (row: TargetRow) => [row.regionCode, row.shareOf, row.periodTo, row.letterFrom].join("|")
  return local.filter((row) => !local.some((other) => aim(other) === aim(row) && other.revision > row.revision))
}

/** An office that said nothing of activations has reached an unknown number, not none. */
const countsFrom = (totals: TotalsRow | undefined, today: number, isCounted: boolean): Counts => {
  const { activated = 0, active = 0, ended = 0, refused = 0, carriedIn = 0, entries = 0 } = totals ?? {}
  const known = isCounted || entries > 0
  return {
    activated: known ? activated : null,
    active: known ? active : null,
    ended,
    refused,
    carriedIn,
    today,
    entries,
  }
}

export const readMeasures = async (queries: Queries, region: OpenedRegion, now: Date): Promise<Measures> => {
  const { row, code, asOf } = region
  const today = asOf?.day ?? ((row.nominalDay ?? jakartaDay(now)) as Day)
  const [bases, targets, activated, totals] = await Promise.all([
    queries.rows(basesIn, row.book, code),
    queries.rows(targetsFor, row.book, code, today),
    readActivated(queries, region, { from: today, to: today }),
    readTotals(queries, region),
  ])
  const leading = targets.find(({ scope }) => scope === "ministry")
  const base = bases.find(({ baseId }) => baseId === leading?.baseId) ?? bases[0]
  const target = leading === undefined ? undefined : shownTarget(leading, base, base?.people ?? null)
  const localTargets = newestLocal(targets).map((local) => {
    const own = bases.find(({ baseId }) => baseId === local.baseId)
    return shownTarget(local, own, local.shareOf === "target" ? (target?.people ?? null) : (own?.people ?? null))
  })
  const counts = countsFrom(totals, activated, goesOn(row))
  return { bases, base, target, standing: leading?.standing, localTargets, counts, today }
}
