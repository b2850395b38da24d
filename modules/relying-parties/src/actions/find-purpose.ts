import type { Queries } from "@jatidiri/database"
import type { RegisteredPurpose } from "../domain/purpose.ts"
import { findOpenPurpose, purposeOf } from "../store/purposes.ts"

/** The purpose, unless it or its relying party has ended. */
export const findPurpose = async (queries: Queries, purposeId: string): Promise<RegisteredPurpose | undefined> => {
  const row = await queries.find(findOpenPurpose, purposeId)
  return row === undefined ? undefined : purposeOf(row)
}
