import { addDays, type Day } from "@jatidiri/kernel"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Days, type Figures, monitoringPaths, planPaths, stepPaths, type Targets } from "../src/contract.ts"
import { type Act, openTown, type Town, today } from "./town.ts"

const ago = (days: number): string => addDays(today as Day, -days)

describe("figures as of a past day", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    await town.addResidents("2025-S2", "51.71.01.1001", "pns", 100, "Dinas Contoh")
    await town.room.refreshBases()
  })
  afterEach(() => town.close())

  const figures = async (per?: string, code = "51.71") =>
    (await town.get(monitoringPaths.region, { book: "live", code }, per === undefined ? {} : { per })).body as Figures
  const daysOf = async (per: string) =>
    ((await town.get(monitoringPaths.days, { book: "live", code: "51.71" }, { per })).body as Days).days
  const scan = (pattern: string, per: string) => town.get(pattern, { book: "live", code: "51.71" }, { per })

  /** Others at the same PostgreSQL may have something under way: then the time moves with a later look. */
  const becomesFinal = (day: string) =>
    expect
      .poll(
        async () => {
          await town.room.refresh()
          return ((await town.get(monitoringPaths.days, { book: "live", code: "51.71" }, { per: day })).body as Days)
            .asOf
        },
        { timeout: 30_000 },
      )
      .toEqual({ day, final: true })

  it("are refused for days to come and days that do not exist, on every page", async () => {
    for (const pattern of [monitoringPaths.region, monitoringPaths.days, monitoringPaths.arithmetic]) {
      for (const per of [addDays(today as Day, 1), "2026-02-30"])
        expect(await scan(pattern, per)).toMatchObject({ status: 400, body: { code: "day-wrong" } })
    }
  })

  it("say no more than what was known then, though a journal came later and tells of that day", async () => {
    await town.act({ day: ago(10) })
    await town.act({ day: ago(10), known: ago(7), channel: "field-round" })
    await town.room.refresh()
    expect((await figures(ago(11))).counts).toMatchObject({ activated: 0, entries: 0 })
    expect((await figures(ago(10))).counts).toMatchObject({ activated: 1, today: 1 })
    expect((await figures(ago(8))).counts).toMatchObject({ activated: 1, today: 0 })
    expect((await figures(ago(7))).counts).toMatchObject({ activated: 2, active: 2, today: 0 })
    expect((await figures()).counts).toMatchObject({ activated: 2 })
    expect(await daysOf(ago(8))).toMatchObject([{ day: ago(10), channel: "service-point", activated: 1 }])
    expect(await daysOf(ago(7))).toMatchObject([{ channel: "field-round", activated: 1 }, { activated: 1 }])
  })

  it("have no days after the day, however far the period reaches", async () => {
    await town.act({ day: ago(10) })
    await town.act({ day: ago(3), people: 5 })
    await town.room.refresh()
    const ask = (pattern: string, from: string) =>
      town.get(pattern, { book: "live", code: "51.71" }, { per: ago(8), from, to: ago(1) })
    const { to, days } = (await ask(monitoringPaths.days, ago(20))).body as Days
    expect([to, days.map(({ day }) => day)]).toEqual([ago(8), [ago(10)]])
    expect((await ask(stepPaths.service, ago(20))).body).toMatchObject({ to: ago(8), ofResidents: 1 })
    for (const pattern of [monitoringPaths.days, stepPaths.service])
      expect((await ask(pattern, ago(7))).body).toMatchObject({ code: "period-wrong" })
  })

  it("stay the same however much comes after, in the parts, the groups and the village itself", async () => {
    const act = (more: Act) => town.act({ day: ago(9), cohort: "pns", agency: "Dinas Contoh", ...more })
    await act({})
    await act({ kind: "refusal", reason: "face-differs" })
    await town.room.refresh()
    const codes = ["nation", "51", "51.71", "51.71.01", "51.71.01.1001"]
    const kept = (all: Figures) => [all.counts, all.children, all.cohorts, all.channels, all.agencies, all.reasons]
    const before = await Promise.all(codes.map(async (code) => kept(await figures(ago(5), code))))
    await act({ day: ago(4), known: ago(4) })
    await act({ known: ago(3), kind: "end", reason: "lost" })
    await act({ day: ago(2), kind: "refusal", reason: "document-missing" })
    await town.room.refresh()
    expect(await Promise.all(codes.map(async (code) => kept(await figures(ago(5), code))))).toEqual(before)
    const village = await figures(ago(5), "51.71.01.1001")
    expect(village.agencies).toMatchObject([{ code: "Dinas Contoh", activated: 1, base: 80, missing: 79 }])
    expect(village.cohorts[0]).toMatchObject({ code: "pns", activated: 1 })
    expect(village.reasons).toEqual([{ kind: "refusal", reason: "face-differs", people: 1 }])
  })

  it("of today are the present ones, and final once the day is surely over", async () => {
    await town.act()
    await town.room.refresh()
    expect((await figures(today)).asOf).toEqual({ day: today, final: false })
    expect(await figures(today)).toEqual(await figures())
    await becomesFinal(ago(1))
    town.clock.seconds = 86_400 - 10 * 3600 + 60
    await town.room.refresh()
    expect((await figures(today)).asOf).toEqual({ day: today, final: false })
    town.clock.seconds += 600
    await town.room.refresh()
    await becomesFinal(today)
  })

  it("tell no more of a village than of its sums, though the ledger holds more already", async () => {
    await town.act({ day: ago(5), cohort: "pns" })
    await town.room.refresh()
    await town.act({ day: ago(5), cohort: "pns", people: 7 })
    const { counts, cohorts } = await figures(ago(3), "51.71.01.1001")
    expect([counts.activated, cohorts.find(({ code }) => code === "pns")?.activated]).toEqual([1, 1])
  })

  const letterOf = (revision: number, date: string) => ({
    from: "Kementerian Contoh",
    number: `400/${revision}`,
    date,
  })
  const baseOf = async (): Promise<number> => {
    const base = await town.room.addBase({ name: "wajib-ktp", snapshot: "2025-S2", source: "DKB", actor: "system" })
    if (!base.ok) throw new Error(base.refusal.code)
    return base.value.baseId
  }
  /** A letter of that day, entered so many days ago. */
  const add = async (share: number, revision: number, { date, entered }: { date: string; entered: number }) => {
    town.clock.seconds = -86_400 * entered
    const added = await town.room.addTarget({
      ...{ baseId: await baseOf(), regionCode: "nation", scope: "ministry", share, shareOf: "base", revision },
      ...{ period: { from: "2026-01-01", to: "2026-12-31" }, actor: "system", letter: letterOf(revision, date) },
    })
    town.clock.seconds = 0
    expect(added).toMatchObject({ ok: true })
  }

  it("are measured by the letter that was written by then", async () => {
    await add(0.25, 0, { date: "2025-12-01", entered: 300 })
    await add(0.3, 1, { date: ago(5), entered: 8 })
    expect((await figures(ago(6))).target).toMatchObject({ share: 0.25, revision: 0 })
    expect((await figures(ago(5))).target).toMatchObject({ share: 0.3, revision: 1 })
  })

  it("stay as they were though an older letter is entered, or taken back, only later", async () => {
    await add(0.25, 0, { date: "2025-12-01", entered: 300 })
    await add(0.3, 1, { date: ago(20), entered: 5 })
    const { from, number } = letterOf(1, "")
    await town.room.withdrawLetter({
      ...{ letter: { from, number }, revision: 1, actor: "system" },
      by: { from, number: "400/9", date: ago(10) },
    })
    const letters = async (per: string) => {
      const { body } = await town.get(planPaths.targets, { book: "live", code: "51.71" }, { per })
      return (body as Targets).targets.map(({ share, standing }) => [share, standing])
    }
    expect((await figures(ago(15))).target).toMatchObject({ share: 0.25 })
    expect((await figures(ago(6))).target).toMatchObject({ share: 0.25 })
    expect(await letters(ago(6))).toEqual([[0.25, "in-force"]])
    expect((await figures(ago(1))).target).toMatchObject({ share: 0.3 })
    expect(await letters(ago(1))).toEqual([
      [0.3, "in-force"],
      [0.25, "replaced"],
    ])
    expect((await figures()).target).toMatchObject({ share: 0.25 })
    expect(await letters(today)).toEqual([
      [0.3, "withdrawn"],
      [0.25, "in-force"],
    ])
  })

  it("are final only where nothing that is added later can change them", async () => {
    const finals = async () => {
      const patterns = [monitoringPaths.region, stepPaths.funnel, monitoringPaths.arithmetic, stepPaths.service]
      const answers = await Promise.all(patterns.map((pattern) => scan(pattern, ago(3))))
      return answers.map(({ body }) => (body as Figures).asOf)
    }
    await becomesFinal(ago(3))
    const [final, open] = [true, false].map((final) => ({ day: ago(3), final }))
    expect(await finals()).toEqual([open, open, open, open])
    await add(0.25, 0, { date: "2025-12-01", entered: 300 })
    expect(await finals()).toEqual([final, final, final, open])
  })

  it("are a plain sum of what was known by then, whatever comes in which order and portion", async () => {
    const anAct = fc.record({
      kind: fc.constantFrom("activation", "end", "refusal", "met"),
      region: fc.constantFrom("51.71.01.1001", "51.71.02.1001", "36.74.01.1001", ""),
      channel: fc.constantFrom("service-point", "field-round"),
      cohort: fc.constantFrom("umum", "pns"),
      known: fc.integer({ min: 0, max: 16 }).map(ago),
      late: fc.constantFrom(0, 0, 3),
      people: fc.constantFrom(1, 2, -1),
    })
    // Over two Sundays, at which districts and the groups of regencies are closed.
    const days = [17, 13, 8, 7, 6, 4, 1].map(ago)
    const batches = fc.array(
      fc.record({ acts: fc.array(anAct, { maxLength: 9 }), portion: fc.integer({ min: 1, max: 7 }) }),
      { minLength: 1, maxLength: 5 },
    )
    const told: (typeof anAct extends fc.Arbitrary<infer One> ? One : never)[] = []
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        for (const { acts, portion } of all) {
          for (const { late, ...one } of acts) await town.act({ ...one, day: addDays(one.known as Day, -late) })
          told.push(...acts)
          await town.room.refresh(portion)
        }
        for (const per of days) {
          const sum = (code: string, of: (one: (typeof told)[number]) => boolean = () => true) =>
            told
              .filter((one) => one.kind === "activation" && one.known <= per && one.region.startsWith(code) && of(one))
              .reduce((people, one) => people + one.people, 0)
          for (const code of ["nation", "51", "51.71", "51.71.02", "51.71.02.1001"]) {
            const { counts, children, cohorts } = await figures(per, code)
            const prefix = code === "nation" ? "" : code
            expect(counts.activated).toBe(sum(prefix))
            for (const child of children) expect([child.code, child.activated]).toEqual([child.code, sum(child.code)])
            const ofPns = cohorts.find((cohort) => cohort.code === "pns")?.activated ?? 0
            expect(ofPns).toBe(sum(prefix, ({ cohort }) => cohort === "pns"))
            const { body } = await town.get(monitoringPaths.days, { book: "live", code }, { per, from: ago(25) })
            const inDays = (body as Days).days.reduce((people, { activated }) => people + activated, 0)
            expect(inDays).toBe(sum(prefix))
          }
        }
        expect(await town.room.reconcile()).toMatchObject({ agrees: true, entries: told.length })
      }),
      { numRuns: 12 },
    )
  })
})
