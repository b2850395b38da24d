import type { Database } from "@jatidiri/database"
import type { ImportRow } from "../store/imports.ts"
import type { Staging } from "../store/staging.ts"
import { inLane } from "./lane.ts"

type IndexJob = { readonly database: Database; readonly row: ImportRow; readonly staging: Staging }

const uniqueViolation = "23505"

/** The index finds out by the way whether a NIK is there twice; only then are the lines looked for. */
export const indexNiks = async ({ database, row, staging }: IndexJob): Promise<void> => {
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

/** All indexes of a staging table that becomes the register, in two lanes, since an index is one core's work. */
export const indexFirstLoad = async (job: IndexJob): Promise<void> => {
  const { database, staging } = job
  await Promise.all([
    indexNiks(job).then(() => inLane(database, (tx) => tx.raw(staging.indexByRegion))),
    inLane(database, (tx) => tx.raw(staging.indexByKkNumber)).then(() =>
      inLane(database, (tx) => tx.raw(staging.indexByResident)),
    ),
  ])
}
