import type { Queries } from "@jatidiri/database"
import { listTrail, type TrailRow } from "../store/entries.ts"

/** What was done with one resident's data and by whom, the latest first. What names him only in passing is not in it. */
export const trailOf = (queries: Queries, residentId: string, limit: number): Promise<readonly TrailRow[]> =>
  queries.rows(listTrail, `resident:${residentId}`, limit)
