import { fork } from "node:child_process"
import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { KillQuestion } from "./kill/importer.ts"
import { fileOf, lineOf, openTown, type Town } from "./town.ts"

const people = 6000

/** Starts an import in a process of its own and ends it with SIGKILL where it says it is. */
const killAt = (question: KillQuestion): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "kill/importer.ts"))
    child.once("message", () => child.kill("SIGKILL"))
    child.once("error", reject)
    child.once("exit", (_code, signal) =>
      signal === "SIGKILL" ? resolve() : reject(new Error("the import ended before it was killed")),
    )
    child.send(question)
  })

describe("an import killed in the middle", () => {
  let town: Town
  let file: string
  beforeAll(async () => {
    town = await openTown()
    const chunks: Uint8Array[] = []
    for await (const chunk of town.register.generateResidents({ regency: "51.71", count: people, seed: 3 }))
      chunks.push(chunk)
    const bad = lineOf({ nik: "12" })
    file = town.write(Buffer.concat([...chunks, Buffer.from(`${bad}\n`)]))
  })
  afterAll(() => town.close())
  beforeEach(async () => {
    await town.database.raw(
      `truncate residents.residents, residents.imports, residents.import_rejections, residents.population,
         residents.coming_of_age`,
    )
    rmSync(town.reportFile, { force: true })
  })

  const ask = () => ({ file, snapshot: "2025-S2", reportFile: town.reportFile })
  const peopleNow = async () =>
    Number((await town.database.raw<{ n: string }>("select count(*) as n from residents.residents"))[0]?.n)
  const sumNow = async () =>
    Number(
      (await town.database.raw<{ n: string }>("select coalesce(sum(residents), 0) as n from residents.population"))[0]
        ?.n,
    )
  const expectWhole = async () => {
    expect(await peopleNow()).toBe(people)
    const [active] = await town.database.raw<{ n: string }>(
      "select count(*) as n from residents.residents where register_status = 'active'",
    )
    expect(await sumNow()).toBe(Number(active?.n))
    expect(await town.report()).toEqual([`${people + 2},nik,not-16-digits`])
    const leftovers = await town.database.raw(
      "select 1 from pg_tables where schemaname = 'residents' and tablename like 'staging%'",
    )
    expect(leftovers).toEqual([])
    const states = await town.database.raw<{ state: string }>(
      "select distinct state from residents.imports where state not in ('finished', 'dropped')",
    )
    expect(states).toEqual([])
  }

  it("while it reads the file: nothing is there, and the next one begins anew", async () => {
    await killAt({ ...ask(), url: town.url, stopAt: "reading" })
    expect(await peopleNow()).toBe(0)
    expect(await town.register.importResidents(ask())).toMatchObject({
      ok: true,
      value: { resumed: false, inserted: people, rejected: 1 },
    })
    await expectWhole()
  })

  it.each(["merging", "recording"] as const)(
    "at %s: nothing is there, and the next one goes on with what was read",
    async (stopAt) => {
      await killAt({ ...ask(), url: town.url, stopAt })
      expect([await peopleNow(), await sumNow()]).toEqual([0, 0])
      expect(await town.register.importResidents(ask())).toMatchObject({
        ok: true,
        value: { resumed: true, inserted: people, rejected: 1 },
      })
      await expectWhole()
    },
  )

  it("after the merge: everything is there, and the next one only writes the report that was missing", async () => {
    await killAt({ ...ask(), url: town.url, stopAt: "reporting" })
    expect(await peopleNow()).toBe(people)
    expect(existsSync(town.reportFile)).toBe(false)
    expect(await town.register.importResidents(ask())).toMatchObject({
      ok: true,
      value: { outcome: "unchanged", rejected: 1 },
    })
    await expectWhole()
  })

  it.each(["merging", "recording"] as const)(
    "at %s, over a register with people in it: they stay as they were until it is finished",
    async (stopAt) => {
      await town.register.importResidents({ ...ask(), file: town.write(fileOf(lineOf()), "one.csv") })
      await killAt({ ...ask(), url: town.url, stopAt })
      expect([await peopleNow(), await sumNow()]).toEqual([1, 1])
      expect(await town.register.importResidents(ask())).toMatchObject({
        ok: true,
        value: { resumed: true, rejected: 1 },
      })
      expect(await peopleNow()).toBeGreaterThanOrEqual(people)
    },
  )

  it("drops what another file left behind", async () => {
    await killAt({ ...ask(), url: town.url, stopAt: "merging" })
    const other = town.write(fileOf(lineOf()), "other.csv")
    expect(await town.register.importResidents({ ...ask(), file: other })).toMatchObject({
      ok: true,
      value: { resumed: false, inserted: 1 },
    })
    expect(await peopleNow()).toBe(1)
    const states = await town.database.raw("select state from residents.imports order by import_id")
    expect(states).toEqual([{ state: "dropped" }, { state: "finished" }])
  })

  it("begins anew when a crash of the server emptied what was read", async () => {
    await killAt({ ...ask(), url: town.url, stopAt: "merging" })
    const [left] = await town.database.raw<{ id: string }>("select import_id::text as id from residents.imports")
    await town.database.raw(`truncate residents.staging_${left?.id}`)
    expect(await town.register.importResidents(ask())).toMatchObject({
      ok: true,
      value: { resumed: false, inserted: people },
    })
    await expectWhole()
  })

  it("lets only one import run at a time", async () => {
    const other = town.write(fileOf(lineOf()), "other.csv")
    const release = Promise.withResolvers<void>()
    const isHeld = Promise.withResolvers<void>()
    const hasBegun = Promise.withResolvers<void>()
    const held = town.database.transaction(async (tx) => {
      await tx.raw("lock table residents.imports in access exclusive mode")
      isHeld.resolve()
      await release.promise
    })
    await isHeld.promise
    const first = town.register.importResidents({ ...ask(), onProgress: () => hasBegun.resolve() })
    await hasBegun.promise
    const second = await town.register.importResidents({ ...ask(), file: other })
    release.resolve()
    await held
    expect(second).toEqual({ ok: false, refusal: { code: "another-import-runs" } })
    expect(await first).toMatchObject({ ok: true, value: { inserted: people } })
  })
})
