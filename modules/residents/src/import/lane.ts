import type { Database, Tx } from "@jatidiri/database"
import { noticeTheDead, plainPages, roomForSorting } from "../store/session.ts"

/** A transaction with the settings for bulk work, which end with it. */
export const inLane = <Answer>(database: Database, work: (tx: Tx) => Promise<Answer>): Promise<Answer> =>
  database.transaction(async (tx) => {
    await tx.raw(roomForSorting)
    await tx.raw(noticeTheDead)
    await tx.raw(plainPages)
    return work(tx)
  })
