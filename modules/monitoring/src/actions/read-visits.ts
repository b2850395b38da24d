import type { Queries } from "@jatidiri/database"
import type { Day } from "@jatidiri/kernel"
import type { Visit } from "../domain/plan/candidate.ts"
import { nearDistricts, visitsIn } from "../store/candidates.ts"
import { practiceDistricts, practiceVisits } from "../store/practice.ts"
import type { OpenedRegion } from "./open-region.ts"

/** The region's rounds from that day on; those of an invented book are its own. */
export const readVisits = (queries: Queries, { row, code }: OpenedRegion, since: Day): Promise<readonly Visit[]> =>
  row.kind === "practice" ? queries.rows(practiceVisits, row.book, code, since) : queries.rows(visitsIn, code, since)

/** Districts in which the office has a place: an invented one where the book is invented, and not the real one. */
export const readNearDistricts = async (
  queries: Queries,
  { row, code }: OpenedRegion,
): Promise<ReadonlySet<string>> => {
  const rows = await (row.kind === "practice"
    ? queries.rows(practiceDistricts, row.book)
    : queries.rows(nearDistricts, code))
  return new Set(rows.map(({ district }) => district))
}
