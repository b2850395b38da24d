import { once } from "node:events"
import type { Database, Tx } from "@jatidiri/database"
import { accept, cutOffDay, parseRegionCode, type RegionCode, type Result, refuse, regionAt } from "@jatidiri/kernel"
import { from as copyFrom } from "pg-copy-streams"
import { type ImportRow, listVillages, markStaged } from "../store/imports.ts"
import type { Staging } from "../store/staging.ts"
import { villageKey } from "./judge-field.ts"
import { makeLineJudge } from "./judge-line.ts"
import { type FileRefusal, readRegisterFile } from "./read-register-file.ts"
import { makeRejectionLog } from "./rejections.ts"
import type { ImportProgress } from "./report-types.ts"
import { makeLineTaker } from "./take-lines.ts"

export type StagingJob = {
  readonly database: Database
  readonly file: string
  readonly row: ImportRow
  readonly staging: Staging
  readonly villages: readonly RegionCode[]
  /** True when the staging table is to become the register itself. */
  readonly isFirstLoad: boolean
  readonly onProgress: (progress: ImportProgress) => void
}

/** What may wait for the server: enough that it is never idle while the next lines are judged. */
const waitingBytes = 4 * 1024 * 1024

/**
 * A COPY that has begun. Blocks go in one after the other; the writer is held back only while too much waits, not until
 * all of it is gone as a stream's `drain` would.
 */
const openCopy = (tx: Tx, sql: string) => {
  const stream = tx.client.query(copyFrom(sql))
  let waiting = 0
  let wake = Promise.withResolvers<void>()
  let broken: Error | undefined
  stream.on("error", (error) => {
    broken = error
    wake.resolve()
  })
  const sent = (bytes: number): void => {
    waiting -= bytes
    wake.resolve()
  }
  return {
    write: async (block: Uint8Array): Promise<void> => {
      waiting += block.length
      stream.write(block, () => sent(block.length))
      while (waiting > waitingBytes && broken === undefined) {
        await wake.promise
        wake = Promise.withResolvers<void>()
      }
      if (broken !== undefined) throw broken
    },
    finish: async (): Promise<void> => {
      const ended = once(stream, "finish")
      stream.end()
      await ended
    },
    abandon: async (): Promise<void> => {
      const closed = once(stream, "close")
      stream.destroy()
      await closed
    },
  }
}

export const listVillageCodes = async (database: Database): Promise<RegionCode[]> => {
  const codes: RegionCode[] = []
  for (const { code } of await database.rows(listVillages)) {
    const parsed = parseRegionCode(code)
    if (parsed.ok) codes.push(parsed.value)
  }
  return codes
}

const judgeFor = (job: StagingJob) =>
  makeLineJudge({
    cutOff: cutOffDay(job.row.snapshot as Parameters<typeof cutOffDay>[0]), // judged before it was stored
    villages: new Set(job.villages.map(villageKey)),
    districts: new Set(job.villages.map((code) => villageKey(regionAt(code, "district") ?? code))),
  })

/**
 * Reads the file into a fresh staging table: the table, its rows and the word that it is whole are one transaction.
 * Gives a refusal when nothing can be made of the file; then nothing of it stays.
 */
export const stageFile = (job: StagingJob): Promise<Result<ImportRow, FileRefusal>> =>
  job.database.transaction(async (tx) => {
    await tx.raw(job.staging.create(job.isFirstLoad))
    await tx.raw(job.staging.setSnapshot(job.row.snapshot))
    const judge = judgeFor(job)
    const rejections = makeRejectionLog(job.database, job.row.import_id)
    const taker = makeLineTaker({ judge, numberOffset: Number(job.row.id_offset), onRejected: rejections.add })
    const copy = openCopy(tx, job.staging.copy)
    const bytesTotal = Number(job.row.file_bytes)
    const reading = await readRegisterFile({
      file: job.file,
      taker,
      onRows: copy.write,
      onChunk: async (bytesRead) => {
        job.onProgress({ stage: "reading", bytesRead, bytesTotal })
        await rejections.writeWhenMany()
      },
    }).catch(async (error: unknown) => {
      await copy.abandon().catch(() => undefined)
      throw error
    })
    await copy.finish()
    if ("refusal" in reading) return refuse(reading.refusal, reading.because)
    await rejections.write()
    const { hash, rows, accepted } = reading
    return accept(await tx.get(markStaged, job.row.import_id, hash, rows, accepted, JSON.stringify(judge.warnings)))
  })
