import type { Database, Tx } from "@jatidiri/database"
import { cutOffDay, type RegionCode, type SnapshotId } from "@jatidiri/kernel"
import type { RecordAudit } from "../needs.ts"
import { advanceResidentIds, estimateRegister, type ImportRow, markFinished } from "../store/imports.ts"
import { populationOf } from "../store/population.ts"
import { letHelpersIndex } from "../store/session.ts"
import type { Staging } from "../store/staging.ts"
import { indexFirstLoad, indexNiks } from "./index-staging.ts"
import { inLane } from "./lane.ts"

export type MergeJob = {
  readonly database: Database
  readonly row: ImportRow
  readonly snapshot: SnapshotId
  readonly staging: Staging
  readonly isFirstLoad: boolean
  readonly actor: string
  readonly recordAudit: RecordAudit
}

type Population = ReturnType<typeof populationOf>
type Counted = { readonly inserted: number; readonly updated: number }
type Merge = (tx: Tx, job: MergeJob, population: Population) => Promise<Counted>

/** Makes staging the register, which was empty. */
const adopt: Merge = async (tx, { staging }, population) => {
  await tx.raw(population.sumStaging(staging.table))
  await tx.raw(population.keep)
  const [counted] = await tx.raw<{ rows: string }>(staging.count)
  await tx.raw(staging.adopt)
  await tx.run(advanceResidentIds)
  return { inserted: Number(counted?.rows ?? 0), updated: 0 }
}

/** Changes and adds people beside those who are there. */
const change: Merge = async (tx, { staging }) => {
  const updated = await tx.client.query(staging.update)
  const inserted = await tx.client.query(staging.insert)
  return { inserted: inserted.rowCount ?? 0, updated: updated.rowCount ?? 0 }
}

/** Writes everybody anew and lets that table be the register: a new row is cheaper than a changed one. */
const rebuild: Merge = async (tx, { staging }) => {
  const { rebuilt } = staging
  await tx.raw(rebuilt.keepWritersOut)
  const [counted] = await tx.raw<{ inserted: string; updated: string }>(rebuilt.count)
  await tx.raw(rebuilt.create)
  await tx.raw(rebuilt.fill)
  for (const dropped of staging.dropIndexes) await tx.raw(dropped)
  await tx.raw(letHelpersIndex)
  for (const index of rebuilt.index) await tx.raw(index)
  await tx.raw(rebuilt.adopt)
  await tx.run(advanceResidentIds)
  return { inserted: Number(counted?.inserted ?? 0), updated: Number(counted?.updated ?? 0) }
}

/** Where a file speaks of this share of the register or more, everybody is written anew. */
const shareToRebuild = 0.3

const isRebuildCheaper = async (tx: Tx, { row }: MergeJob): Promise<boolean> => {
  const { people } = await tx.get(estimateRegister)
  return Number(row.rows_accepted ?? 0) >= Number(people) * shareToRebuild
}

/** Merges with people who are there already; sums the regencies that anybody came to or left. */
const mergeWithKnown: Merge = async (tx, job, population) => {
  const { row, staging } = job
  await tx.raw(staging.rejectOlder, [row.import_id, row.id_offset, row.snapshot])
  const regencies = (await tx.raw<{ regency: RegionCode }>(staging.touchedRegencies)).map((each) => each.regency)
  const counted = await ((await isRebuildCheaper(tx, job)) ? rebuild : change)(tx, job, population)
  if (regencies.length > 0) {
    await tx.raw(population.removeRegencies(regencies))
    await tx.raw(population.sumRegencies(regencies))
    await tx.raw(population.keep)
  }
  await tx.raw(staging.drop)
  return counted
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
    const { inserted, updated } = await (job.isFirstLoad ? adopt : mergeWithKnown)(tx, job, population)
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
