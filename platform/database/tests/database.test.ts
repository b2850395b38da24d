import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { accept, refuse, refuseAndKeep } from "@jatidiri/kernel"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { migrate, openDatabase, statement, type Tx } from "../src/index.ts"

const countNotes = statement<{ n: number }>("test.count-notes", "select count(*)::int as n from notes.notes")
const addNote = statement("test.add-note", "insert into notes.notes (text) values ($1)")

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const notesFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-migrations-"))
  writeFileSync(join(folder, "001-notes.sql"), "create schema notes; create table notes.notes (text text not null);")
  folders.push(folder)
  return folder
}

describe("the database", () => {
  let town: TestDatabase
  const migrations = [{ module: "notes", folder: notesFolder() }]
  beforeAll(async () => {
    town = await openTestDatabase(migrations)
  })
  afterAll(() => town.close())

  const count = async () => (await town.database.get(countNotes)).n

  it("keeps what an accepted promise wrote", async () => {
    const before = await count()
    await town.database.transaction(async (tx) => {
      await tx.run(addNote, "kept")
      return accept(undefined)
    })
    expect(await count()).toBe(before + 1)
  })

  it("takes back what a refused or thrown promise wrote", async () => {
    const before = await count()
    await town.database.transaction(async (tx) => {
      await tx.run(addNote, "refused")
      return refuse("no")
    })
    const thrown = town.database.transaction(async (tx) => {
      await tx.run(addNote, "thrown")
      throw new Error("broken machinery")
    })
    await expect(thrown).rejects.toThrow("broken machinery")
    expect(await count()).toBe(before)
  })

  it("sends together what is asked together, in order, and still as one promise", async () => {
    const before = await count()
    const pipelined = { pipelined: true }
    const seen = await town.database.transaction(async (tx) => {
      const [, { n }] = await Promise.all([tx.run(addNote, "first"), tx.get(countNotes), tx.run(addNote, "second")])
      return accept(n)
    }, pipelined)
    expect(seen).toEqual(accept(before + 1))
    expect(await count()).toBe(before + 2)
    const broken = town.database.transaction(
      (tx) =>
        Promise.all([
          tx
            .get(countNotes)
            .then(() => 0)
            .then(() => 0),
          tx.run(addNote, null),
          tx.run(addNote, "lost"),
        ]),
      pipelined,
    )
    await expect(broken).rejects.toThrow("null value")
    await town.database.transaction(async (tx) => {
      await tx.run(addNote, "refused")
      return refuse("no")
    }, pipelined)
    expect(await count()).toBe(before + 2)
  })

  it.each([true, false])(
    "sends its last words with the commit, and keeps nothing when one fails (pipelined: %s)",
    async (pipelined) => {
      const before = await count()
      const done = await town.database.transaction(
        async (tx) => {
          await tx.run(addNote, "first")
          const [rows] = await tx.commitWith(() => Promise.all([tx.run(addNote, "last"), tx.get(countNotes)]))
          return accept(rows)
        },
        { pipelined },
      )
      expect(done).toEqual(accept(1))
      expect(await count()).toBe(before + 2)
      const failed = (last: (tx: Tx) => Promise<unknown>) =>
        town.database.transaction(
          async (tx) => {
            await tx.run(addNote, "lost")
            return tx.commitWith(() => last(tx))
          },
          { pipelined },
        )
      await expect(failed((tx) => Promise.all([tx.run(addNote, "x"), tx.run(addNote, null)]))).rejects.toThrow(
        "null value",
      )
      const refusesBeforeAsking = async () => {
        throw new Error("never asked")
      }
      await expect(failed((tx) => Promise.all([tx.run(addNote, "x"), refusesBeforeAsking()]))).rejects.toThrow(
        "never asked",
      )
      expect(await count()).toBe(before + 2)
    },
  )

  it("does not pass off as done what an unheard error broke", async () => {
    const before = await count()
    const swallowed = town.database.transaction(async (tx) => {
      await tx.run(addNote, null).catch(() => undefined)
      return accept(undefined)
    })
    await expect(swallowed).rejects.toThrow("broken before its commit")
    expect(await count()).toBe(before)
  })

  it("keeps a counted wrong attempt although it was refused", async () => {
    const before = await count()
    await town.database.transaction(async (tx) => {
      await tx.run(addNote, "counted")
      return refuseAndKeep("wrong")
    })
    expect(await count()).toBe(before + 1)
  })

  it("applies a migration once, also when two processes start together", async () => {
    const other = openDatabase({ url: town.url })
    const applied = await Promise.all([migrate(town.database, migrations), migrate(other, migrations)])
    await other.close()
    expect(applied).toEqual([[], []])
  })

  it("waits for another process that still migrates, longer than for any other lock", async () => {
    const limits = { connectMilliseconds: 5000, lockMilliseconds: 100, idleMilliseconds: 5000 }
    const other = openDatabase({ url: town.url, limits })
    const busy = town.database.transaction(async (tx) => {
      await tx.raw("select pg_advisory_xact_lock(7414100)")
      await new Promise((go) => setTimeout(go, 400))
      return accept(undefined)
    })
    expect(await migrate(other, migrations)).toEqual([])
    await busy
    await other.close()
  })

  it("survives the loss of its connections", async () => {
    const other = openDatabase({ url: town.url, maxConnections: 2 })
    await other.raw("select 1")
    await town.database.raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await other.raw("select 1 as one")).toEqual([{ one: 1 }])
    await other.close()
  })

  it("refuses two texts under one name", () => {
    expect(() => statement("test.add-note", "select 2")).toThrow("two statements")
  })
})
