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

export type Known = {
  readonly now: Date
  readonly yields: ReadonlyMap<string, Round["yield"]>
  readonly names: ReadonlyMap<string, string>
}

export const roundOf = (row: ListedRow, { now, yields, names }: Known): Round => ({
  roundId: row.round_id,
  ...(row.series_id === null ? {} : { seriesId: row.series_id }),
  version: row.version,
  name: row.name,
  host: { kind: row.host_kind, name: row.host_name },
  ...(row.place === null ? {} : { place: row.place }),
  kit: [...row.kits.map(({ name }) => name), ...row.kit],
  kits: row.kits,
  regionCode: row.region_code,
  regionName: names.get(row.region_code) ?? row.region_code,
  from: row.from_at.toISOString(),
  startsAt: row.starts_at.toISOString(),
  until: row.until_at.toISOString(),
  state: stateOf(timesOf(row), now),
  ...(row.closed_at !== null && row.closed_at < row.starts_at ? { cancelled: true as const } : {}),
  residents: row.residents,
  maxActivations: row.max_activations,
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

/** What else is said of rounds in a list, for all of them at once. */
export const knowOf = async (needs: Needs, rows: readonly ListedRow[]): Promise<Known> => {
  const codes = [...new Set(rows.map((row) => row.region_code))]
  const [yields, names] = [await findYields(needs, rows), await needs.nameRegions(needs.database, codes)]
  return { now: needs.now(), yields, names }
}

/** Patterns of the regions where an officer plans; none for who does not. */
export const plannedBy = (needs: Needs, officer: SignedInOfficer): string[] =>
  officer.regions
    .filter((code) => needs.reasonNotTo(officer, "issue-mandates", code) === undefined)
    .flatMap((code) => [code, `${code}.%`])

/**
 * The rounds an officer is in the team of, and those of his regions when he may plan there; the latest first. However
 * many those are, his own that are not over are in the list: his device keeps their pack by it.
 */
export const listRounds =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<RoundsReply, "not-signed-in" | "officer-ended">> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    const patterns = plannedBy(needs, officer)
    const now = needs.now()
    const rows = await needs.database.rows(listRoundRows, officer.officerId, patterns, mostRoundsListed, now)
    const known = await knowOf(needs, rows)
    return accept({ rounds: rows.map((row) => roundOf(row, known)) })
  }

/** Whether any round takes place now. */
export const hasOpenRound = (needs: Needs) => async (): Promise<boolean> =>
  (await needs.database.get(isAnyOpen, needs.now())).open

/** Residents who are invited to a round that takes place now, for demos and drills. */
export const listInvited =
  (needs: Needs) =>
  async (limit: number): Promise<readonly string[]> =>
    (await needs.database.rows(listInvitedNow, needs.now(), limit)).map(({ resident_id }) => resident_id)
