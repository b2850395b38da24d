import { addDays, type Day } from "@jatidiri/kernel"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Funnel, type Service, stepPaths } from "../src/contract.ts"
import { type Act, openTown, type Town, today } from "./town.ts"

const yesterday = addDays(today as Day, -1)

describe("how far residents came, and what it took", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 100)
    await town.room.refreshBases()
  })
  afterEach(() => town.close())

  const funnel = async (code: string, per?: string) => {
    const answer = await town.get(stepPaths.funnel, { book: "live", code }, per === undefined ? {} : { per })
    return (answer.body as Funnel).steps.map(({ step, people, ofBefore, ofBase }) => [step, people, ofBefore, ofBase])
  }
  const service = async (code: string, query: Record<string, string> = {}) =>
    (await town.get(stepPaths.service, { book: "live", code }, query)).body as Service

  it("is nothing of nothing, not a share of it, before anybody came", async () => {
    expect(await funnel("51.71")).toEqual([
      ["requested", 0, null, 0],
      ["met", 0, null, 0],
      ["activated", 0, null, 0],
      ["collected", 0, null, 0],
      ["active", 0, null, 0],
    ])
    expect(await service("51.71")).toMatchObject({ activatedHere: 0, channels: [], parts: [], places: [] })
    expect(
      (await town.get(stepPaths.service, { book: "live", code: "51" }, { from: today, to: yesterday })).status,
    ).toBe(400)
  })

  it("shows each step as a share of the one before, and those still active of the activated, as of any day", async () => {
    const people: Record<string, number> = { request: 8, met: 4, activation: 2, collected: 1 }
    for (const [kind, count] of Object.entries(people)) await town.act({ kind, people: count, day: yesterday })
    await town.act({ kind: "end", reason: "lost" })
    await town.room.refresh()
    expect(await funnel("nation")).toEqual([
      ["requested", 8, null, 8 / 80],
      ["met", 4, 0.5, 4 / 80],
      ["activated", 2, 0.5, 2 / 80],
      ["collected", 1, 0.5, 1 / 80],
      ["active", 1, 0.5, 1 / 80],
    ])
    expect((await funnel("51.71.01", yesterday)).at(-1)).toEqual(["active", 2, 1, 2 / 80])
  })

  it("counts an hour of the clock once an officer and place, whatever he signed in it, and a round's day once a team", async () => {
    const desk = { office: "51.71", place: "loket", officer: "putu", hour: 9 }
    const field = { office: "51.71", place: "balai", channel: "field-round", hour: 10 }
    const acts: Act[] = [
      desk,
      { ...desk, kind: "refusal", reason: "face-differs" },
      { ...desk, hour: 10 },
      { ...desk, officer: "made" },
      { ...desk, firstTime: false, reason: "returned", hour: 3 },
      { ...desk, kind: "collected", officer: "", hour: 4 },
      { ...field, officer: "putu", region: "36.74" },
      { ...field, officer: "made", kind: "barrier", reason: "no-signal" },
    ]
    for (const one of acts) {
      await town.act(one)
      await town.room.refresh()
    }
    await town.act({ ...field, officer: "putu", day: yesterday })
    await town.room.refresh()
    await town.database.raw("insert into service_points.sites values ('loket', 'Loket Contoh')")
    const { channels, parts, places, activatedHere, ofResidents } = await service("51.71")
    expect(channels).toMatchObject([
      {
        channel: "service-point",
        activated: 3,
        refused: 1,
        officerHours: 3,
        perHour: 1,
        teamDays: 0,
        perTeamDay: null,
      },
      { channel: "field-round", activated: 2, officerHours: 3, perHour: 2 / 3, teamDays: 2, perTeamDay: 1 },
    ])
    expect([activatedHere, ofResidents, parts]).toEqual([5, 4, []])
    expect(places).toMatchObject([
      { placeId: "loket", name: "Loket Contoh", activated: 3, officerHours: 3 },
      { placeId: "balai", name: null, activated: 2, officerHours: 3, teamDays: 2 },
    ])
    expect((await service("51")).parts).toMatchObject([
      { code: "51.71", office: 3, field: 2, officerHours: 6, teamDays: 2 },
    ])
    expect((await service("nation", { to: yesterday })).channels).toMatchObject([{ activated: 1, teamDays: 1 }])
    expect(await town.room.reconcile()).toMatchObject({ agrees: true, entries: 9 })
  })

  it("gives a round's day and an hour to the office that was known first, in however large a portion both came", async () => {
    const round = { channel: "field-round", place: "balai", day: yesterday, officer: "made", hour: 9 }
    for (const portion of [1, undefined]) {
      const place = `balai ${portion}`
      await town.act({ ...round, place, office: "51.71" })
      await town.act({ ...round, place, office: "51.03", officer: "putu" })
      await town.act({ ...round, place, office: "51.03" })
      await town.room.refresh(portion)
    }
    expect((await service("51.71")).channels).toMatchObject([{ officerHours: 2, teamDays: 2 }])
    expect((await service("51.03")).channels).toMatchObject([{ officerHours: 2, teamDays: 0 }])
    expect(await town.room.reconcile()).toMatchObject({ agrees: true, entries: 6 })
  })

  it.each([
    ["served", "update monitoring.served set officer_hours = officer_hours + 1"],
    ["places", "delete from monitoring.places"],
    ["place_hours", "delete from monitoring.place_hours"],
    ["closings", "update monitoring.closings set activated = 7 where region_code = '51.71'"],
    ["group_closings", "delete from monitoring.group_closings where region_code = '51' and dimension = 'cohort'"],
    ["totals", "update monitoring.totals set entries = entries + 1 where region_code = '51.71'"],
    ["closings", "update monitoring.closings set entries = entries + 1 where region_code = ''"],
    ["served", "insert into monitoring.served values ('live', '51', '2026-11-21', 'field-round', 0, 0, 0, 0, 0, 1)"],
    ["reasons", "insert into monitoring.reasons values ('', '2026-11-21', 'refusal', 'face-differs', '', 1)"],
    ["late_days", "update monitoring.late_days set activated = 9 where region_code = ''"],
  ])("has %s compared with the ledger too", async (sums, tampering) => {
    await town.act({ office: "51.71", place: "loket", officer: "putu", day: yesterday, known: today })
    await town.room.refresh()
    await town.database.raw(tampering)
    const { agrees, differences } = await town.room.reconcile()
    expect(agrees).toBe(false)
    expect(differences.map((difference) => difference.sums)).toContain(sums)
  })
})
