import type { Queries } from "@jatidiri/database"
import type { Day } from "@jatidiri/kernel"
import type { Candidate, Visit } from "../domain/plan/candidate.ts"
import { visitsIn } from "../store/candidates.ts"
import { practiceDistricts, practiceVisits } from "../store/practice.ts"
import type { OpenedRegion } from "./open-region.ts"

const districtLength = 8

/** The region's rounds from that day on; those of an invented book are its own. */
export const readVisits = (queries: Queries, { row, code }: OpenedRegion, since: Day): Promise<readonly Visit[]> =>
  row.kind === "practice" ? queries.rows(practiceVisits, row.book, code, since) : queries.rows(visitsIn, code, since)

/** What is near an invented office, and not the real one, where a book is invented. */
export const nearItsOffice = async (
  queries: Queries,
  { row }: OpenedRegion,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> => {
  if (row.kind !== "practice") return candidates
  const near = new Set((await queries.rows(practiceDistricts, row.book)).map(({ district }) => district))
  return candidates.map((one) =>
    one.near === null ? one : { ...one, near: near.has(one.regionCode.slice(0, districtLength)) },
  )
}
