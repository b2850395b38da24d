import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Offers, placePaths } from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

const views = `
  create table service_points.offered (site_id text, name text, kind text, region_code text, state text, counters int,
    daily_quota int, day date, offered int, booked int, walk_ins int, served int, no_shows int, cancelled int);
  drop view service_points.published_sites;
  create view service_points.published_sites as select distinct site_id, name, kind, region_code, state, counters, daily_quota
    from service_points.offered;
  create view service_points.published_slots as select site_id, region_code, day, offered, booked, walk_ins, served, no_shows, cancelled,
    0 as late, day < '2026-11-20' as is_over from service_points.offered where day is not null;
  insert into service_points.offered values
    ('a', 'Loket Contoh', 'office', '51.71', 'active', 2, 50, '2026-11-02', 50, 20, 10, 25, 3, 2),
    ('a', 'Loket Contoh', 'office', '51.71', 'active', 2, 50, '2026-11-03', 50, 10, 5, 12, 1, 0),
    ('a', 'Loket Contoh', 'office', '51.71', 'active', 2, 50, '2026-12-03', 50, 50, 0, 50, 0, 0),
    ('b', 'Desa Contoh', 'village', '51.71.01.1001', 'suspended', 1, 20, '2026-11-02', 20, 4, 1, 4, 1, 1),
    ('c', 'Desa Sepi', 'village', '51.71.01.1001', 'active', 1, 20, null, null, null, null, null, null, null),
    ('d', 'Desa Dahulu', 'village', '51.71.01.1001', 'ended', 1, 20, null, null, null, null, null, null, null),
    ('e', 'Loket Jauh', 'office', '71.10', 'active', 1, 30, '2026-11-02', 30, 3, 3, 6, 0, 0)`

describe("what service points offered", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.database.raw(views)
  })
  afterAll(() => town?.close())

  const november = { from: "2026-11-01", to: "2026-11-30" }
  const read = async (code: string, query: Record<string, string> = november): Promise<Offers> =>
    (await town.get(placePaths.offers, { book: "live", code }, query)).body as Offers

  it("is added up over the period by site, also of sites that nobody came to, but not of those that ended before", async () => {
    const offers = await read("51.71")
    expect(offers).toMatchObject({
      offered: 120,
      booked: 34,
      walkIns: 16,
      served: 41,
      noShows: 5,
      cancelled: 3,
      days: 3,
    })
    expect(offers.sites.map(({ name, served, days }) => [name, served, days])).toEqual([
      ["Loket Contoh", 37, 2],
      ["Desa Contoh", 4, 1],
      ["Desa Sepi", 0, 0],
    ])
    expect(offers.course.map(({ day, served }) => [day, served])).toEqual([
      ["2026-11-02", 29],
      ["2026-11-03", 12],
    ])
  })

  it("of the nation is told by provinces, of a province by regencies, and always adds up to the same", async () => {
    const nation = await read("nation")
    expect(nation.parts.map(({ code, sites, served }) => [code, sites, served])).toEqual([
      ["51", 3, 41],
      ["71", 1, 6],
    ])
    expect(nation).toMatchObject({ served: 47, sites: [], sitesInAll: 4 })
    const bali = await read("51")
    expect(bali.parts.map(({ code, served }) => [code, served])).toEqual([["51.71", 41]])
    expect((await read("51.71.01")).sites.map(({ name }) => name)).toEqual(["Desa Contoh", "Desa Sepi"])
  })

  it("of the nation is the same once its days are kept, also those that change afterwards and those to come", async () => {
    const autumn = { from: "2026-10-01", to: "2026-12-31" }
    const served = async () => {
      const [nation, bali, denpasar] = [
        await read("nation", autumn),
        await read("51", autumn),
        await read("51.71", autumn),
      ]
      expect(bali.course).toEqual(denpasar.course)
      expect(bali).toMatchObject({ served: denpasar.served, booked: denpasar.booked, days: denpasar.days })
      return { nation, served: nation.parts.map((part) => part.served) }
    }
    const before = await served()
    await town.room.sumOffers()
    expect(await served()).toEqual(before)
    await town.database.raw(`
      insert into service_points.offered values
        ('a', 'Loket Contoh', 'office', '51.71', 'active', 2, 50, '2026-11-22', 50, 8, 2, 9, 1, 0),
        ('f', 'MPP Bali', 'mpp', '51', 'active', 1, 30, '2026-11-21', 30, 3, 3, 6, 0, 0)`)
    await town.room.sumOffers()
    expect((await read("nation", autumn)).parts.map((part) => part.served)).toEqual([50 + 41 + 9 + 6, 6])
    expect((await read("51", autumn)).parts.map(({ code, served }) => [code, served])).toEqual([
      ["51", 6],
      ["51.71", 50 + 41 + 9],
    ])
    await town.database.raw("update service_points.offered set served = 12 where day = '2026-11-22'")
    await town.room.sumOffers()
    expect((await read("nation", autumn)).served).toBe(50 + 41 + 12 + 6 + 6)
  })

  it("is refused for a period that is none", async () => {
    const wrong = [
      { from: "2026-11-02", to: "2026-11-01" },
      { from: "2020-01-01", to: "2026-11-01" },
      { from: "2026-02-30", to: "2026-11-01" },
    ]
    for (const query of wrong) expect(await read("51.71", query)).toMatchObject({ code: "period-wrong" })
  })
})
