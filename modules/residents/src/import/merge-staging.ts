import type { Database, Tx } from "@jatidiri/database"
import { cutOffDay, type RegionCode, type SnapshotId } from "@jatidiri/kernel"
import type { RecordAudit } from "../needs.ts"
import { advanceResidentIds, type ImportRow, markFinished } from "../store/imports.ts"
import { populationOf } from "../store/population.ts"
import type { Staging } from "../store/staging.ts"

type Population = ReturnType<typeof populationOf>

export type MergeJob = {
  readonly database: Database
  readonly row: ImportRow
  readonly snapshot: SnapshotId
  readonly staging: Staging
  readonly isFirstLoad: boolean
  readonly actor: string
  readonly recordAudit: RecordAudit
}

type Counted = { readonly inserted: number; readonly updated: number }

/** Sorts of a million numbers fit; the server gives it back at the end of the transaction. */
const roomForSorting =
  "set local maintenance_work_mem = '256MB'; set local work_mem = '128MB'; set local max_parallel_maintenance_workers = 0"
/** A killed import's work on the server ends within this time, not with its statement. */
const noticeTheDead = "set local client_connection_check_interval = '1s'"

const inLane = <Answer>(database: Database, work: (tx: Tx) => Promise<Answer>): Promise<Answer> =>
  database.transaction(async (tx) => {
    await tx.raw(roomForSorting)
    await tx.raw(noticeTheDead)
    return work(tx)
  })

const uniqueViolation = "23505"

/** The index finds out by the way whether a NIK is there twice; only then are the lines looked for. */
const indexNiks = async ({ database, row, staging }: MergeJob): Promise<void> => {
  try {
    await inLane(database, (tx) => tx.raw(staging.indexByNik))
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error
    await inLane(database, async (tx) => {
      await tx.raw(staging.rejectRepeated, [row.import_id, row.id_offset])
      await tx.raw(staging.indexByNik)
    })
  }
}

/** Two lanes at a time, since an index is one core's work. */
const indexFirstLoad = async (job: MergeJob): Promise<void> => {
  const { database, staging } = job
  await Promise.all([
    indexNiks(job).then(() => inLane(database, (tx) => tx.raw(staging.indexByRegion))),
    inLane(database, (tx) => tx.raw(staging.indexByKkNumber)).then(() =>
      inLane(database, (tx) => tx.raw(staging.indexByResident)),
    ),
  ])
}

/** Changes and adds people beside those who are there; sums the regencies that anybody came to or left. */
const merge = async (tx: Tx, { row, staging }: MergeJob, population: Population): Promise<Counted> => {
  await tx.raw(staging.rejectOlder, [row.import_id, row.id_offset, row.snapshot])
  const regencies = (await tx.raw<{ regency: RegionCode }>(staging.touchedRegencies)).map((each) => each.regency)
  const updated = await tx.client.query(staging.update)
  const inserted = await tx.client.query(staging.insert)
  if (regencies.length > 0) {
    await tx.raw(population.removeRegencies(regencies))
    await tx.raw(population.sumRegencies(regencies))
    await tx.raw(population.keep)
  }
  await tx.raw(staging.drop)
  return { inserted: inserted.rowCount ?? 0, updated: updated.rowCount ?? 0 }
}

/** Makes staging the register. */
const adopt = async (tx: Tx, { staging }: MergeJob, population: Population): Promise<Counted> => {
  await tx.raw(population.sumStaging(staging.table))
  await tx.raw(population.keep)
  const [counted] = await tx.raw<{ rows: string }>(staging.count)
  await tx.raw(staging.adopt)
  await tx.run(advanceResidentIds)
  return { inserted: Number(counted?.rows ?? 0), updated: 0 }
}

/**
 * Brings staging into the register in one transaction, with its sums, its counts and its audit entry: whoever looks
 * sees the register before or after, never between. Repeating it after a crash does what was left to do.
 */
export const mergeStaging = async (job: MergeJob): Promise<ImportRow> => {
  const { row, staging } = job
  const population = populationOf(job.snapshot, cutOffDay(job.snapshot))
  for (const dropped of staging.dropIndexes) await job.database.raw(dropped)
  await (job.isFirstLoad ? indexFirstLoad(job) : indexNiks(job))
  return inLane(job.database, async (tx) => {
    const { inserted, updated } = await (job.isFirstLoad ? adopt : merge)(tx, job, population)
    const finished = await tx.get(markFinished, row.import_id, inserted, updated)
    await job.recordAudit(tx, {
      action: "residents.imported",
      actor: job.actor,
      subject: `import:${row.import_id}`,
      detail: { snapshot: row.snapshot, inserted, updated, rejected: Number(finished.rows_rejected ?? 0) },
    })
    return finished
  })
}
