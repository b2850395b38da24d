import { openDatabase } from "@jatidiri/database"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Figures, monitoringPaths } from "../src/contract.ts"
import { monitoring } from "../src/index.ts"
import { openTown, type Town } from "./town.ts"

describe("following the ledger", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
  })
  afterEach(() => town.close())

  const activated = async () =>
    ((await town.get(monitoringPaths.region, { book: "live", code: "nation" })).body as Figures).counts.activated

  it("waits for a promise that began earlier and decides later, and then misses nobody", async () => {
    const slow = await town.database.pool.connect()
    await slow.query("begin")
    await slow.query(town.actSql, town.valuesOf({}))
    await town.act()
    await town.room.refresh()
    expect(await activated()).toBe(0)
    await slow.query("commit")
    slow.release()
    await town.act()
    await town.room.refresh()
    expect(await activated()).toBe(3)
    expect(await town.room.reconcile()).toMatchObject({ agrees: true })
  })

  it("says of its figures no later moment than the one they hold to", async () => {
    const cutOff = async () =>
      ((await town.get(monitoringPaths.region, { book: "live", code: "nation" })).body as Figures).book.cutOff
    const look = async (seconds: number) => {
      town.clock.seconds = seconds
      await town.room.refresh()
      return cutOff()
    }
    await look(10)
    const began = await look(10)
    const slow = await town.database.pool.connect()
    await slow.query("begin")
    await slow.query(town.actSql, town.valuesOf({}))
    await town.act()
    expect([await look(20), await look(600)]).toEqual([began, began])
    await slow.query("commit")
    slow.release()
    const ended = await look(700)
    expect(await activated()).toBe(2)
    expect(Date.parse(ended ?? "")).toBeGreaterThan(Date.parse(began ?? ""))
  })

  it("counts nobody who was taken back", async () => {
    const slow = await town.database.pool.connect()
    await slow.query("begin")
    await slow.query(town.actSql, town.valuesOf({}))
    await slow.query("rollback")
    slow.release()
    await town.act()
    await town.room.refresh()
    expect(await activated()).toBe(1)
  })

  it("counts nobody twice, however often and from however many processes it is done", async () => {
    const other = openDatabase({ url: town.url, maxConnections: 2 })
    const neighbour = monitoring({ ...town.needs, database: other })
    const writing = Array.from({ length: 8 }, async (_, officer) => {
      for (let n = 0; n < 25; n++) await town.act({ channel: officer % 2 === 0 ? "service-point" : "field-round" })
    })
    const reading = (async () => {
      for (let n = 0; n < 20; n++) await Promise.all([town.room.refresh(), neighbour.refresh()])
    })()
    await Promise.all([...writing, reading])
    await town.room.refresh()
    await town.room.refresh()
    await other.close()
    expect(await activated()).toBe(200)
    expect(await town.room.reconcile()).toEqual({ agrees: true, entries: 200, differences: [] })
  })

  it("goes through a ledger longer than one portion", async () => {
    await town.database.raw(
      `insert into activation.ledger (at, day, kind, first_time, region_code, channel, cohort, agency, reason, people)
       select now(), current_date, 'activation', true, '51.71.01.100' || (1 + n % 2), 'service-point', 'umum', '', '', 1
       from generate_series(1, 45000) as n`,
    )
    expect(await town.room.refresh(20_000)).toBe(45_000)
    expect(await town.room.refresh()).toBe(0)
    expect(await activated()).toBe(45_000)
    expect(await town.room.reconcile()).toMatchObject({ agrees: true, entries: 45_000 })
  })

  it.each([
    ["totals", "update monitoring.totals set active = active + 1 where region_code = '51.71'"],
    ["totals", "update monitoring.totals set activated = 0 where region_code = '51'"],
    ["days", "delete from monitoring.days where region_code = ''"],
    ["groups", "update monitoring.groups set code = 'pns' where region_code = '51.71.01' and dimension = 'cohort'"],
  ])("notices %s that no longer agree with it", async (sums, tampering) => {
    await town.act()
    await town.room.refresh()
    await town.database.raw(tampering)
    const { agrees, differences } = await town.room.reconcile()
    expect(agrees).toBe(false)
    expect(new Set(differences.map((difference) => difference.sums))).toEqual(new Set([sums]))
  })
})
