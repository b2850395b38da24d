import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { jakartaDay } from "@jatidiri/kernel"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type GroupMember, generateResidents } from "../src/index.ts"
import { openTown, type Town } from "./town.ts"

const now = new Date("2026-11-22T05:00:00Z")

type Row = {
  readonly id: string
  readonly region: string
  readonly cohort: string
  readonly agency: string | null
  readonly rw: string
  readonly rt: string
}

describe("a group of a region, listed for a field round", () => {
  let town: Town
  let living: Row[]
  beforeAll(async () => {
    town = await openTown({ now: () => now })
    const invented = await text(Readable.from(generateResidents({ regency: "51.71", count: 900, seed: 12 })))
    expect(await town.importText(invented)).toMatchObject({ ok: true })
    await town.database.raw("update residents.residents set register_status = 'moved' where resident_id % 7 = 0")
    living = await town.database.raw(
      `select r.resident_id::text as id, r.region_code as region, r.cohort, r.agency, r.rw, r.rt from residents.residents r
       where r.register_status = 'active' order by r.resident_id`,
    )
  })
  afterAll(() => town?.close())

  const pages = async (ask: (after: string) => Promise<readonly GroupMember[]>, limit: number) => {
    const all: GroupMember[] = []
    for (;;) {
      const page = await ask(all.at(-1)?.residentId ?? "0")
      all.push(...page)
      if (page.length < limit) return all
    }
  }
  /** Exactly these people, once each, and each with the rule's own word. */
  const demand = async (found: readonly GroupMember[], wanted: readonly Row[]): Promise<void> => {
    expect(found.map(({ residentId }) => residentId)).toEqual(wanted.map(({ id }) => id))
    const ids = wanted.map(({ id }) => id)
    const people = await town.register.listResidents(town.database, ids)
    const eligible = people.map((one) => town.register.reasonNotToActivate(one, jakartaDay(now)) === undefined)
    expect(found.map(({ isEligible }) => isEligible)).toEqual(eligible)
  }

  it("has nobody where there is no such cohort, agency, RW or region", async () => {
    const { register, database } = town
    const page = { regionCode: "51.71", after: "0", limit: 10 }
    expect(await register.listByCohort(database, { ...page, cohort: "x" })).toEqual([])
    expect(await register.listByAgency(database, { ...page, agency: "" })).toEqual([])
    expect(await register.listByAgency(database, { ...page, agency: "Dinas Entah" })).toEqual([])
    expect(await register.listByRt(database, { ...page, rw: "999" })).toEqual([])
    expect(await register.listByCohort(database, { ...page, regionCode: "51.7", cohort: "umum" })).toEqual([])
    expect(await register.listGroups(database, "71.10")).toEqual({ cohorts: [], agencies: [], rts: [] })
  })

  it("is everybody active of that cohort, agency, RW or RT, page by page, with who could be activated", async () => {
    const { register, database } = town
    const [village] = living.map(({ region }) => region)
    const region = village?.slice(0, 8) ?? ""
    const inRegion = living.filter((one) => one.region.startsWith(`${region}.`))
    for (const cohort of ["umum", "pemula", "pns"]) {
      const ask = (after: string) => register.listByCohort(database, { regionCode: region, after, limit: 17, cohort })
      await demand(
        await pages(ask, 17),
        inRegion.filter((one) => one.cohort === cohort),
      )
    }
    const agency = inRegion.find((one) => one.agency !== null)?.agency ?? ""
    const byAgency = await register.listByAgency(database, { regionCode: region, after: "0", limit: 500, agency })
    await demand(
      byAgency,
      inRegion.filter((one) => one.agency === agency),
    )
    const { rw = "", rt = "" } = living.find((one) => one.region === village) ?? {}
    const page = { regionCode: village ?? "", after: "0", limit: 500 }
    const inRw = living.filter((one) => one.region === village && one.rw === rw)
    await demand(await register.listByRt(database, { ...page, rw }), inRw)
    const inRt = inRw.filter((one) => one.rt === rt)
    await demand(await register.listByRt(database, { ...page, rw, rt }), inRt)
    expect(byAgency.length * inRt.length).toBeGreaterThan(0)
  })

  it("is named with its size, and nobody in it", async () => {
    const { register, database } = town
    const groups = await register.listGroups(database, "51.71")
    const heads = (of: readonly { readonly residents: number }[]) =>
      of.reduce((all, { residents }) => all + residents, 0)
    const [sums] = await town.database.raw<{ everybody: number; employed: number }>(
      `select sum(residents)::integer as everybody, (sum(residents) filter (where agency <> ''))::integer as employed
       from residents.population`,
    )
    // Sums of the import: who has moved away since is in them until the next release.
    expect(heads(groups.cohorts)).toBe(sums?.everybody)
    expect(heads(groups.agencies)).toBe(sums?.employed)
    expect(sums?.everybody).toBeGreaterThan(living.length)
    expect(groups.rts).toEqual([])
    const village = living[0]?.region ?? ""
    const { rts } = await register.listGroups(database, village)
    expect(heads(rts)).toBe(living.filter(({ region }) => region === village).length)
    expect(Object.keys(rts[0] ?? {})).toEqual(["rw", "rt", "residents"])
  })
})
