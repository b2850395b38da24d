import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Arithmetic, type Figures, monitoringPaths } from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

describe("a rolling base while a new snapshot comes in office by office", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    await town.addResidents("2025-S2", "51.03.01.2001", "umum", 500)
    await town.addResidents("2025-S2", "36.74.01.1001", "umum", 2000)
    await town.room.refreshBases()
    await town.addResidents("2026-S1", "51.71.01.1001", "umum", 1100)
    await town.room.refreshBases()
  })
  afterEach(() => town.close())

  const base = async (code: string) =>
    ((await town.get(monitoringPaths.region, { book: "live", code })).body as Figures).base
  const parts = async (code: string) => {
    const { body } = await town.get(monitoringPaths.arithmetic, { book: "live", code })
    return (body as Arithmetic).cards.filter(({ card }) => card === "base-by-snapshot")
  }

  it("keeps everybody of the regencies that are not in it yet, as their own newest snapshot counted them", async () => {
    expect((await base("51.71"))?.people).toBe(880)
    expect((await base("51.03"))?.people).toBe(400)
    expect((await base("51"))?.people).toBe(1280)
    expect((await base("nation"))?.people).toBe(2880)
    expect((await base("36.74"))?.people).toBe(1600)
  })

  it("says of every region which snapshots its own number stands on", async () => {
    const rolling = { name: "wajib-ktp", frozen: false }
    expect(await base("nation")).toMatchObject({ ...rolling, snapshot: "2026-S1", source: "DKB 2026-S1 + 2025-S2" })
    expect(await base("51.03")).toMatchObject({ ...rolling, snapshot: "2025-S2", source: "DKB 2025-S2" })
    expect(await base("51.71.01")).toMatchObject({ ...rolling, snapshot: "2026-S1", source: "DKB 2026-S1" })
  })

  it("adds them up in the arithmetic where they are mixed, and there only", async () => {
    expect(await parts("nation")).toEqual([
      {
        card: "base-by-snapshot",
        answer: { term: "base", value: 2880, unit: "people", qualifier: "exact" },
        steps: [
          {
            left: { term: "base-part", value: 880, unit: "people", qualifier: "exact", snapshot: "2026-S1" },
            operator: "plus",
            right: { term: "base-part", value: 2000, unit: "people", qualifier: "exact", snapshot: "2025-S2" },
            result: { term: "base", value: 2880, unit: "people", qualifier: "exact" },
          },
        ],
      },
    ])
    expect(await parts("51.71")).toEqual([])
    await town.addResidents("2024-S1", "71.10.01.2001", "umum", 100)
    await town.room.refreshBases()
    expect((await parts("nation"))[0]?.steps.map(({ result }) => result.value)).toEqual([2880, 2960])
  })

  it("takes a late file of an older snapshot for a regency that has no newer one, and for no other", async () => {
    await town.addResidents("2025-S2", "51.03.01.2001", "pemula", 100)
    await town.addResidents("2025-S2", "51.71.01.1001", "pemula", 100)
    expect(await town.room.refreshBases()).toBe(1)
    expect((await base("51.03"))?.people).toBe(480)
    expect((await base("51.71"))?.people).toBe(880)
    expect(await town.room.refreshBases()).toBe(0)
  })

  it("is the new snapshot alone once every office has sent its file", async () => {
    await town.addResidents("2026-S1", "51.03.01.2001", "umum", 510)
    await town.addResidents("2026-S1", "36.74.01.1001", "umum", 2100)
    await town.room.refreshBases()
    expect(await base("nation")).toMatchObject({ people: 2968, source: "DKB 2026-S1" })
    expect(await parts("nation")).toEqual([])
  })
})
