import { fork } from "node:child_process"
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import { type Database, migrate, openDatabase, startPostgres } from "@jatidiri/database"
import { residents } from "@jatidiri/residents"
import { from as copyFrom } from "pg-copy-streams"
import type { ImportAnswer, ImportQuestion } from "./import/messages.ts"
import type { BenchLine } from "./rig/line.ts"

const regency = "51.71"
const seed = 7
const people = Number(process.env["JATIDIRI_BENCH_RESIDENTS"] ?? 1_000_000)

const columnsOf = async (file: string): Promise<string[]> => {
  for await (const chunk of createReadStream(file, { end: 4095, encoding: "utf8" }))
    return (String(chunk).split("\n", 1)[0] ?? "").split(",")
  return []
}

/** Seconds that PostgreSQL's own COPY takes for the file, into a plain logged table of text columns without index. */
const copyPlainly = async (database: Database, file: string): Promise<number> => {
  const columns = (await columnsOf(file)).map((name) => `${name} text`)
  await database.raw("drop table if exists plain")
  await database.raw(`create table plain (${columns.join(", ")})`)
  const client = await database.pool.connect()
  try {
    const began = performance.now()
    const copy = client.query(copyFrom("copy plain from stdin with (format csv, header)"))
    await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), copy)
    return (performance.now() - began) / 1000
  } finally {
    client.release()
    await database.raw("drop table plain")
  }
}

/** Imports in a process of its own, whose memory is only the import's. */
const importThere = (question: ImportQuestion): Promise<ImportAnswer> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "import/importer.ts"), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    })
    child.once("message", (answer) => resolve(answer as ImportAnswer)) // the importer says nothing else
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`the importer ended with ${code}`)))
    child.send(question)
  })

const generate = async (generated: AsyncIterable<Uint8Array>, file: string): Promise<void> =>
  pipeline(generated, createWriteStream(file))

/**
 * Rows a second of a whole import — judged, indexed, summed, recorded, committed — beside plain COPY of the same file
 * just before and just after it. `JATIDIRI_BENCH_RESIDENTS` sets how many people, a million unless said. The second
 * import has the next release of the same people: every row of the register is changed in place.
 */
export const run = async (): Promise<BenchLine> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-bench-"))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, "postgres") })
  const database = openDatabase({ url: postgres.url })
  try {
    const register = residents({ database, now: () => new Date(), recordAudit: async () => undefined })
    const file = join(folder, "residents.csv")
    await generate(register.generateResidents({ regency, count: people, seed }), file)
    await migrate(database, [register.migrations])
    await register.loadRegions()
    const question = { databaseUrl: postgres.url, file, reportFile: join(folder, "report.csv") }
    await copyPlainly(database, file)
    const before = await copyPlainly(database, file)
    const first = await importThere({ ...question, snapshot: "2025-S2" })
    const after = await copyPlainly(database, file)
    const next = await importThere({ ...question, snapshot: "2026-S1" })
    const value = people / first.seconds
    const limit = (2 * people) / (before + after)
    return {
      bench: "import",
      value: Math.round(value),
      unit: "rows/s",
      limit: Math.round(limit),
      ratio: Number((value / limit).toFixed(3)),
      peakMemoryMB: Math.round(first.peakMemoryMB),
      rows: people,
      seconds: Number(first.seconds.toFixed(2)),
      copySeconds: Number(((before + after) / 2).toFixed(2)),
      nextReleaseRowsPerSecond: Math.round(people / next.seconds),
      nextReleasePeakMemoryMB: Math.round(next.peakMemoryMB),
    }
  } finally {
    await database.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
