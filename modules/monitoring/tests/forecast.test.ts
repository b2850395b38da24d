import { addDays, type Day } from "@jatidiri/kernel"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Forecast, monitoringPaths, planPaths } from "../src/contract.ts"
import { openTown, type Town, today } from "./town.ts"

const ask = async (town: Town, code = "51.71", query: Record<string, string> = {}, book = "live") =>
  (await town.get(planPaths.forecast, { book, code }, query)).body as Forecast

const aimAt = async (town: Town, share: number, to = "2026-12-31") => {
  const base = await town.room.addBase({
    name: "wajib-ktp",
    snapshot: "2025-S2",
    source: "DKB 2025-S2",
    actor: "system",
  })
  if (!base.ok) throw new Error(base.refusal.code)
  await town.room.addTarget({
    ...{ baseId: base.value.baseId, regionCode: "51.71", scope: "ministry", share, shareOf: "base", revision: 0 },
    ...{ period: { from: "2026-01-01", to }, actor: "system" },
    letter: { from: "Kementerian Contoh", number: "400.8/1/Dukcapil", date: "2025-12-01" },
  })
}

const yesterday = addDays(today as Day, -1)

/** So many on every day of so many weeks until yesterday, none on weekends. */
const work = (town: Town, weeks: number, people: number) =>
  town.database.raw(
    `insert into activation.ledger (at, day, kind, first_time, region_code, service_region_code, service_point_id,
       officer_id, channel, cohort, agency, reason, people)
     select day::date + time '03:00', day::date, 'activation', true, '51.71.01.1001', '51.71.01.1001', 'loket', 'o1',
       'service-point', 'umum', '', '', $2
     from generate_series($3::date - ($1::int * 7 - 1), $3::date, interval '1 day') as day where extract(isodow from day) < 6`,
    [weeks, people, yesterday],
  )

describe("when a target is reached", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 100_000)
    await town.room.refreshBases()
  })
  afterEach(() => town.close())

  it("cannot be said where nobody set a target, nobody came, or too few weeks are known, and it says what is missing", async () => {
    expect(await ask(town)).toMatchObject({ state: "no-target", reach: null, needed: null })
    await aimAt(town, 0.25)
    expect(await ask(town)).toMatchObject({ state: "no-activations", goal: 20_000, remaining: 20_000, weeksMissing: 6 })
    await work(town, 3, 50)
    await town.room.refresh()
    expect(await ask(town)).toMatchObject({ state: "too-short", weeksKnown: 2, weeksMissing: 4, backTest: null })
  })

  it("is a day within an interval, with what every working day must bring to be in time", async () => {
    await aimAt(town, 0.25)
    await work(town, 30, 50)
    await town.act({ people: 7 })
    await town.room.refresh()
    const forecast = await ask(town)
    expect(forecast).toMatchObject({ state: "forecast", remaining: 20_000 - 7507 })
    const { early, median, late } = forecast.reach ?? {}
    expect(early && median && late && early <= median && median <= late).toBe(true)
    expect(median?.slice(0, 4)).toBe("2027")
    expect(forecast.pace?.perWorkingDay).toBeGreaterThan(45)
    expect(forecast.pace?.perWorkingDay).toBeLessThan(56)
    expect(forecast.needed).toMatchObject({ by: "2026-12-31", workingDays: 27, perWorkingDay: Math.ceil(12_493 / 27) })
    expect(forecast.needed?.timesPace).toBeGreaterThan(8)
    expect(forecast.atEnd?.people.median).toBeLessThan(20_000)
    expect(forecast.backTest).toMatchObject({ trials: 5, horizonDays: 56 })
    expect(forecast.measured).toMatchObject({ perCounterDay: 50 * forecast.measured.hoursOfCounterDay, teamDays: 0 })
    expect(forecast.needed).toMatchObject({ counters: expect.any(Number), teams: null })
    expect(forecast.past.at(-1)).toEqual({ day: yesterday, people: 7500 })
    expect(forecast.coming.length).toBeGreaterThan(10)
    expect(await ask(town)).toEqual(forecast)
  })

  it("comes sooner with more hands, measured as they worked, and the day one asks for is weighed instead of the period's end", async () => {
    await aimAt(town, 0.25)
    await work(town, 30, 50)
    await town.room.refresh()
    const now = await ask(town)
    const more = await ask(town, "51.71", {
      counters: "4",
      teams: "2",
      daysAWeek: "2",
      teamYield: "80",
      counterYield: "30",
    })
    expect(more.whatIf).toMatchObject({ perWorkingDay: 4 * 30 + (2 * 80 * 2) / 5, isInTime: false })
    expect((more.whatIf?.reach.median ?? "9") < (now.reach?.median ?? "")).toBe(true)
    const late = await ask(town, "51.71", { by: "2027-12-31" })
    expect(late.needed).toMatchObject({ by: "2027-12-31" })
    expect(late.needed?.perWorkingDay).toBeLessThan(now.needed?.perWorkingDay ?? 0)
    expect((await ask(town, "51.71", { counters: "0", teams: "0" })).whatIf).toMatchObject({
      ...{ perWorkingDay: 0, reach: { early: null, median: null, late: null }, isInTime: false },
    })
  })

  it("aims at whoever belongs to a rolling base when the period ends: those who turn 17 until then are added", async () => {
    const coming = [
      ...["2025-S2 51.71.01.1001 2026-05-01 100", "2025-S2 51.71.01.1001 2026-12-01 300"],
      ...["2025-S2 51.71.02.1001 2026-12-01 40", "2025-S2 51.71.01.1001 2027-01-01 900"],
    ]
    for (const line of coming)
      await town.database.raw("insert into residents.coming_of_age values ($1, $2, $3, $4)", line.split(" "))
    await town.database.raw("insert into residents.imports (snapshot) values ('2025-S2')")
    await town.room.refreshBases()
    const rolling = (await town.room.listPlans()).bases.find(({ frozen }) => !frozen)?.baseId ?? 0
    await town.room.addTarget({
      ...{ baseId: rolling, regionCode: "nation", scope: "ministry", share: 0.25, shareOf: "base", revision: 0 },
      ...{ period: { from: "2026-01-01", to: "2026-12-31" }, actor: "system" },
      letter: { from: "Kementerian Contoh", number: "1", date: "2025-12-01" },
    })
    expect(await ask(town, "51.71")).toMatchObject({
      ...{ base: { people: 80_000 }, target: { people: 20_000 }, goal: 20_110 },
      growth: [
        { month: "2026-05", people: 100 },
        { month: "2026-12", people: 340 },
      ],
    })
    const { body } = await town.get(monitoringPaths.region, { book: "live", code: "51.71" })
    expect(body).toMatchObject({ growth: { until: "2026-12-31", people: 440 } })
    expect(await ask(town, "51.71.01")).toMatchObject({ goal: 20_100 })
    expect(await ask(town, "51.71", { by: "2027-06-30" })).toMatchObject({ goal: 20_335 })
  })

  it("is known already where it is reached", async () => {
    await aimAt(town, 0.01)
    await work(town, 10, 50)
    await town.room.refresh()
    expect(await ask(town)).toMatchObject({ state: "reached", remaining: 0, reach: null, needed: null })
  })

  it("can be asked as of a past day, and knows then only what was known", async () => {
    town.clock.seconds = -86_400 * 300
    await aimAt(town, 0.25)
    town.clock.seconds = 0
    await work(town, 30, 50)
    await town.room.refresh()
    const [now, then] = [await ask(town), await ask(town, "51.71", { per: "2026-08-31" })]
    expect(then).toMatchObject({ state: "forecast", asOf: { day: "2026-08-31", final: false } })
    expect(then.reached).toBeLessThan(now.reached ?? 0)
    expect(then.past.at(-1)).toEqual({ day: "2026-08-31", people: then.reached })
    expect((then.needed?.workingDays ?? 0) > (now.needed?.workingDays ?? 0)).toBe(true)
    expect(await town.get(planPaths.forecast, { book: "live", code: "51.71" }, { per: "2027-01-01" })).toMatchObject({
      ...{ status: 400, body: { code: "day-wrong" } },
    })
  })

  it("takes no day that was, or that lies farther than anybody plans", async () => {
    for (const by of ["2026-11-21", "2026-02-30", "2099-01-01"])
      expect(await town.get(planPaths.forecast, { book: "live", code: "51.71" }, { by })).toMatchObject({
        ...{ status: 400, body: { code: "period-wrong" } },
      })
  })
})

describe("what the offices' own statements foresee", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.room.loadScenarios()
  })
  afterAll(() => town.close())

  it("is a quota divided, or what a working day of a year must bring, and never an invented pace", async () => {
    expect(await ask(town, "36.74", {}, "tangsel")).toMatchObject({
      ...{ state: "quota", goal: 250_000, remaining: 248_609, reach: null, pace: null, backTest: null },
      quota: { perDay: 50, workingDays: 4973, years: 19.892 },
    })
    expect(await ask(town, "51.71", {}, "denpasar")).toMatchObject({
      ...{ state: "reached-unknown", goal: 136_500, remaining: null, reach: null },
      needed: { by: null, workingDays: 250, perWorkingDay: 546 },
    })
    expect(await ask(town, "19.71", {}, "pangkalpinang")).toMatchObject({ state: "base-unknown", needed: null })
    expect(await ask(town, "71.10", {}, "boltim")).toMatchObject({ state: "said-only", remaining: 2475 })
    const supposed = await ask(town, "36.74", { counters: "20", counterYield: "50" }, "tangsel")
    expect(supposed.whatIf).toMatchObject({ perWorkingDay: 1000, reach: { early: null, late: null } })
    expect(supposed.whatIf?.reach.median).toMatch(/^2025-0[12]/)
  })
})
