import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { jakartaDay } from "@jatidiri/kernel"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { generateResidents } from "../src/index.ts"
import { openTown, type Town } from "./town.ts"

const now = new Date("2026-11-22T05:00:00Z")

describe("a region of the register, listed for a field round", () => {
  let town: Town
  let everybody: { resident_id: string; nik: string; region_code: string }[]
  beforeAll(async () => {
    town = await openTown({ now: () => now })
    const invented = await text(Readable.from(generateResidents({ regency: "51.71", count: 900, seed: 11 })))
    expect(await town.importText(invented)).toMatchObject({ ok: true })
    await town.database.raw("update residents.residents set register_status = 'moved' where resident_id % 7 = 0")
    await town.database.raw("update residents.residents set register_status = 'deceased' where resident_id % 11 = 0")
    everybody = await town.database.raw(
      "select resident_id::text, lpad(nik::text, 16, '0') as nik, region_code from residents.residents order by residents.resident_id",
    )
  })
  afterAll(() => town?.close())

  const isIn = (code: string, region: string): boolean => code === region || code.startsWith(`${region}.`)

  const pagesOf = async (regionCode: string, limit: number): Promise<string[]> => {
    const all: string[] = []
    for (;;) {
      const page = await town.register.listEligible(town.database, { regionCode, after: all.at(-1) ?? "0", limit })
      expect(page.length).toBeLessThanOrEqual(limit)
      all.push(...page)
      if (page.length < limit) return all
    }
  }

  it("names page by page exactly those whom the rule lets be activated there, once each", async () => {
    const village = everybody[0]?.region_code ?? ""
    for (const region of ["51.71", village.slice(0, 8), village]) {
      const living = everybody.filter(({ region_code }) => isIn(region_code, region))
      const records = await town.register.listResidents(
        town.database,
        living.map(({ resident_id }) => resident_id),
      )
      const eligible = records.filter(
        (person) => town.register.reasonNotToActivate(person, jakartaDay(now)) === undefined,
      )
      expect(await pagesOf(region, 37)).toEqual(eligible.map(({ residentId }) => residentId))
      expect(eligible.length).toBeGreaterThan(0)
    }
    expect(await pagesOf("51.7", 37)).toEqual([])
    expect(await pagesOf("71.10", 37)).toEqual([])
  })

  it("finds by NIK only who is active there, and passes over what is no NIK", async () => {
    const [one, other] = await town.database.raw<{ resident_id: string; nik: string }>(
      "select resident_id::text, lpad(nik::text, 16, '0') as nik from residents.residents where register_status = 'active' order by residents.resident_id limit 2",
    )
    const gone = await town.database.raw<{ nik: string }>(
      "select lpad(nik::text, 16, '0') as nik from residents.residents where register_status <> 'active' limit 2",
    )
    const asked = [one?.nik, other?.nik, one?.nik, ...gone.map(({ nik }) => nik), "9999999999999999", "x"].map(String)
    const found = [one?.resident_id, other?.resident_id]
    expect(await town.register.listIdsByNik(town.database, "51.71", asked)).toEqual(found)
    expect(await town.register.listIdsByNik(town.database, "71.10", asked)).toEqual([])
  })

  it("gives the records of many at once as it gives those of one", async () => {
    const ids = everybody.slice(0, 5).map(({ resident_id }) => resident_id)
    const one = await Promise.all(ids.map((id) => town.register.findResident(town.database, id)))
    expect(await town.register.listResidents(town.database, [...ids, "999999999", "x"])).toEqual(one)
  })
})
