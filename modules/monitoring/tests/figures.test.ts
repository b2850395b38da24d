import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Card, type Days, type Figures, type Forecast, monitoringPaths, planPaths } from "../src/contract.ts"
import { openTown, type Town, today } from "./town.ts"

describe("the figures of the live book", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    await town.addResidents("2025-S2", "51.71.01.1001", "pns", 100, "Dinas Contoh")
    await town.addResidents("2025-S2", "51.71.01.1002", "umum", 500)
    await town.addResidents("2025-S2", "51.71.02.1001", "umum", 400)
    await town.room.refreshBases()
  })
  afterEach(() => town.close())

  const figures = async (code = "nation"): Promise<Figures> =>
    (await town.get(monitoringPaths.region, { book: "live", code })).body as Figures
  const addMinistryTarget = async (share: number, revision: number, regionCode = "nation", year = "2026") => {
    const base = await town.room.addBase({
      name: "wajib-ktp",
      snapshot: "2025-S2",
      source: "DKB 2025-S2",
      actor: "system",
    })
    if (!base.ok) throw new Error(base.refusal.code)
    return town.room.addTarget({
      ...{
        baseId: base.value.baseId,
        regionCode,
        scope: "ministry",
        share,
        shareOf: "base",
        revision,
        actor: "system",
      },
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      letter: { from: "Kementerian Contoh", number: `400.8/${revision}/Dukcapil`, date: "2025-12-01" },
    })
  }

  it("rise by one, from the village to the nation, once a resident is activated", async () => {
    const before = await figures()
    await town.act()
    await town.room.refresh()
    for (const code of ["nation", "51", "51.71", "51.71.01", "51.71.01.1001"]) {
      expect((await figures(code)).counts).toMatchObject({ activated: 1, active: 1, today: 1 })
    }
    expect(before.counts.activated).toBe(0)
    expect((await figures("51.71.02")).counts.activated).toBe(0)
  })

  it("count a resident with a second phone once, and his ended digital identity as no longer active", async () => {
    await town.act()
    await town.act({ kind: "end", reason: "replaced" })
    await town.act({ firstTime: false })
    await town.room.refresh()
    expect((await figures()).counts).toMatchObject({ activated: 1, active: 1, ended: 1 })
    await town.act({ kind: "end", reason: "lost" })
    await town.room.refresh()
    expect((await figures()).counts).toMatchObject({ activated: 1, active: 0, ended: 2 })
  })

  it("take a correction as a new row", async () => {
    await town.act({ people: 3 })
    await town.act({ people: -1 })
    await town.room.refresh()
    expect((await figures()).counts).toMatchObject({ activated: 2, entries: 2 })
    expect(await town.room.reconcile()).toMatchObject({ agrees: true, entries: 2 })
  })

  it("are shares of a named base and of a dated target, both", async () => {
    expect(await addMinistryTarget(0.25, 0)).toEqual({ ok: true, value: undefined })
    for (let n = 0; n < 4; n++) await town.act()
    await town.room.refresh()
    const { base, target, achievement, otherBases } = await figures()
    expect(base).toMatchObject({ name: "wajib-ktp", snapshot: "2025-S2", frozen: true, people: 1600 })
    expect(otherBases).toMatchObject([{ name: "wajib-ktp", frozen: false, people: 1600 }])
    expect(target).toMatchObject({ people: 400, share: 0.25, revision: 0, letter: { number: "400.8/0/Dukcapil" } })
    expect(achievement).toEqual({ ofTarget: 0.01, ofBase: 0.0025 })
    expect((await figures("51.71.02")).target).toMatchObject({ people: 80, regionCode: "nation" })
  })

  it("follow a later revision, and a region's own nearer target", async () => {
    await addMinistryTarget(0.25, 0)
    await addMinistryTarget(0.3, 1)
    await addMinistryTarget(0.5, 0, "51.71")
    expect((await figures()).target).toMatchObject({ people: 480, revision: 1 })
    expect((await figures("51.71.01")).target).toMatchObject({ share: 0.5, regionCode: "51.71" })
    expect((await figures("51")).target).toMatchObject({ share: 0.3 })
  })

  it("keep to the target of the period that today is in, though the next one is known and the last one was nearer", async () => {
    await addMinistryTarget(0.25, 0)
    await addMinistryTarget(0.4, 0, "nation", "2027")
    await addMinistryTarget(0.1, 0, "51.71", "2025")
    expect((await figures()).target).toMatchObject({ share: 0.25, people: 400 })
    expect((await figures("51.71")).target).toMatchObject({ share: 0.25, regionCode: "nation" })
    expect((await figures("51")).children).toMatchObject([{ code: "51.03" }, { code: "51.71", target: 400 }])
  })

  it("show a part with the target that its own page shows", async () => {
    await addMinistryTarget(0.5, 0, "51.71.01")
    const alone = await figures("51.71")
    expect(alone.target).toBeNull()
    expect(alone.children.map(({ code, target }) => [code, target])).toEqual([
      ["51.71.01", 640],
      ["51.71.02", null],
    ])
    await addMinistryTarget(0.25, 0)
    const { children } = await figures("51.71")
    for (const { code, target } of children) expect((await figures(code)).target?.people).toBe(target)
    expect(children.map(({ target }) => target)).toEqual([640, 80])
  })

  it("have no share of target and no false zero where no base is known", async () => {
    expect((await figures("36.74")).achievement).toEqual({ ofTarget: null, ofBase: null })
    expect((await figures("36.74")).base).toMatchObject({ people: null })
  })

  it("rank regions among their siblings and name the way down to the village", async () => {
    await town.act()
    await town.act({ region: "51.71.02.1001" })
    await town.room.refresh()
    const city = await figures("51.71")
    expect(city.children.map(({ code, rank, activated, base }) => [code, rank, activated, base])).toEqual([
      ["51.71.01", 2, 1, 1280],
      ["51.71.02", 1, 1, 320],
    ])
    const village = await figures("51.71.01.1001")
    expect(village.path.map(({ name }) => name)).toEqual([
      ...["Indonesia", "Bali", "Kota Denpasar", "Denpasar Selatan", "Pedungan"],
    ])
    expect(village).toMatchObject({ children: [], rank: { place: 1, of: 2 } })
  })

  it("know cohorts with their own bases, channels, agencies and reasons", async () => {
    await town.act({ cohort: "pns", agency: "Dinas Contoh", channel: "field-round" })
    await town.act()
    await town.act({ kind: "refusal", reason: "face-differs" })
    await town.act({ kind: "barrier", reason: "no-smartphone", region: "", people: 3 })
    await town.room.refresh()
    const all = await figures()
    expect(all.cohorts).toEqual([
      { code: "pns", activated: 1, share: 0.5, base: 80, ofBase: 1 / 80, missing: 79 },
      { code: "umum", activated: 1, share: 0.5, base: 1520, ofBase: 1 / 1520, missing: 1519 },
    ])
    expect(all.channels.map(({ code, activated }) => [code, activated])).toEqual([
      ["field-round", 1],
      ["service-point", 1],
    ])
    expect(all.agencies).toMatchObject([{ code: "Dinas Contoh", activated: 1, base: 80, missing: 79 }])
    expect(all.reasons).toEqual([
      { kind: "barrier", reason: "no-smartphone", people: 3 },
      { kind: "refusal", reason: "face-differs", people: 1 },
    ])
    expect((await figures("51")).reasons).toHaveLength(1)
  })

  it("keep a rolling base at the newest snapshot and a frozen one where it was", async () => {
    await addMinistryTarget(0.25, 0)
    await town.addResidents("2026-S1", "51.71.01.1001", "umum", 2000)
    expect(await town.room.refreshBases()).toBe(1)
    expect(await town.room.refreshBases()).toBe(0)
    const { base, otherBases } = await figures()
    expect(base).toMatchObject({ snapshot: "2025-S2", people: 1600 })
    expect(otherBases).toMatchObject([{ snapshot: "2026-S1", people: 1600, frozen: false }])
  })

  it("may have a rolling base of another name, which follows the register too, and only one", async () => {
    const added = await town.room.addRollingBase({ name: "residents", actor: "system" })
    expect(await town.room.addRollingBase({ name: "residents", actor: "system" })).toEqual(added)
    const residents = async () => (await figures()).otherBases.find(({ name }) => name === "residents")
    expect(await residents()).toMatchObject({ people: 2000, frozen: false, snapshot: "2025-S2" })
    await town.addResidents("2026-S1", "51.71.01.1001", "umum", 1500)
    await town.room.refreshBases()
    expect(await residents()).toMatchObject({ snapshot: "2026-S1", people: 1500 })
    expect(town.audited).toEqual(["base.added"])
  })

  it("keep a rolling base up with every file of its snapshot, for one file may hold a part of the country", async () => {
    await town.addResidents("2025-S2", "51.71.02.1001", "pemula", 1000)
    expect(await town.room.refreshBases()).toBe(1)
    expect(await town.room.refreshBases()).toBe(0)
    expect((await figures()).base).toMatchObject({ snapshot: "2025-S2", people: 2400 })
    expect((await figures("51.71.02")).base).toMatchObject({ people: 1120 })
  })

  it("show days by channel, within the asked period only", async () => {
    await town.act({ day: "2026-11-01", channel: "field-round", people: 7 })
    await town.act({ day: today })
    await town.act({ day: today, kind: "end", reason: "lost" })
    await town.act({ day: "2025-01-01" })
    await town.room.refresh()
    const where = { book: "live", code: "51.71" }
    const days = (await town.get(monitoringPaths.days, where)).body as Days
    expect(days).toMatchObject({ from: "2026-09-24", to: today })
    expect(days.days).toEqual([
      { day: "2026-11-01", channel: "field-round", activated: 7, ended: 0 },
      { day: today, channel: "service-point", activated: 1, ended: 1 },
    ])
    const one = (await town.get(monitoringPaths.days, where, { from: today, to: today })).body as Days
    expect(one.days).toHaveLength(1)
  })

  it("say when the target is reached at the pace of the last four weeks", async () => {
    await addMinistryTarget(0.25, 0)
    await town.act({ day: "2026-11-20", people: 28 })
    await town.room.refresh()
    const { body } = await town.get(monitoringPaths.arithmetic, { book: "live", code: "nation" })
    const cards = (body as { cards: Card[] }).cards
    const pace = cards.find(({ card }) => card === "pace-now")
    expect(pace?.steps.map(({ result }) => result.value)).toEqual([1, 372, 372 / 365])
    const left = cards.find(({ card }) => card === "pace-to-date")
    expect(left?.steps.map(({ result }) => result.value)).toEqual([14])
  })

  it("ask as much of a working day as the forecast does, today and as of a past day", async () => {
    await addMinistryTarget(0.25, 0)
    await town.act({ day: "2026-09-01", people: 28 })
    await town.room.refresh()
    for (const query of [{}, { per: "2026-09-02" }] as const) {
      const where = { book: "live", code: "nation" }
      const { cards } = (await town.get(monitoringPaths.arithmetic, where, query)).body as { cards: Card[] }
      const { needed } = (await town.get(planPaths.forecast, where, query)).body as Forecast
      const card = cards.find((one) => one.card === "pace-to-date")
      expect(card?.answer.value).toBe(needed?.perWorkingDay)
      expect(card?.steps[0]?.right.value).toBe(needed?.workingDays)
    }
  })

  it.each([
    [monitoringPaths.region, { book: "nobody", code: "nation" }, {}, 404, "book-unknown"],
    [monitoringPaths.region, { book: "live", code: "99.99" }, {}, 404, "region-unknown"],
    [monitoringPaths.days, { book: "live", code: "51" }, { from: "2026-02-30" }, 400, "period-wrong"],
    [monitoringPaths.days, { book: "live", code: "51" }, { from: today, to: "2026-01-01" }, 400, "period-wrong"],
    [monitoringPaths.days, { book: "live", code: "51" }, { from: "1999-01-01", to: today }, 400, "period-wrong"],
    [monitoringPaths.arithmetic, { book: "live", code: "12.34" }, {}, 404, "region-unknown"],
  ])("answer %s of %o %o with a clear no", async (path, params, query, status, code) => {
    expect(await town.get(path, params, query)).toMatchObject({ status, body: { code } })
  })

  it("are not shown to somebody without the power, nor villages outside his regions", async () => {
    town.scene.open = false
    const ask = (code: string) => town.get(monitoringPaths.region, { book: "live", code })
    expect(await town.get(monitoringPaths.books)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    expect(await ask("51.71")).toMatchObject({ status: 401 })
    town.scene.viewer = { powers: ["activate"], regions: ["51.71"] }
    expect(await ask("51.71")).toMatchObject({ status: 403, body: { code: "power-missing" } })
    town.scene.viewer = { powers: ["see-figures"], regions: ["36.74"] }
    expect(await ask("51.71.01")).toMatchObject({ status: 403, body: { code: "outside-region" } })
    town.scene.viewer = { powers: ["see-figures"], regions: ["51.71"] }
    expect((await ask("51.71.01")).status).toBeUndefined()
  })

  it("take no base of a snapshot that nobody published, and no target that makes no sense", async () => {
    const nobase = await town.room.addBase({ name: "residents", snapshot: "1999-S1", source: "x", actor: "system" })
    expect(nobase).toMatchObject({ ok: false, refusal: { code: "snapshot-unknown" } })
    expect(await addMinistryTarget(25, 0)).toMatchObject({ refusal: { code: "share-wrong" } })
    expect(await addMinistryTarget(0.25, -1)).toMatchObject({ refusal: { code: "letter-wrong" } })
    expect(await addMinistryTarget(0.25, 0, "71.1")).toMatchObject({ refusal: { code: "region-unknown" } })
    await addMinistryTarget(0.25, 0)
    await addMinistryTarget(0.25, 0)
    expect(town.audited).toEqual(["base.added", "target.added"])
    expect((await figures()).target).toMatchObject({ share: 0.25 })
  })
})
