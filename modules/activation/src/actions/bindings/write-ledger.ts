import type { Tx } from "@jatidiri/database"
import { dayOfRow, type LedgerRow } from "../../domain/ledger.ts"
import { appendLedger } from "../../store/ledger.ts"

/** Writes one act into the ledger; a second row of the same act is a bug and is thrown by the database. */
export const writeLedger = async (tx: Tx, row: LedgerRow, recordedAt: Date): Promise<void> => {
  const when = [row.at, recordedAt, dayOfRow(row), row.firstTime]
  const where = [row.regionCode, row.serviceRegionCode, row.servicePointId, row.channel]
  const who = [row.officerId, row.cohort, row.agency, row.reason, row.people, row.turn ?? 0]
  await tx.run(appendLedger, row.kind, row.about, ...when, ...where, ...who)
}
