import { stat } from "node:fs/promises"
import type { Database } from "@jatidiri/database"
import { accept, parseSnapshotId, type Refused, type Result, refuse } from "@jatidiri/kernel"
import { whileAlone } from "../import/import-lock.ts"
import { findSameImport, settleLeftovers, type Wanted } from "../import/leftovers.ts"
import { mergeStaging } from "../import/merge-staging.ts"
import { type ImportProgress, type ImportRefusal, type ImportReport, reportOf } from "../import/report-types.ts"
import { listVillageCodes, stageFile } from "../import/stage-file.ts"
import { hasPlace, writeReport } from "../import/write-report.ts"
import type { RecordAudit } from "../needs.ts"
import { beginImport, type ImportRow, isRegisterEmpty, markRefused } from "../store/imports.ts"
import { stagingOf } from "../store/staging.ts"

export type ImportOptions = {
  /** A register file as README.md describes it. */
  readonly file: string
  /** The release it holds, such as `2025-S2`. */
  readonly snapshot: string
  /** Where the rejected lines are written, as CSV. */
  readonly reportFile: string
  /** Who imports, for the audit log; `system` unless said. */
  readonly actor?: string
  readonly onProgress?: (progress: ImportProgress) => void
}

type Context = {
  readonly database: Database
  readonly recordAudit: RecordAudit
  readonly wanted: Wanted
  readonly options: ImportOptions
}
type Staged = { readonly row: ImportRow; readonly isFirstLoad: boolean }

const tell = ({ options, wanted }: Context, stage: ImportProgress["stage"]): void =>
  options.onProgress?.({ stage, bytesRead: wanted.fileBytes, bytesTotal: wanted.fileBytes })

const refuseImport = async (context: Context, row: ImportRow, refused: Refused<ImportRefusal>) => {
  const { database, options } = context
  await database.raw(stagingOf(row.import_id).drop)
  await writeReport(database, row.import_id, options.reportFile)
  await database.run(markRefused, row.import_id, refused.refusal.code)
  return refused
}

const stage = async (context: Context): Promise<Result<Staged, ImportRefusal>> => {
  const { database, wanted, options } = context
  const villages = await listVillageCodes(database)
  if (villages.length === 0) return refuse("no-regions")
  const isFirstLoad = (await database.get(isRegisterEmpty)).empty
  const row = await database.get(beginImport, wanted.snapshot, wanted.fileBytes)
  const staged = await stageFile({
    ...{ database, file: wanted.file, row, staging: stagingOf(row.import_id), villages, isFirstLoad },
    onProgress: options.onProgress ?? (() => undefined),
  })
  if (!staged.ok) return refuseImport(context, row, staged)
  const isHopeless = Number(staged.value.rows_accepted) === 0
  return isHopeless
    ? refuseImport(context, row, refuse("nothing-acceptable"))
    : accept({ row: staged.value, isFirstLoad })
}

const finish = async (context: Context, staged: Staged, resumed: boolean): Promise<ImportReport> => {
  const { database, recordAudit, options } = context
  tell(context, "merging")
  const finished = await mergeStaging({
    ...{
      database,
      recordAudit,
      ...staged,
      staging: stagingOf(staged.row.import_id),
      snapshot: context.wanted.snapshot,
    },
    actor: options.actor ?? "system",
  })
  tell(context, "reporting")
  await writeReport(database, finished.import_id, options.reportFile)
  return reportOf(finished, { outcome: "imported", resumed })
}

const importAlone = async (context: Context): Promise<Result<ImportReport, ImportRefusal>> => {
  const { database, wanted, options } = context
  if (!(await hasPlace(options.reportFile))) return refuse("no-place-for-report")
  tell(context, "checking")
  const leftover = await settleLeftovers(database, wanted)
  if (leftover !== undefined) {
    const [table] = await database.raw<{ logged: boolean }>(stagingOf(leftover.import_id).isLogged)
    const isFirstLoad = table?.logged === true && (await database.get(isRegisterEmpty)).empty
    return accept(await finish(context, { row: leftover, isFirstLoad }, true))
  }
  const same = await findSameImport(database, wanted)
  if (same !== undefined) {
    await writeReport(database, same.import_id, options.reportFile)
    return accept(reportOf(same, { outcome: "unchanged", resumed: false }))
  }
  const staged = await stage(context)
  return staged.ok ? accept(await finish(context, staged.value, false)) : staged
}

const sizeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )

/**
 * Imports a release of the population register. All of its acceptable lines come in together or none does; the lines
 * that are not are in the report. An interrupted import is finished, or cleared away, by the next one; the same file
 * again changes nothing and says so. Throws when the database or the disk fails; the register is then as before.
 */
export const importResidents =
  (needs: { readonly database: Database; readonly recordAudit: RecordAudit }) =>
  async (options: ImportOptions): Promise<Result<ImportReport, ImportRefusal>> => {
    const snapshot = parseSnapshotId(options.snapshot)
    if (!snapshot.ok) return snapshot
    const fileBytes = await sizeOf(options.file)
    if (fileBytes === undefined) return refuse("no-such-file")
    const wanted = { file: options.file, fileBytes, snapshot: snapshot.value }
    const alone = await whileAlone(needs.database, () => importAlone({ ...needs, wanted, options }))
    return alone?.answer ?? refuse("another-import-runs")
  }
