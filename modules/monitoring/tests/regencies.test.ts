import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Calendar, mapPaths, type Regencies } from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

describe("all regencies beside one another", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    await town.addResidents("2025-S2", "51.03.01.2001", "umum", 1000)
    await town.addResidents("2025-S2", "36.74.01.1001", "umum", 1000)
    await town.room.refreshBases()
    await town.act({ region: "51.71.01.1001", day: "2026-11-01", people: 80 })
    await town.act({ region: "36.74.01.1001", day: "2026-11-20", people: 80 })
    await town.room.refresh()
  })
  afterAll(() => town.close())

  const ask = async (query: Record<string, string> = {}) => (await town.get(mapPaths.regencies, {}, query)).body
  const ranked = (body: unknown) => (body as Regencies).regencies.map(({ code, rank, ofBase }) => [code, rank, ofBase])

  it("have the same place for the same share, and none where nobody was counted", async () => {
    expect(ranked(await ask())).toEqual([
      ["36.74", 1, 0.1],
      ["51.03", 3, 0],
      ["51.71", 1, 0.1],
      ["71.1", null, null],
      ["71.10", null, null],
    ])
  })

  it("stand as they stood when a past day ended; a day to come is refused", async () => {
    expect(await ask({ per: "2027-01-01" })).toMatchObject({ code: "day-wrong" })
    expect(await ask({ per: "2026-11-10" })).toMatchObject({ asOf: { day: "2026-11-10", final: false } })
    expect(ranked(await ask({ per: "2026-10-01" }))).toContainEqual(["51.71", 1, 0])
  })

  it("and the days off of a period are told, with the day until which they are known", async () => {
    const { body } = await town.get(mapPaths.calendar, {}, { from: "2026-08-10", to: "2026-08-31" })
    expect(body).toMatchObject({ holidays: ["2026-08-17", "2026-08-25"] } satisfies Partial<Calendar>)
    expect(await town.get(mapPaths.calendar, {}, { from: "2026-08-31", to: "2026-08-10" })).toMatchObject({
      status: 400,
    })
  })
})
