import type { Database } from "@jatidiri/database"
import type { SnapshotId } from "@jatidiri/kernel"
import { findLastFinishedImport, findUnfinishedImports, type ImportRow, markDropped } from "../store/imports.ts"
import { stagingOf } from "../store/staging.ts"
import { hashFile } from "./hash-file.ts"

export type Wanted = { readonly file: string; readonly fileBytes: number; readonly snapshot: SnapshotId }

/** Compares by size first, so that a file is only read again when it may be the same. */
const isSameFile = async (row: ImportRow, wanted: Wanted): Promise<boolean> =>
  row.snapshot === wanted.snapshot &&
  row.file_hash !== null &&
  Number(row.file_bytes) === wanted.fileBytes &&
  row.file_hash.equals(await hashFile(wanted.file))

/** A crash of the server empties an unlogged staging table, so it is counted before it is believed. */
const isWhole = async (database: Database, row: ImportRow): Promise<boolean> => {
  const staging = stagingOf(row.import_id)
  const [found] = await database.raw<{ exists: boolean }>(staging.exists)
  if (found?.exists !== true) return false
  const [counted] = await database.raw<{ rows: string }>(staging.count)
  return counted?.rows === row.rows_accepted
}

const drop = (database: Database, row: ImportRow): Promise<unknown> =>
  database.transaction(async (tx) => {
    await tx.raw(stagingOf(row.import_id).drop)
    await tx.run(markDropped, row.import_id)
  })

/**
 * Clears away what interrupted imports left. Gives the one that had read this very file whole, to be finished; the
 * others are dropped. The caller holds the import lock, so none of them is still running.
 */
export const settleLeftovers = async (database: Database, wanted: Wanted): Promise<ImportRow | undefined> => {
  let resumable: ImportRow | undefined
  for (const row of await database.rows(findUnfinishedImports)) {
    const isOurs = resumable === undefined && row.state === "staged"
    if (isOurs && (await isSameFile(row, wanted)) && (await isWhole(database, row))) resumable = row
    else await drop(database, row)
  }
  return resumable
}

/** The last import, when it merged this very file for this snapshot: nothing has changed the register since. */
export const findSameImport = async (database: Database, wanted: Wanted): Promise<ImportRow | undefined> => {
  const last = await database.find(findLastFinishedImport)
  return last !== undefined && (await isSameFile(last, wanted)) ? last : undefined
}
