import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Figures, monitoringPaths } from "../src/contract.ts"
import { monitoring } from "../src/index.ts"
import { openTown, type Town } from "./town.ts"

describe("many who ask at once", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.act()
    await town.room.refresh()
  })
  afterAll(() => town.close())

  /** The room on a database that counts how often it is read. */
  const listen = () => {
    let readings = 0
    const transaction: typeof town.database.transaction = (work, how) => {
      readings += 1
      return town.database.transaction(work, how)
    }
    const room = monitoring({ ...town.needs, database: { ...town.database, transaction } })
    const route = room.routes.find(({ path }) => path === monitoringPaths.region)
    const ask = async (code: string, query: Record<string, string> = {}) => {
      const call = { body: undefined, params: { book: "live", code }, query, headers: {}, cookies: {} }
      return (await route?.handle({ ...call, method: "GET", path: monitoringPaths.region }))?.body as Figures
    }
    return { ask, readings: () => readings }
  }

  it("are told what is read once; who asks another thing, or later, is told that", async () => {
    const { ask, readings } = listen()
    const [first, second, other, past] = await Promise.all([
      ask("nation"),
      ask("nation"),
      ask("51"),
      ask("nation", { per: "2026-11-01" }),
    ])
    expect(readings()).toBe(3)
    expect(second).toEqual(first)
    expect([first.region.code, other.region.code, past.counts.activated]).toEqual(["nation", "51", 0])
    await town.act({ people: 4 })
    await town.room.refresh()
    expect((await ask("nation")).counts.activated).toBe(5)
    expect(readings()).toBe(4)
  })

  it("and may not see it are refused, while another reads", async () => {
    const { ask, readings } = listen()
    const going = ask("51.71.01")
    town.scene.open = false
    expect(await ask("51.71.01")).toMatchObject({ code: "not-signed-in" })
    town.scene.open = true
    expect((await going).region.code).toBe("51.71.01")
    expect(readings()).toBe(1)
  })
})
