import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { exportPaths, type Plan, planPaths } from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

describe("where the next team-days should go", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 5000)
    await town.addResidents("2025-S2", "51.71.01.1001", "pemula", 400)
    await town.addResidents("2025-S2", "51.71.01.1001", "pns", 300, "Dinas Contoh")
    await town.addResidents("2025-S2", "51.71.01.1002", "umum", 20)
    await town.addResidents("2025-S2", "51.71.02.1001", "umum", 3000)
    await town.room.refreshBases()
  })
  afterEach(() => town.close())

  const ask = async (code = "51.71", query: Record<string, string> = {}) =>
    (await town.get(planPaths.plan, { book: "live", code }, query)).body as Plan

  it("is not planned for a country, for an office's own book, or for longer than anybody can foresee", async () => {
    const wide = { status: 400, body: { code: "region-too-wide" } }
    expect(await town.get(planPaths.plan, { book: "live", code: "51" })).toMatchObject(wide)
    await town.room.loadScenarios()
    expect(await town.get(planPaths.plan, { book: "denpasar", code: "51.71" })).toMatchObject(wide)
    const long = await town.get(planPaths.plan, { book: "live", code: "51.71" }, { days: "200", teams: "3" })
    expect(long).toMatchObject({ status: 400, body: { code: "plan-too-long" } })
  })

  it("names places to officers of the region only, in the plan, its file and the head's report", async () => {
    const outside = { status: 403, body: { code: "outside-region" } }
    await town.act({ people: 5 })
    await town.room.refresh()
    town.scene.open = false
    const params = { book: "live", code: "51.71" }
    const askAll = async () => [
      await town.get(planPaths.plan, params),
      await town.get(exportPaths.export, { ...params, table: "plan" }, { format: "csv" }),
      await town.get(exportPaths.report, params, { audience: "head" }),
    ]
    town.scene.viewer = { powers: ["see-figures"], regions: ["36.74"] }
    expect(await askAll()).toMatchObject([outside, outside, outside])
    expect((await town.get(exportPaths.report, params, { audience: "council" })).status).not.toBe(403)
    town.scene.viewer = { powers: ["see-figures"], regions: ["51"] }
    for (const { status } of await askAll()) expect(status ?? 200).toBe(200)
  })

  it("are agencies, schools and villages with most to gain, each with its reasons; tiny ones are left alone", async () => {
    const plan = await ask("51.71", { days: "20", teams: "2" })
    expect(plan).toMatchObject({ teamDays: 40, conversion: { isMeasured: false }, perTeamDay: null })
    expect(plan.stops.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual([
      ...["agency Dinas Contoh", "school Denpasar Selatan", "village Kesiman", "village Pedungan"],
    ])
    expect(plan.stops[0]).toMatchObject({ kind: "agency" })
    expect(plan.stops.find(({ kind }) => kind === "agency")).toMatchObject({ people: 240, remaining: 240 })
    expect(await ask("51.71", { days: "20", teams: "2" })).toEqual(plan)
    expect((await ask("51.71.02")).stops.map(({ name }) => name)).toEqual(["Kesiman"])
  })

  it("learns from rounds what a visit brings, and comes not at once again", async () => {
    for (let nth = 1; nth <= 6; nth++) {
      await town.database.raw(
        `insert into service_points.rounds (round_id, host_name, region_code, host_kind, from_day, until_day, invited)
         values ($1, 'Balai desa', '51.71.01.1002', 'village', $2, $2, 100)`,
        [`r${nth}`, `2026-05-0${nth}`],
      )
      await town.act({
        ...{ day: `2026-05-0${nth}`, place: `r${nth}`, officer: "o1", office: "51.71.01.1002", channel: "field-round" },
        ...{ people: 50 },
      })
    }
    // Whose KTP comes while the team is away is no day of its work.
    await town.database.raw("update service_points.rounds set until_day = '2026-05-20' where round_id = 'r1'")
    await town.act({
      kind: "collected",
      day: "2026-05-15",
      place: "r1",
      office: "51.71.01.1002",
      channel: "field-round",
    })
    await town.room.refresh()
    const plan = await ask()
    expect(plan).toMatchObject({ perTeamDay: 50, teamDaysMeasured: 6, capacity: { perTeamDay: 50, isMeasured: true } })
    expect(plan.conversion.share).toBeGreaterThan(0.4)
    await town.database.raw(
      `insert into service_points.rounds (round_id, host_name, region_code, host_kind, from_day, until_day, state)
       values ('next', 'Balai desa', '51.71.02.1001', 'village', '2026-12-01', '2026-12-01', 'planned')`,
    )
    const after = await ask("51.71", { days: "20", teams: "2" })
    expect(after.leftOut).toBe(1)
    expect(after.stops.some(({ name }) => name === "Kesiman")).toBe(false)
  })

  it("is nearer where the office has a place in the district", async () => {
    await town.database.raw("insert into service_points.sites values ('s1', 'Loket', '51.71.02.1001', 'active')")
    const { stops } = await ask()
    const reasonsOf = (name: string) => stops.find((stop) => stop.name === name)?.reasons.map(({ reason }) => reason)
    expect(reasonsOf("Kesiman")).toContain("near")
    expect(stops[0]?.name === "Kesiman" || stops[0]?.kind === "agency").toBe(true)
  })
})
