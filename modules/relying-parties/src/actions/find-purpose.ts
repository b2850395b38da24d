import type { Queries } from "@jatidiri/database"
import type { RegisteredPurpose } from "../domain/purpose.ts"
import { findOpenPurpose, purposeOf } from "../store/purposes.ts"
import type { Memory } from "./memory.ts"

/** The purpose, unless it or its relying party has ended. */
export const findPurpose =
  (memory: Memory<RegisteredPurpose>) =>
  async (queries: Queries, purposeId: string): Promise<RegisteredPurpose | undefined> => {
    const known = memory.recall(purposeId)
    if (known !== undefined) return known
    const row = await queries.find(findOpenPurpose, purposeId)
    if (row === undefined) return undefined
    const purpose = purposeOf(row)
    memory.keep(purposeId, purpose)
    return purpose
  }
