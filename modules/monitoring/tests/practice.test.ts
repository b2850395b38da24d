import { addDays, type Day } from "@jatidiri/kernel"
import { outlastStrangers } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  type Barriers,
  type Books,
  type Days,
  exportPaths,
  type Figures,
  type Forecast,
  type Funnel,
  monitoringPaths,
  type Offers,
  type Plan,
  placePaths,
  planPaths,
  type Rounds,
  reasonPaths,
  roundPaths,
  type Service,
  stepPaths,
} from "../src/contract.ts"
import { pagesOf } from "./pdf-pages.ts"
import { openTown, type Town, today } from "./town.ts"

const book = "latihan"
const yesterday = addDays(today as Day, -1)
const secondsADay = 86_400

const moreVillages = `insert into residents.regions
  select '51.03.01', 'Kuta', 'district', '51.03' union all
  select '51.03.01.20' || lpad(nth::text, 2, '0'), 'Desa ' || nth, 'village', '51.03.01' from generate_series(1, 12) as nth`

/** Whatever others on the same PostgreSQL have under way delays the sums, and the book waits for them. */
const fill = async (town: Town, until = yesterday): Promise<void> => {
  const isFilled = async () =>
    (await town.database.raw("select from monitoring.books where filled_until >= $1::date", [until])).length > 0
  do {
    await outlastStrangers(town.database)
    await town.room.fillPracticeBook()
  } while (!(await isFilled()))
}

const ledgerOf = ({ database }: Town, until = yesterday) =>
  database.raw<{ entry_key: string }>(
    `select entry_key, day::text, kind, region_code, cohort, people from monitoring.scenario_ledger
     where book = $1 and recorded_day <= $2::date order by entry_key`,
    [book, until],
  )

describe("an invented book to practise on", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.database.raw(moreVillages)
    await fill(town)
  }, 60_000)
  afterAll(() => town.close())

  const ask = async <Answer>(path: string, code = "51", query: Record<string, string> = {}): Promise<Answer> => {
    const reply = await town.get(path, { book, code }, query)
    expect(reply.status ?? 200, path).toBe(200)
    return reply.body as Answer
  }
  const allOf = async (code: string, per: string) =>
    Promise.all([
      ask<Figures>(monitoringPaths.region, code, { per }),
      ask<Days>(monitoringPaths.days, code, { per }),
      ask<Funnel>(stepPaths.funnel, code, { per }),
    ])

  it("says of itself that it is invented, wherever it is named", async () => {
    const { books } = (await town.get(monitoringPaths.books)).body as Books
    expect(books.map(({ kind }) => kind)).toEqual(["live", "practice"])
    expect(books[1]).toMatchObject({ title: { id: expect.stringContaining("rekaan") }, source: /rekaan/ })
    const { target, base, localTargets } = await ask<Figures>(monitoringPaths.region)
    expect([target?.letter.from, base?.source, localTargets[0]?.letter.from].join()).toMatch(/rekaan.*rekaan.*rekaan/)
    const params = { book, code: "51", table: "children" }
    const { body } = await town.get(exportPaths.export, params, { format: "csv" })
    expect(Buffer.from(body as Uint8Array).toString()).toContain("rekaan")
    const report = await town.get(exportPaths.report, { book, code: "51.03" }, { audience: "council" })
    const pages = pagesOf(report.body)
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) expect(page).toContain("REKAAN")
  })

  it("has something to look at in every region, now and as of any day", async () => {
    for (const code of ["51", "51.03", "51.03.01", "51.03.01.2003"]) {
      const [figures, days, { steps }] = await allOf(code, yesterday)
      expect(figures, code).toMatchObject({ asOf: { day: yesterday }, base: { name: "wajib-ktp" } })
      expect(figures.counts.activated, code).toBeGreaterThan(0)
      expect(figures.cohorts.length, code).toBeGreaterThan(1)
      expect(figures.achievement.ofBase, code).toBeLessThan(1)
      expect(days.days.length, code).toBeGreaterThan(0)
      expect(steps.every(({ people }) => (people ?? 0) > 0)).toBe(true)
      const [before] = await allOf(code, "2025-06-30")
      expect(before.asOf).toEqual({ day: "2025-06-30", final: true })
      expect(before.counts.activated, code).toBeLessThan(figures.counts.activated ?? 0)
      expect(before.target).toMatchObject({ share: 0.25 })
    }
  })

  it("tells what it takes: hours, team-days, reasons, a plan and a day to reach the target", async () => {
    const { channels, parts } = await ask<Service>(stepPaths.service)
    for (const channel of channels) expect(channel.perHour).toBeGreaterThan(0)
    expect(channels.find(({ channel }) => channel === "field-round")?.perTeamDay).toBeGreaterThan(0)
    const team = parts[0]
    expect(team?.perTeamDay).toBeCloseTo((team?.field ?? 0) / (team?.teamDays ?? 1), 6)
    const { places } = await ask<Service>(stepPaths.service, "51.03")
    expect(places.length).toBeGreaterThan(3)
    expect(places.every(({ name, officerHours }) => name !== null && officerHours > 0)).toBe(true)
    const barriers = await ask<Barriers>(reasonPaths.barriers, "51", { from: "2026-01-01", to: yesterday })
    expect(barriers.people).toBe(barriers.parts.reduce((sum, { people }) => sum + people, 0))
    expect(barriers.reasons.length).toBeGreaterThan(5)
    const plan = await ask<Plan>(planPaths.plan, "51.03")
    expect(plan).toMatchObject({ conversion: { isMeasured: true }, capacity: { isMeasured: true } })
    expect(plan.stops.length).toBeGreaterThan(0)
    const forecast = await ask<Forecast>(planPaths.forecast)
    expect(["forecast", "reached"]).toContain(forecast.state)
    expect(forecast.measured.perTeamDay).toBeGreaterThan(0)
  })

  it("has none of what offices keep besides the ledger, and touches no live figure", async () => {
    expect((await ask<Offers>(placePaths.offers)).sitesInAll).toBe(0)
    expect((await ask<Rounds>(roundPaths.rounds)).rounds).toBe(0)
    const live = (await town.get(monitoringPaths.region, { book: "live", code: "51" })).body as Figures
    expect(live.counts).toMatchObject({ activated: 0, entries: 0 })
    expect(await town.get(monitoringPaths.region, { book, code: "36" })).toMatchObject({ status: 404 })
  })

  it("agrees with its rows, whatever is added up of it", async () => {
    await outlastStrangers(town.database)
    expect(await town.room.reconcile()).toMatchObject({ agrees: true, differences: [] })
  })

  it("gains nothing when it is filled again, and one more day when a day is over", async () => {
    const rows = await ledgerOf(town)
    await fill(town)
    expect(await ledgerOf(town)).toEqual(rows)
    const before = await allOf("51.03", addDays(yesterday, -3))
    town.clock.seconds += 2 * secondsADay
    const later = addDays(today as Day, 1)
    await fill(town, later)
    expect((await ask<Figures>(monitoringPaths.region)).asOf.day).toBe(later)
    expect(await ledgerOf(town)).toEqual(rows)
    expect((await ledgerOf(town, later)).length).toBeGreaterThan(rows.length)
    expect(await allOf("51.03", addDays(yesterday, -3))).toMatchObject(
      before.map(({ book: _, ...rest }: Partial<Figures>) => rest),
    )
  })
})

describe("a book that is being filled", () => {
  it("tells of no day that is not filled, and goes on where it stopped; without regions there is none", async () => {
    const town = await openTown()
    try {
      await town.database.raw("delete from residents.regions where code like '51.%' and level = 'village'")
      await town.room.fillPracticeBook()
      expect(((await town.get(monitoringPaths.books)).body as Books).books).toHaveLength(1)
      await town.database.raw(moreVillages)
      let left = 1
      await outlastStrangers(town.database)
      await town.room.fillPracticeBook(() => left-- > 0)
      const figures = (await town.get(monitoringPaths.region, { book, code: "51" })).body as Figures
      expect(figures.asOf.day < yesterday).toBe(true)
      await fill(town)
      const past = await town.get(monitoringPaths.region, { book, code: "51" }, { per: figures.asOf.day })
      expect(past.body).toMatchObject({ counts: figures.counts, children: figures.children })
    } finally {
      await town.close()
    }
  })
})
