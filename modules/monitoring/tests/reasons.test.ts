import { randomUUID } from "node:crypto"
import type { Call, Reply } from "@jatidiri/http"
import { outlastStrangers } from "@jatidiri/testing"
import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { AttemptsBody, Barriers, Blanks, Network } from "../src/contract.ts"
import { monitoringPaths, reasonPaths } from "../src/contract.ts"
import { type Act, openTown, type Town, today } from "./town.ts"

const officer = { powers: ["activate"], regions: ["51.71"] }

describe("why people are not reached, and where", () => {
  let town: Town
  const school = randomUUID()
  const counter = randomUUID()
  beforeAll(async () => {
    town = await openTown()
    town.places.set(school, "51.71.01.1001")
    town.places.set(counter, "51.71")
  })
  afterAll(() => town?.close())
  beforeEach(() => {
    Object.assign(town.scene, { open: true, viewer: officer })
  })

  const follow = async (portion?: number) => {
    await outlastStrangers(town.database)
    await town.room.refreshReasons(portion)
  }
  const note = (act: Act & { readonly kind: string; readonly reason: string }) =>
    town.act({ firstTime: false, region: "", channel: "field-round", office: "51.71", cohort: "", ...act })
  const ask = async <Value>(pattern: string, code: string, query: Record<string, string> = {}, book = "live") =>
    (await town.get(pattern, { book, code }, query)) as { status?: number; body: Value }

  it("is counted where it was noted and in all regions above, whatever the portions, and once", async () => {
    await note({ kind: "barrier", reason: "no-smartphone", people: 5, place: school })
    await note({ kind: "barrier", reason: "no-signal", people: 2, place: school })
    await note({ kind: "barrier", reason: "vpn-down", people: 4, place: counter })
    await note({ kind: "refusal", reason: "face-differs", place: counter, cohort: "pns" })
    await note({ kind: "barrier", reason: "vpn-down", people: 3, place: randomUUID() })
    await follow(2)
    await follow()
    const regency = (await ask<Barriers>(reasonPaths.barriers, "51.71")).body
    expect(regency).toMatchObject({ people: 15, exempt: 7 })
    expect(regency.reasons.map(({ reason, people }) => [reason, people])).toEqual([
      ["vpn-down", 7],
      ["no-smartphone", 5],
      ["no-signal", 2],
      ["face-differs", 1],
    ])
    expect(regency.parts).toMatchObject([{ code: "51.71.01", people: 7, exempt: 7 }])
    expect(regency.cohorts).toMatchObject([{ cohort: "pns", people: 1, reasons: [{ reason: "face-differs" }] }])
    expect((await ask<Barriers>(reasonPaths.barriers, "nation")).body).toMatchObject({
      ...{ people: 15, parts: [{ code: "51", people: 15 }] },
    })
    const before = { from: "2026-01-01", to: "2026-01-31" }
    expect((await ask<Barriers>(reasonPaths.barriers, "51.71", before)).body).toMatchObject({ people: 0, reasons: [] })
    const upsideDown = { from: "2026-02-01", to: "2026-01-01" }
    expect(await ask(reasonPaths.barriers, "51.71", upsideDown)).toMatchObject({ status: 400 })
  })

  it("loses none where many acts are of one transaction, whatever the portions", async () => {
    const before = (await ask<Barriers>(reasonPaths.barriers, "nation")).body.people
    const many = Array.from({ length: 130 }, () => ({ kind: "barrier", reason: "no-time", people: 1, place: school }))
    await town.database.transaction(async (tx) => {
      for (const one of many)
        await tx.raw(
          town.actSql,
          town.valuesOf({ firstTime: false, region: "", channel: "field-round", cohort: "", ...one }),
        )
    })
    for (const portion of [7, 3, 1000]) await follow(portion)
    expect((await ask<Barriers>(reasonPaths.barriers, "nation")).body.people - before).toBe(130)
  })

  it("follows the letters that put it right, in the region that a letter says and above", async () => {
    const count = async (code: string) => (await ask<Barriers>(reasonPaths.barriers, code)).body.people
    const before = await Promise.all([count("51.71.01"), count("51.71")])
    await note({
      kind: "barrier",
      reason: "no-time",
      people: 9,
      place: school,
      region: "51.71.01.1001",
      cohort: "umum",
    })
    await town.room.refresh()
    const letter = { letter: "400.8/7", actor: "system", day: today, cohort: "umum", agency: "" }
    const corrected = await town.room.correct({
      ...{ ...letter, regionCode: "51.71.01", kind: "barrier", people: -4, channel: "field-round" },
    })
    expect(corrected.ok).toBe(true)
    await follow()
    await follow()
    expect(await Promise.all([count("51.71.01"), count("51.71")])).toEqual(before.map((people) => people + 5))
    const { reasons } = (await ask<Barriers>(reasonPaths.barriers, "51.71")).body
    expect(reasons.at(-1)).toMatchObject({ kind: "barrier", reason: "correction", people: -4 })
    expect(town.audited.splice(0)).toEqual(["figures.corrected"])
  })

  it("takes nothing from anybody's figures: who has no phone is no failure of his region", async () => {
    await town.act({ region: "51.71.01.1001" })
    const figures = async () => {
      await town.room.refresh()
      const { body } = await ask<Record<string, unknown>>(monitoringPaths.region, "51.71")
      return [body["counts"], body["achievement"], body["rank"], body["children"]].map((part) =>
        JSON.stringify(part).replace(/"entries":\d+/, ""),
      )
    }
    const without = await figures()
    await note({ kind: "barrier", reason: "no-smartphone", people: 500, place: school })
    expect(await figures()).toEqual(without)
  })

  describe("how devices reached the office", () => {
    const send = async (body: AttemptsBody): Promise<Reply & { body: unknown }> => {
      const found = town.room.routes.find((route) => route.path === reasonPaths.attempts)
      if (found === undefined) throw new Error("no route")
      const call: Call = { body, params: {}, query: {}, headers: {}, cookies: {}, method: "POST", path: found.path }
      return (await found.handle(call)) as Reply & { body: unknown }
    }
    const attempt = (changes: object = {}) => ({
      place: { kind: "field-round" as const, id: school },
      ...{ day: today, outcome: "none" as const, tries: 10, ...changes },
    })
    const batch = (attempts: AttemptsBody["attempts"]) => ({ batchId: randomUUID(), attempts })

    it("is taken from nobody who is not signed in, and not for places elsewhere, days to come or long ago", async () => {
      town.scene.viewer = undefined
      expect(await send(batch([attempt()]))).toMatchObject({ status: 401 })
      town.scene.viewer = { powers: [], regions: ["36"] }
      expect(await send(batch([attempt()]))).toMatchObject({ body: { counted: 0 } })
      town.scene.viewer = officer
      const odd = [{ day: "2026-11-23" }, { day: "2026-09-01" }, { day: "2026-02-30" }]
      const unknown = { place: { kind: "field-round" as const, id: randomUUID() } }
      expect(await send(batch([...odd, unknown].map(attempt)))).toMatchObject({ body: { counted: 0 } })
      expect((await ask<Network>(reasonPaths.network, "nation")).body).toMatchObject({ ok: 0, weak: 0, none: 0 })
    })

    it("counts a batch once, however often and at once it is sent, and keeps neither officer nor device", async () => {
      const one = batch([attempt({ tries: 20 }), attempt({ outcome: "ok", tries: 9 })])
      await Promise.all([send(one), send(one), send(one)])
      await send(one)
      expect((await ask<Network>(reasonPaths.network, "51.71")).body).toMatchObject({ ok: 9, weak: 0, none: 20 })
      const columns = await town.database.raw<{ name: string }>(
        "select column_name as name from information_schema.columns where table_name in ('attempts', 'attempt_batches')",
      )
      expect(columns.map(({ name }) => name).sort()).toEqual(
        ["at", "batch_id", "day", "here", "outcome", "region_code", "tries"].sort(),
      )
      expect(town.audited).toEqual([])
    })

    it("calls no place a blank spot by few tries, nor one where most came through", async () => {
      const spots = async () => (await ask<Network>(reasonPaths.network, "51.71")).body.blankSpots
      expect(await spots()).toEqual([])
      await send(batch([attempt({ tries: 1 })]))
      expect(await spots()).toMatchObject([{ code: "51.71.01.1001", name: "Pedungan", ok: 9, none: 21 }])
      await send(batch([attempt({ outcome: "weak", tries: 40 })]))
      expect(await spots()).toEqual([])
      await send(batch([{ ...attempt({ tries: 400 }), place: { kind: "service-point", id: counter } }]))
      expect(await spots()).toMatchObject([{ code: "51.71", none: 400 }])
      expect((await ask<Network>(reasonPaths.network, "51")).body.blankSpots).toBeNull()
    })

    it("adds up: a region's tries are those of its parts and of places in itself", async () => {
      const places = [school, counter]
      const some = fc.array(
        fc.record({
          at: fc.nat(1),
          outcome: fc.constantFrom("ok" as const, "weak" as const, "none" as const),
          tries: fc.integer({ min: 1, max: 50 }),
        }),
        { minLength: 1, maxLength: 10 },
      )
      await fc.assert(
        fc.asyncProperty(some, async (given) => {
          const before = (await ask<Network>(reasonPaths.network, "51.71")).body
          const attempts = given.map(({ at, outcome, tries }) => ({
            ...attempt({ outcome, tries }),
            place: { kind: "field-round" as const, id: places[at] ?? school },
          }))
          expect(await send(batch(attempts))).toMatchObject({
            body: { counted: given.reduce((sum, { tries }) => sum + tries, 0) },
          })
          const after = (await ask<Network>(reasonPaths.network, "51.71")).body
          for (const outcome of ["ok", "weak", "none"] as const) {
            const added = given.filter((one) => one.outcome === outcome).reduce((sum, { tries }) => sum + tries, 0)
            expect(after[outcome] - before[outcome]).toBe(added)
          }
          const sums =
            "select sum(here)::int as here, sum(tries) filter (where region_code = '')::int as tries from monitoring.attempts"
          const [row] = await town.database.raw<{ here: number; tries: number }>(sums)
          expect(row?.here).toBe(row?.tries)
        }),
        { numRuns: 15 },
      )
    })
  })

  describe("how many blanks are left", () => {
    const stock = (name: string, region: string, pieces: number) =>
      town.database.raw("insert into cards.stocks values ($1, $1, $2, $3, 20, '2026-11-01')", [name, region, pieces])
    const moved = (site: string, region: string, day: string, kind: string, pieces: number) =>
      town.database.raw("insert into cards.movements values ($1, $2, $3, $4, $5)", [site, region, day, kind, pieces])

    it("leaves Denpasar at least 9,638 short, by what its office said", async () => {
      await town.room.loadScenarios()
      const { body } = await ask<Blanks>(reasonPaths.blanks, "51.71", {}, "denpasar")
      expect(body).toMatchObject({
        ...{
          stock: { value: 3362, qualifier: "exact" },
          unrecorded: { value: 13_000, qualifier: "about" },
          short: 9638,
        },
        cover: { known: false, why: "not-said" },
      })
    })

    it("is the stock of a region's sites now and at the end of any day, with who waits only now", async () => {
      await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
      await stock("Loket", "51.71", 70)
      await stock("Kecamatan", "51.71.01", 5)
      await stock("Badung", "51.03", 900)
      await moved("Loket", "51.71", "2026-11-01", "in", 100)
      await moved("Loket", "51.71", "2026-11-20", "out", -20)
      await moved("Loket", "51.71", today, "out", -10)
      await moved("Kecamatan", "51.71.01", "2026-11-20", "moved", 5)
      await town.database.raw(
        "insert into cards.queue values ('51.71.01.1001', 'lost', 4), ('51.03.01.2001', 'lost', 9)",
      )
      const now = (await ask<Blanks>(reasonPaths.blanks, "51.71")).body
      expect(now).toMatchObject({
        stock: { value: 75 },
        printReady: 4,
        unrecorded: { value: 100 },
        short: 29,
        sitesInAll: 2,
      })
      const then = (await ask<Blanks>(reasonPaths.blanks, "51.71", { per: "2026-11-19" })).body
      expect(then).toMatchObject({ stock: { value: 100 }, printReady: null, short: null })
      expect((await ask<Blanks>(reasonPaths.blanks, "51.71.01")).body).toMatchObject({ stock: { value: 5 } })
      const nation = (await ask<Blanks>(reasonPaths.blanks, "nation")).body
      expect(nation).toMatchObject({ stock: { value: 975 }, printReady: 13, short: null, sites: [], sitesInAll: 3 })
      expect(nation.parts).toEqual([{ code: "51", name: "Bali", pieces: 975, printReady: 13 }])
      const province = (await ask<Blanks>(reasonPaths.blanks, "51", { per: "2026-11-19" })).body
      expect(province.parts.map(({ code, pieces, printReady }) => [code, pieces, printReady])).toEqual([
        ["51.03", 900, null],
        ["51.71", 100, null],
      ])
      expect((await ask<Blanks>(reasonPaths.blanks, "71.10")).body).toMatchObject({ stock: null, sites: [] })
    })

    it("is shown to who may see figures, and of a district to its own officers", async () => {
      town.scene.open = false
      for (const path of [reasonPaths.blanks, reasonPaths.barriers, reasonPaths.network]) {
        town.scene.viewer = undefined
        expect(await ask(path, "51.71")).toMatchObject({ status: 401 })
        town.scene.viewer = officer
        expect(await ask(path, "51.71")).toMatchObject({ status: 403 })
        town.scene.viewer = { powers: ["see-figures"], regions: ["36"] }
        expect(await ask(path, "51.71.01")).toMatchObject({ status: 403 })
      }
      expect((await ask<Network>(reasonPaths.network, "51.71")).body.blankSpots).toBeNull()
      town.scene.viewer = { powers: ["see-figures"], regions: ["51"] }
      expect((await ask<Network>(reasonPaths.network, "51.71")).body.blankSpots).not.toBeNull()
    })
  })
})
