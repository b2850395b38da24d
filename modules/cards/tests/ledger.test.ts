import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cardPaths } from "../src/contract.ts"
import { bring, bringIn, command, openSite, openTown, stockOf, sumOf, type Town, type TownOfficer } from "./town.ts"

describe("the ledger of card blanks", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  const move = (body: object, officer?: TownOfficer) => town.call(cardPaths.movements, body, officer)
  const use = (siteId: string, pieces: number) => ({ ...command(), siteId, kind: "out", pieces })

  it("takes nothing from who is not signed in, has not the power, serves elsewhere, or names no site", async () => {
    const site = openSite(town)
    const body = { ...command(), siteId: site.id, kind: "in", pieces: 5, letter: "BAST-01" }
    expect(await move(body)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    const printer = bring(town, site, { powers: ["activate"] })
    expect(await move(body, printer)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const stranger = bring(town, site, { regions: ["51.03"] })
    expect(await move(body, stranger)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    const keeper = bring(town, site)
    const nowhere = { ...body, siteId: randomUUID() }
    expect(await move(nowhere, keeper)).toMatchObject({ status: 404, body: { code: "site-unknown" } })
    for (const bad of [{ pieces: 0 }, { pieces: -1 }, { pieces: 1.5 }, { letter: undefined }, { kind: "counted" }])
      expect(await move({ ...body, ...bad }, keeper), JSON.stringify(bad)).toMatchObject({ status: 400 })
    expect(await sumOf(town, site.id)).toBe(0)
  })

  it("does a repeated command once, and refuses its id for something else", async () => {
    const site = openSite(town)
    const keeper = bring(town, site)
    const body = { ...command(), siteId: site.id, kind: "in", pieces: 500, letter: "BAST-02" }
    const answers = await Promise.all([move(body, keeper), move(body, keeper), move(body, keeper)])
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { pieces: 500 } })
    expect(await move({ ...body, pieces: 501 }, keeper)).toMatchObject({
      status: 409,
      body: { code: "command-differs" },
    })
    expect(await sumOf(town, site.id)).toBe(500)
    expect(await town.acts("blanks.moved")).toMatchObject([{ detail: { kind: "in", pieces: 500, letter: "BAST-02" } }])
  })

  it("never gives out a piece that is not there, however many take the last ones at once", async () => {
    const site = openSite(town)
    const keeper = bring(town, site)
    await bringIn(town, keeper, site.id, 10)
    const racers = Array.from({ length: 24 }, (_, n) => move(use(site.id, (n % 3) + 1), bring(town, site)))
    const answers = await Promise.all(racers)
    const taken = answers.map(({ status }, n) => (status === 200 ? (n % 3) + 1 : 0)).reduce((sum, n) => sum + n, 0)
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body["code"])).toContain("not-enough")
    expect(taken).toBe(10)
    expect(await stockOf(town, keeper, site.id)).toMatchObject({ pieces: 0 })
  })

  it("moves pieces as one act in two rows, and two who move against each other do not wait for ever", async () => {
    const [here, there] = [openSite(town), openSite(town)]
    const keeper = bring(town, here)
    await bringIn(town, keeper, here.id, 100)
    await bringIn(town, keeper, there.id, 100)
    const swap = (from: string, to: string) => town.call(cardPaths.moves, { ...command(), from, to, pieces: 3 }, keeper)
    const both = Array.from({ length: 10 }, () => [swap(here.id, there.id), swap(there.id, here.id)]).flat()
    for (const answer of await Promise.all(both)) expect(answer.status).toBe(200)
    const acts =
      "select act, sum(pieces)::int as n, count(*)::int as rows from cards.movements where kind = 'moved' group by 1"
    const rows = await town.database.raw<{ n: number; rows: number }>(acts)
    expect(rows).toHaveLength(20)
    for (const row of rows) expect(row).toMatchObject({ n: 0, rows: 2 })
    expect(await swap(here.id, here.id)).toMatchObject({ status: 400, body: { code: "same-site" } })
    const tooMany = { ...command(), from: here.id, to: there.id, pieces: 101 }
    expect(await town.call(cardPaths.moves, tooMany, keeper)).toMatchObject({
      status: 409,
      body: { code: "not-enough" },
    })
    expect([await sumOf(town, here.id), await sumOf(town, there.id)]).toEqual([100, 100])
  })

  it("turns a count's difference into a row with its reason, and asks again when the stock changed meanwhile", async () => {
    const site = openSite(town)
    const keeper = bring(town, site)
    await bringIn(town, keeper, site.id, 40)
    const count = (changes: object) =>
      town.call(
        cardPaths.counts,
        { ...command(), siteId: site.id, booked: 40, counted: 37, reason: "lost", ...changes },
        keeper,
      )
    expect(await count({ reason: "as-booked" })).toMatchObject({ status: 400, body: { code: "reason-unfit" } })
    expect(await count({ counted: 40 })).toMatchObject({ status: 400, body: { code: "reason-unfit" } })
    expect(await count({ booked: 39 })).toMatchObject({ status: 409, body: { code: "stock-changed" } })
    expect(await count({})).toMatchObject({ status: 200, body: { booked: 40, counted: 37, difference: -3 } })
    const same = { booked: 37, counted: 37, reason: "as-booked" }
    expect(await count(same)).toMatchObject({ status: 200, body: { difference: 0 } })
    expect(await sumOf(town, site.id)).toBe(37)
    const listed = await town.call(cardPaths.movementsOf.replace(":siteId", site.id), undefined, keeper)
    expect(listed.body["movements"]).toMatchObject([
      { kind: "counted", pieces: -3, after: 37, reason: "lost" },
      { kind: "in", pieces: 40, after: 40, letter: "BAST-01/2026" },
    ])
    expect(await town.database.raw("select 1 from cards.counts where site_id = $1", [site.id])).toHaveLength(2)
  })

  it("lists the latest first, page behind page, none twice and none left out", async () => {
    const site = openSite(town)
    const keeper = bring(town, site)
    const at = new Date(town.clock.milliseconds)
    const one = { kind: "out", pieces: -1, at } as const
    const movements = [{ kind: "in", pieces: 200, at } as const, ...Array.from({ length: 120 }, () => one)]
    await town.database.transaction((tx) => town.room.adoptLedger(tx, "system", { site, movements }))
    const all: { id: string; after: number }[] = []
    for (let next: unknown = ""; next !== undefined; ) {
      const query = next === "" ? "" : `?before=${next}`
      const page = await town.call(`${cardPaths.movementsOf.replace(":siteId", site.id)}${query}`, undefined, keeper)
      all.push(...(page.body["movements"] as typeof all))
      next = page.body["next"]
    }
    expect(all.map(({ after }) => after)).toEqual(Array.from({ length: 121 }, (_, n) => 80 + n))
  })

  it("says what a site had at any moment, and nobody rewrites it", async () => {
    const site = openSite(town)
    const keeper = bring(town, site)
    const moments: string[] = []
    for (const pieces of [7, 5, 3]) {
      await bringIn(town, keeper, site.id, pieces)
      moments.push(new Date(town.clock.milliseconds).toISOString())
      town.pass(60_000)
    }
    const known = await Promise.all(moments.map((at) => stockOf(town, keeper, site.id, at)))
    expect(known.map((stock) => stock?.["pieces"])).toEqual([7, 12, 15])
    expect(await stockOf(town, keeper, site.id, "2026-01-01T00:00:00Z")).toMatchObject({ pieces: 0 })
    for (const table of ["movements", "counts"]) {
      await expect(town.database.raw(`update cards.${table} set at = now()`), table).rejects.toThrow(/append-only/)
      await expect(town.database.raw(`truncate cards.${table} cascade`), table).rejects.toThrow(/append-only/)
    }
  })

  it("holds for any acts in any order: the stock is the sum of its rows, and what was never below zero", async () => {
    const act = fc.record({
      kind: fc.constantFrom("in", "out", "spoiled"),
      pieces: fc.integer({ min: 1, max: 9 }),
      at: fc.nat({ max: 2 }),
      isMove: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const sites = [openSite(town), openSite(town), openSite(town)]
        const keeper = bring(town, sites[0] ?? openSite(town))
        const expected = [0, 0, 0]
        const work = acts.map(async ({ kind, pieces, at, isMove }) => {
          const [from, to] = [sites[at], sites[(at + 1) % 3]]
          if (from === undefined || to === undefined) return
          const why = kind === "in" ? { letter: "BAST" } : kind === "spoiled" ? { reason: "misprint" } : {}
          const { status } = isMove
            ? await town.call(cardPaths.moves, { ...command(), from: from.id, to: to.id, pieces }, keeper)
            : await move({ ...command(), siteId: from.id, kind, pieces, ...why }, keeper)
          if (status !== 200) return
          expected[at] = (expected[at] ?? 0) + (isMove || kind !== "in" ? -pieces : pieces)
          if (isMove) expected[(at + 1) % 3] = (expected[(at + 1) % 3] ?? 0) + pieces
        })
        await Promise.all(work)
        const shown = await Promise.all(sites.map(({ id }) => stockOf(town, keeper, id)))
        expect(shown.map((stock) => stock?.["pieces"])).toEqual(expected)
        expect(await Promise.all(sites.map(({ id }) => sumOf(town, id)))).toEqual(expected)
      }),
      { numRuns: 12 },
    )
    const days = `select coalesce(sum(pieces), 0)::int as n from cards.movement_days
      union all select coalesce(sum(pieces), 0)::int from cards.movements
      union all select coalesce(sum(pieces), 0)::int from cards.stocks`
    const sums = (await town.database.raw<{ n: number }>(days)).map(({ n }) => n)
    expect(new Set(sums).size).toBe(1)
    expect(await town.database.raw("select 1 from cards.movements where after_pieces < 0")).toEqual([])
  })
})
