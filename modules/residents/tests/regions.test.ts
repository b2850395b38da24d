import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTown, type Town } from "./town.ts"

describe("the regions of the country", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  it("are all there, each below its own parent", async () => {
    const counts = await town.database.raw(
      "select level, count(*)::int as regions from residents.published_regions group by 1 order by 2",
    )
    expect(counts).toEqual([
      { level: "province", regions: 38 },
      { level: "regency", regions: 514 },
      { level: "district", regions: 7285 },
      { level: "village", regions: 83762 },
    ])
    const strays = await town.database.raw(
      "select code from residents.regions where parent_code is distinct from nullif(left(code, greatest(length(code) - case when level = 'village' then 5 else 3 end, 0)), '')",
    )
    expect(strays).toEqual([])
  })

  it("keep the zero of 71.10", async () => {
    const [boltim] = await town.database.raw(
      "select code, name, parent_code from residents.regions where code = '71.10'",
    )
    expect(boltim).toEqual({ code: "71.10", name: "Kabupaten Bolaang Mongondow Timur", parent_code: "71" })
  })

  it("are found one by one, each with those right below it by name, and nothing where there is none", async () => {
    const denpasar = await town.register.findRegion(town.database, "51.71")
    expect(denpasar?.region).toEqual({ code: "51.71", name: "Kota Denpasar", level: "regency" })
    const names = denpasar?.children.map(({ name }) => name) ?? []
    expect(names).toEqual(["Denpasar Barat", "Denpasar Selatan", "Denpasar Timur", "Denpasar Utara"])
    const village = await town.register.findRegion(town.database, "51.71.01.1001")
    expect(village).toMatchObject({ region: { level: "village" }, children: [] })
    for (const code of ["51.79", "", "51.71.04.1001.1", "%"])
      expect(await town.register.findRegion(town.database, code)).toBeUndefined()
    const called = await town.register.nameRegions(town.database, ["51.71", "51.71.01", "51.79"])
    expect([...called].sort()).toEqual([
      ["51.71", "Kota Denpasar"],
      ["51.71.01", "Denpasar Selatan"],
    ])
  })

  it("change nothing when they are loaded again", async () => {
    expect(await town.register.loadRegions()).toBe(0)
  })

  it("stand in a schema where every table and view says what it is for", async () => {
    const silent = await town.database.raw(
      "select relname from pg_class where relnamespace = 'residents'::regnamespace and relkind in ('r', 'v') and obj_description(oid, 'pg_class') is null",
    )
    expect(silent).toEqual([])
  })
})
