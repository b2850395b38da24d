import type { Queries } from "@jatidiri/database"
import { type RoundDayRow, sumRoundDays } from "../../store/round-days.ts"

export type { RoundDayRow as RoundDay } from "../../store/round-days.ts"

/** What each day of these rounds came to by kind of act and reason, as far as their journals have arrived. */
export const roundDays = (queries: Queries, roundIds: readonly string[]): Promise<readonly RoundDayRow[]> =>
  queries.rows(sumRoundDays, roundIds)
