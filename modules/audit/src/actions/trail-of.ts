import type { Queries } from "@jatidiri/database"
import { listTrail, type TrailRow } from "../store/entries.ts"

/** Somebody, and the bindings of the phones that were ever his. */
export type TrailSubject = { readonly residentId: string; readonly bindingIds: readonly string[] }

/** What was done with one resident's data and by whom, the latest first. What names him only in passing is not in it. */
export const trailOf = (
  queries: Queries,
  { residentId, bindingIds }: TrailSubject,
  limit: number,
): Promise<readonly TrailRow[]> =>
  queries.rows(
    listTrail,
    `resident:${residentId}`,
    bindingIds.map((bindingId) => `binding:${bindingId}`),
    limit,
  )
