import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { type Period, periodOf } from "../domain/period.ts"
import { nation, wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { mostRoundsShown, type RoundPart, type Rounds, type ShownRound } from "../round-contract.ts"
import {
  type CameRow,
  plannedByProvince,
  plannedByRegency,
  type RoundRow,
  roundsOf,
  workedByPart,
} from "../store/rounds.ts"
import { atOneMoment, openRegion } from "./open-region.ts"

const regencyLength = 5

type Came = Omit<RoundPart, "code" | "name" | "rounds">

const cameOf = ({ team_days: teamDays, ...row }: CameRow): Came => ({
  ...{ invited: row.invited, met: row.met, activated: row.activated, refused: row.refused, barriers: row.barriers },
  ...{ teamDays, perTeamDay: teamDays === 0 ? null : row.activated / teamDays, incidents: row.incidents },
})

const shownOf = (row: RoundRow): ShownRound => ({
  ...{ roundId: row.round_id, seriesId: row.series_id, name: row.name, hostKind: row.host_kind },
  ...{ hostName: row.host_name, agency: row.agency, regionCode: row.region_code },
  regionName: row.region_name ?? row.region_code,
  ...{ fromDay: row.from_day, untilDay: row.until_day, officers: row.officers, state: row.state },
  ...cameOf(row),
})

const names = ["invited", "met", "activated", "refused", "barriers", "teamDays", "incidents"] as const

const sumOf = (all: readonly Came[]): Came => {
  const sum = (name: (typeof names)[number]): number => all.reduce((sofar, one) => sofar + one[name], 0)
  const [activated, teamDays] = [sum("activated"), sum("teamDays")]
  return {
    ...{ invited: sum("invited"), met: sum("met"), activated, refused: sum("refused"), barriers: sum("barriers") },
    ...{ teamDays, perTeamDay: teamDays === 0 ? null : activated / teamDays, incidents: sum("incidents") },
  }
}

const noPlan = { rounds: 0, cancelled: 0, invited: 0, incidents: 0 }

type Seen = Omit<Rounds, "from" | "to">

const nothing: Seen = { rounds: 0, cancelled: 0, ...sumOf([]), parts: [], list: [], listedInAll: 0 }

/** Of the nation its provinces, of a province its regencies: planned where the round is, worked by the office that sent it. */
const readParts = async (tx: Tx, code: string, { from, to }: Period): Promise<Seen> => {
  const [planned, worked] = await Promise.all([
    code === nation ? tx.rows(plannedByProvince, from, to) : tx.rows(plannedByRegency, code, from, to),
    tx.rows(workedByPart, code, from, to),
  ])
  const plans = new Map(planned.map((row) => [row.code, row]))
  const all = worked.map((row): RoundPart => {
    const { rounds, invited, incidents } = plans.get(row.code) ?? noPlan
    return { code: wireOf(row.code), name: row.name, rounds, ...cameOf({ ...row, invited, incidents }) }
  })
  const parts = all.filter(({ rounds, teamDays }) => rounds + teamDays > 0)
  const count = (of: "rounds" | "cancelled"): number => planned.reduce((sum, row) => sum + row[of], 0)
  const [rounds, cancelled] = [count("rounds"), count("cancelled")]
  return { rounds, cancelled, ...sumOf(parts), parts, list: [], listedInAll: rounds + cancelled }
}

/** From a regency on round by round; the sums are of all of them, also those that no screen lists. */
const readList = async (
  tx: Tx,
  code: string,
  { from, to, most }: Period & { readonly most: number },
): Promise<Seen> => {
  const rows = await tx.rows(roundsOf, code, from, to)
  const held = rows.filter(({ state }) => state !== "cancelled")
  return {
    ...{ rounds: held.length, cancelled: rows.length - held.length, ...sumOf(held.map(cameOf)) },
    ...{ parts: [], list: rows.slice(0, most).map(shownOf), listedInAll: rows.length },
  }
}

/**
 * Field rounds of a region that have a day in the period, with what was done in it; sums leave out what was cancelled.
 * From a regency on the journal's dead lines count among the incidents; above it only what was written down.
 * At most so many rounds are listed.
 */
export const readRounds =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    asked: { readonly from?: string; readonly to?: string },
    most = mostRoundsShown,
  ): Promise<Result<Rounds, "book-unknown" | "region-unknown" | "period-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegion(tx, bookId, wireCode)
      if (!region.ok) return region
      const period = periodOf(asked, jakartaDay(needs.now()))
      if (period === undefined) return refuse("period-wrong")
      const { row, code } = region.value
      if (row.kind !== "live") return accept({ ...period, ...nothing })
      const isListed = code.length >= regencyLength
      return accept({
        ...period,
        ...(await (isListed ? readList(tx, code, { ...period, most }) : readParts(tx, code, period))),
      })
    })
