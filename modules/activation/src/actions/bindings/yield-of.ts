import type { Queries } from "@jatidiri/database"
import { sumRounds } from "../../store/ledger.ts"

/** What a field round has come to, as far as its journals have arrived; who was taken back counts as not activated. */
export type RoundYield = {
  readonly roundId: string
  readonly activated: number
  readonly refused: number
  readonly barriers: number
  readonly blanks: number
}

/** The yield of these rounds; one of which nothing has arrived is left out. */
export const yieldOf = (queries: Queries, roundIds: readonly string[]): Promise<readonly RoundYield[]> =>
  queries.rows(sumRounds, roundIds)
