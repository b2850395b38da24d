import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { type Period, periodOf } from "../domain/period.ts"
import { wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { mostRoundsShown, type RoundPart, type Rounds, type ShownRound } from "../round-contract.ts"
import {
  type CameRow,
  countRounds,
  plannedByPart,
  type RoundPartRow,
  type RoundRow,
  roundsOf,
  roundsOfRegion,
  workedByPart,
} from "../store/rounds.ts"
import { openRegion } from "./open-region.ts"

const provinceLength = 2
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

const partOf = (row: RoundPartRow): RoundPart => ({
  ...{ code: wireOf(row.code), name: row.name ?? row.code, rounds: row.rounds, ...cameOf(row) },
})

const noPlan = { rounds: 0, invited: 0, incidents: 0 }

/** Of the nation its provinces, of a province its regencies: planned where the round is, worked by the office that sent it. */
const readParts = async (needs: Needs, code: string, { from, to }: Period): Promise<RoundPart[]> => {
  const length = code.length < provinceLength ? provinceLength : regencyLength
  const planned = await needs.database.rows(plannedByPart, code, from, to, length)
  const plans = new Map(planned.map((row) => [row.code, row]))
  const worked = await needs.database.rows(workedByPart, code, from, to)
  const parts = worked.map((row) => {
    const { rounds, invited, incidents } = plans.get(row.code) ?? noPlan
    return partOf({ ...row, rounds, invited, incidents })
  })
  return parts.filter(({ rounds, teamDays }) => rounds + teamDays > 0)
}

const nothing = { rounds: 0, cancelled: 0, ...sumOf([]), parts: [], list: [], listedInAll: 0 }

/**
 * Field rounds of a region that have a day in the period, with what was done in it; sums leave out what was cancelled.
 * From a regency on the journal's dead lines count among the incidents; above it only what was written down.
 */
export const readRounds =
  (needs: Needs) =>
  async (
    bookId: string,
    wireCode: string,
    asked: { readonly from?: string; readonly to?: string },
  ): Promise<Result<Rounds, "book-unknown" | "region-unknown" | "period-wrong">> => {
    const region = await openRegion(needs.database, bookId, wireCode)
    if (!region.ok) return region
    const period = periodOf(asked, jakartaDay(needs.now()))
    if (period === undefined) return refuse("period-wrong")
    const { row, code } = region.value
    if (row.kind !== "live") return accept({ ...period, ...nothing })
    const { held, cancelled } = await needs.database.get(countRounds, code, period.from, period.to)
    const isListed = code.length >= regencyLength
    const parts = isListed
      ? (await needs.database.rows(roundsOfRegion, code, period.from, period.to)).map(partOf)
      : await readParts(needs, code, period)
    const list = isListed
      ? (await needs.database.rows(roundsOf, code, period.from, period.to, mostRoundsShown)).map(shownOf)
      : []
    return accept({
      ...{ ...period, rounds: held, cancelled, ...sumOf(parts) },
      ...{ parts: isListed ? [] : parts, list, listedInAll: held + cancelled },
    })
  }
