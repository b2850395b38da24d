import type { SnapshotId } from "@jatidiri/kernel"
import type { ImportRow } from "../store/imports.ts"
import type { WarningCounts } from "./judge-line.ts"
import type { FileRefusal } from "./read-register-file.ts"

/** Where an import is; bytes count while the file is read. */
export type ImportProgress = {
  readonly stage: "reading" | "checking" | "merging" | "reporting"
  readonly bytesRead: number
  readonly bytesTotal: number
}

/** What an import did. `unchanged`: this very file was the last one merged, so nothing was done. */
export type ImportReport = {
  readonly importId: string
  readonly snapshot: SnapshotId
  readonly outcome: "imported" | "unchanged"
  /** True when the file had been read into staging before, by an import that was interrupted. */
  readonly resumed: boolean
  /** Lines with something in them, without the header. */
  readonly rows: number
  readonly accepted: number
  readonly inserted: number
  readonly updated: number
  readonly rejected: number
  /** How many lines carry which warning; a warning keeps nobody out. */
  readonly warnings: WarningCounts
}

export type ImportRefusal =
  | FileRefusal
  | "not-a-snapshot"
  | "no-such-file"
  | "no-place-for-report"
  | "no-regions"
  | "another-import-runs"
  | "nothing-acceptable"

export const reportOf = (row: ImportRow, how: Pick<ImportReport, "outcome" | "resumed">): ImportReport => ({
  importId: row.import_id,
  snapshot: row.snapshot as SnapshotId, // judged before it was stored
  ...how,
  rows: Number(row.rows_read ?? 0),
  accepted: Number(row.rows_accepted ?? 0),
  inserted: how.outcome === "unchanged" ? 0 : Number(row.rows_inserted ?? 0),
  updated: how.outcome === "unchanged" ? 0 : Number(row.rows_updated ?? 0),
  rejected: Number(row.rows_rejected ?? 0),
  warnings: row.warnings as WarningCounts, // written by us
})
