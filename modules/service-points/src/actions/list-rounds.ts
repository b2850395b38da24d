import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Round, RoundsReply } from "../contract.ts"
import { stateOf } from "../domain/round.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { isAnyOpen, type ListedRow, listRoundRows, type RoundRow } from "../store/rounds.ts"

const mostListed = 100

export const timesOf = ({ from_at, until_at, closed_at }: RoundRow) => ({
  from: from_at,
  until: until_at,
  ...(closed_at === null ? {} : { closedAt: closed_at }),
})

const nothing = { activated: 0, refused: 0, barriers: 0, blanks: 0 }

const roundOf = (row: ListedRow, now: Date, known: Round["yield"] = nothing): Round => ({
  roundId: row.round_id,
  name: row.name,
  host: { kind: row.host_kind, name: row.host_name },
  ...(row.place === null ? {} : { place: row.place }),
  kit: row.kit,
  regionCode: row.region_code,
  from: row.from_at.toISOString(),
  until: row.until_at.toISOString(),
  state: stateOf(timesOf(row), now),
  residents: row.residents,
  team: row.team,
  yield: {
    activated: known.activated,
    refused: known.refused,
    barriers: known.barriers,
    blanks: known.blanks,
  },
})

/** Asked for all rounds of the list at once. */
const findYields = async (needs: Needs, rows: readonly ListedRow[]): Promise<ReadonlyMap<string, Round["yield"]>> => {
  const known = await needs.yieldOf(
    needs.database,
    rows.map((row) => row.round_id),
  )
  return new Map(known.map((one) => [one.roundId, one]))
}

/** The rounds an officer is in the team of, and those of his regions when he may plan there; the latest first. */
export const listRounds =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<RoundsReply, "not-signed-in" | "officer-ended">> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    const planned = officer.regions.filter((code) => needs.reasonNotTo(officer, "issue-mandates", code) === undefined)
    const patterns = planned.flatMap((code) => [code, `${code}.%`])
    const rows = await needs.database.rows(listRoundRows, officer.officerId, patterns, mostListed)
    const yields = await findYields(needs, rows)
    return accept({ rounds: rows.map((row) => roundOf(row, needs.now(), yields.get(row.round_id))) })
  }

/** Whether any round takes place now. */
export const hasOpenRound = (needs: Needs) => async (): Promise<boolean> =>
  (await needs.database.get(isAnyOpen, needs.now())).open
