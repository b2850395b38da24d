import { accept, type Result, refuse } from "@jatidiri/kernel"
import { mostRoundsListed, type Round, type RoundsReply } from "../contract.ts"
import { stateOf } from "../domain/round.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { isAnyOpen, type ListedRow, listInvitedNow, listRoundRows, type RoundRow } from "../store/rounds.ts"

export const timesOf = ({ from_at, until_at, closed_at }: RoundRow) => ({
  from: from_at,
  until: until_at,
  ...(closed_at === null ? {} : { closedAt: closed_at }),
})

const nothing = { activated: 0, refused: 0, barriers: 0, blanks: 0 }
const yieldIn = ({ activated, refused, barriers, blanks }: Round["yield"] = nothing): Round["yield"] => ({
  ...{ activated, refused, barriers, blanks },
})

type Known = {
  readonly now: Date
  readonly yields: ReadonlyMap<string, Round["yield"]>
  readonly names: ReadonlyMap<string, string>
}

const roundOf = (row: ListedRow, { now, yields, names }: Known): Round => ({
  roundId: row.round_id,
  name: row.name,
  host: { kind: row.host_kind, name: row.host_name },
  ...(row.place === null ? {} : { place: row.place }),
  kit: row.kit,
  regionCode: row.region_code,
  regionName: names.get(row.region_code) ?? row.region_code,
  from: row.from_at.toISOString(),
  until: row.until_at.toISOString(),
  state: stateOf(timesOf(row), now),
  residents: row.residents,
  team: row.team,
  yield: yieldIn(yields.get(row.round_id)),
})

/** Asked for all rounds of the list at once. */
const findYields = async (needs: Needs, rows: readonly ListedRow[]): Promise<ReadonlyMap<string, Round["yield"]>> => {
  const known = await needs.yieldOf(
    needs.database,
    rows.map((row) => row.round_id),
  )
  return new Map(known.map((one) => [one.roundId, one]))
}

/**
 * The rounds an officer is in the team of, and those of his regions when he may plan there; the latest first. However
 * many those are, his own that are not over are in the list: his device keeps their pack by it.
 */
export const listRounds =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<RoundsReply, "not-signed-in" | "officer-ended">> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    const planned = officer.regions.filter((code) => needs.reasonNotTo(officer, "issue-mandates", code) === undefined)
    const patterns = planned.flatMap((code) => [code, `${code}.%`])
    const now = needs.now()
    const rows = await needs.database.rows(listRoundRows, officer.officerId, patterns, mostRoundsListed, now)
    const codes = [...new Set(rows.map((row) => row.region_code))]
    const [yields, names] = [await findYields(needs, rows), await needs.nameRegions(needs.database, codes)]
    return accept({ rounds: rows.map((row) => roundOf(row, { now, yields, names })) })
  }

/** Whether any round takes place now. */
export const hasOpenRound = (needs: Needs) => async (): Promise<boolean> =>
  (await needs.database.get(isAnyOpen, needs.now())).open

/** Residents who are invited to a round that takes place now, for demos and drills. */
export const listInvited =
  (needs: Needs) =>
  async (limit: number): Promise<readonly string[]> =>
    (await needs.database.rows(listInvitedNow, needs.now(), limit)).map(({ resident_id }) => resident_id)
