import type { Tx } from "@jatidiri/database"
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
import { atOneMoment, openRegion } from "./open-region.ts"

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
const readParts = async (tx: Tx, code: string, { from, to }: Period): Promise<RoundPart[]> => {
  const length = code.length < provinceLength ? provinceLength : regencyLength
  const planned = await tx.rows(plannedByPart, code, from, to, length)
  const plans = new Map(planned.map((row) => [row.code, row]))
  const worked = await tx.rows(workedByPart, code, from, to)
  const parts = worked.map((row) => {
    const { rounds, invited, incidents } = plans.get(row.code) ?? noPlan
    return partOf({ ...row, rounds, invited, incidents })
  })
  return parts.filter(({ rounds, teamDays }) => rounds + teamDays > 0)
}

const nothing: Omit<Rounds, "from" | "to"> = {
  rounds: 0,
  cancelled: 0,
  ...sumOf([]),
  parts: [],
  list: [],
  listedInAll: 0,
}

type Seen = Omit<Rounds, "from" | "to">

const seenIn = async (tx: Tx, code: string, { from, to, most }: Period & { readonly most: number }): Promise<Seen> => {
  const { held, cancelled } = await tx.get(countRounds, code, from, to)
  const isListed = code.length >= regencyLength
  const parts = isListed
    ? (await tx.rows(roundsOfRegion, code, from, to)).map(partOf)
    : await readParts(tx, code, { from, to })
  const list = isListed ? (await tx.rows(roundsOf, code, from, to, most)).map(shownOf) : []
  return {
    ...{ rounds: held, cancelled, ...sumOf(parts) },
    ...{ parts: isListed ? [] : parts, list, listedInAll: held + cancelled },
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
      return accept({ ...period, ...(row.kind === "live" ? await seenIn(tx, code, { ...period, most }) : nothing) })
    })
