import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { type PublicFigures, publicPaths } from "../src/public-contract.ts"
import { openTown, type Town } from "./town.ts"

/** The town's clock stands on Sunday, 22 November 2026: what is told is of the Sunday before. */
const told = "2026-11-15"
const dayInSeconds = 86_400

describe("the page for everybody", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    town.scene.open = false
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    await town.addResidents("2025-S2", "51.71.02.1001", "umum", 400)
    await town.room.refreshBases()
    await town.act({ day: told, people: 27 })
    await town.act({ day: told, region: "51.71.02.1001", people: 9 })
    await town.act({ day: "2026-11-18", people: 500 })
    await town.act({ day: "2026-11-08", known: "2026-11-18", people: 100 })
    await follow()
  })
  afterAll(() => town.close())

  /** What others of this database server have under way holds the time back by one look. */
  const follow = () =>
    vi.waitFor(
      async () => {
        await town.room.refresh()
        const late = await town.database.raw("select from monitoring.followed where at < $1", [town.needs.now()])
        if (late.length > 0) throw new Error("not followed yet")
      },
      { timeout: 20_000, interval: 100 },
    )

  const page = async (code: string) => town.get(publicPaths.figures, { code })
  const figures = async (code: string) => (await page(code)).body as PublicFigures

  it("is refused of a village, with the way to its district", async () => {
    const { status, body } = await page("51.71.01.1001")
    expect(status).toBe(404)
    expect(body).toMatchObject({ code: "region-too-small" })
    expect((await page("99")).body).toMatchObject({ code: "region-unknown" })
  })

  it("is open to who is not signed in, and tells tens as of last Sunday: neither what came since nor what was known later", async () => {
    const nation = await figures("nation")
    expect(nation).toMatchObject({ demo: false, day: told, next: "2026-11-23", atLeast: 20, base: { people: 1120 } })
    expect(nation.weeks.at(-1)).toEqual({ day: told, atLeast: 20 })
    expect(nation.weeks).toHaveLength(13)
    expect(nation.parts.find(({ code }) => code === "51")).toMatchObject({
      name: "Bali",
      atLeast: 20,
      hidden: 1,
      districts: 2,
    })
  })

  it("tells no count under ten, nor lets a total or a difference tell it", async () => {
    expect((await figures("51.71.02")).atLeast).toBe(0)
    const regency = await figures("51.71")
    expect(regency.atLeast).toBe(20)
    expect(regency.parts.map(({ code, atLeast }) => [code, atLeast])).toEqual([
      ["51.71.01", 20],
      ["51.71.02", 0],
    ])
    expect((await figures("51.71.01")).parts).toEqual([])
  })

  it("moves on Monday, once the Sunday is over and followed to its end", async () => {
    town.clock.seconds = dayInSeconds
    await follow()
    expect(await figures("51.71.01")).toMatchObject({ day: "2026-11-22", next: "2026-11-30", atLeast: 620 })
    expect((await figures("51.71.01")).weeks.slice(-2)).toEqual([
      { day: told, atLeast: 20 },
      { day: "2026-11-22", atLeast: 620 },
    ])
  })

  it("says of a Sunday what it said of it at first, also once more people belong to a district", async () => {
    // Of 320 people 320 are told as 310 and no more.
    await town.act({ day: "2026-11-25", region: "51.71.02.1001", people: 311 })
    town.clock.seconds = 8 * dayInSeconds
    await follow()
    const weeksOf = async () => (await figures("51.71.02")).weeks.slice(-1)
    expect(await weeksOf()).toEqual([{ day: "2026-11-29", atLeast: 310 }])
    await town.addResidents("2026-S1", "51.71.02.1001", "umum", 420)
    await town.room.refreshBases()
    town.clock.seconds += 3600
    expect(await figures("51.71.02")).toMatchObject({ base: { people: 336 }, weeks: { length: 13 } })
    expect(await weeksOf()).toEqual([{ day: "2026-11-29", atLeast: 310 }])
  })

  it("tells nothing while the ledger is far from followed", async () => {
    town.clock.seconds = 27 * dayInSeconds
    expect(await page("51.71")).toMatchObject({ status: 503, body: { code: "being-counted" } })
    await follow()
    expect((await figures("51.71")).day).toBe("2026-12-13")
  })
})
