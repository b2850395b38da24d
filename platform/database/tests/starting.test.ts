import { type ChildProcess, fork, spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDatabase, type RunningPostgres } from "@jatidiri/database"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { oneAtATime } from "../src/launcher/one-at-a-time.ts"

const folder = mkdtempSync(join(tmpdir(), "jatidiri-starting-"))
const home = join(folder, "postgres")
beforeAll(() => chmodSync(folder, 0o755))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("several that start on one empty folder at once", () => {
  const starters: ChildProcess[] = []
  let said: Pick<RunningPostgres, "url" | "from">[] = []

  beforeAll(async () => {
    for (let nth = 0; nth < 3; nth++) starters.push(fork(join(import.meta.dirname, "starter.ts"), [home]))
    said = await Promise.all(starters.map(async (starter) => (await once(starter, "message"))[0]))
  }, 60_000)

  afterAll(async () => {
    for (const starter of starters) {
      const ended = once(starter, "exit")
      starter.disconnect()
      await ended
    }
  }, 60_000)

  test("make one server and share it", () => {
    expect(new Set(said.map(({ url }) => url)).size).toBe(1)
    expect(said.filter(({ from }) => from !== "adopted")).toHaveLength(1)
    expect(existsSync(join(home, "starting"))).toBe(false)
  })

  test("and what its users do wrong is logged without their values, for its owner alone", async () => {
    const database = openDatabase({ url: said[0]?.url ?? "", maxConnections: 1 })
    await database.raw("create table people (nik text primary key)")
    await database.raw("insert into people values ('5171010101900000')")
    await expect(database.raw("insert into people values ($1)", ["5171010101900000"])).rejects.toThrow("duplicate")
    await expect(database.raw("insert into people values ('5171010101900000')")).rejects.toThrow("duplicate")
    await database.close()
    const log = join(home, "postgres.log")
    const lines = readFileSync(log, "utf8")
    expect(lines).toContain("duplicate key value")
    expect(lines).not.toContain("5171010101900000")
    expect(statSync(log).mode & 0o077).toBe(0)
  })
})

describe("a lock", () => {
  const lock = join(folder, "lock")

  test("lets one work at a time, in whatever order they come", async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((done) => setTimeout(done, 20))
      inside -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => oneAtATime(lock, work)))
    expect([most, inside, existsSync(lock)]).toEqual([1, 0, false])
  })

  test("is given back when the work fails", async () => {
    await expect(oneAtATime(lock, () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk")
    expect(await oneAtATime(lock, async () => "done")).toBe("done")
  })

  test("of somebody who was killed is taken away", async () => {
    const killed = spawn(process.execPath, ["--eval", "0"])
    await once(killed, "exit")
    writeFileSync(lock, String(killed.pid))
    expect(await oneAtATime(lock, async () => "done")).toBe("done")
    expect(existsSync(lock)).toBe(false)
  })
})
