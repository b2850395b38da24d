import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type PlanBody, type PreviewReply, roundPaths, servicePointPaths } from "../src/contract.ts"
import {
  bringMember,
  bringPlanner,
  denpasar,
  openTown,
  packPath,
  planOf,
  settle,
  type Town,
  type TownOfficer,
  villageCode,
} from "./town.ts"

describe("a cohort, an agency, an RT", () => {
  let town: Town
  let planner: TownOfficer
  beforeAll(async () => {
    town = await openTown()
    planner = bringPlanner(town)
    settle(town, 5, { cohort: "pemula" })
    settle(town, 2, { cohort: "pemula", active: true })
    settle(town, 3, { cohort: "pemula", notYet: true })
    settle(town, 4, { agency: "Dinas Contoh" })
    settle(town, 1, { agency: "Dinas Contoh", regionCode: "71.10.01.2001" })
    settle(town, 2, { rw: "002", rt: "001" })
    settle(town, 3, { rw: "002", rt: "004" })
    settle(town, 1, { agency: "Dinas Contoh", active: true, notYet: true })
  })
  afterAll(() => town?.close())

  const bodyOf = (invited: PlanBody["invited"]) => planOf(town, { officers: [bringMember(town).officerId], invited })
  const sizesOf = async (invited: PlanBody["invited"]) => {
    const { regionCode, from, until } = bodyOf(invited)
    const answer = await town.call(roundPaths.preview, { regionCode, from, until, invited }, planner)
    return { ...(answer.body as PreviewReply).invited, text: answer.text }
  }
  const plan = (invited: PlanBody["invited"], by = planner) => town.call(servicePointPaths.rounds, bodyOf(invited), by)

  it("is invited as far as it can be; who is active or cannot be activated is left out and counted, before saving as after", async () => {
    const cases: [PlanBody["invited"], number, { active: number; notEligible: number }][] = [
      [{ regionCode: denpasar, cohort: "pemula" }, 5, { active: 2, notEligible: 3 }],
      [{ regionCode: denpasar, agency: "Dinas Contoh" }, 4, { active: 1, notEligible: 0 }],
      [{ regionCode: villageCode, rw: "002" }, 5, { active: 0, notEligible: 0 }],
      [{ regionCode: villageCode, rw: "002", rt: "004" }, 3, { active: 0, notEligible: 0 }],
    ]
    for (const [invited, residents, leftOut] of cases) {
      const { text, ...sizes } = await sizesOf(invited)
      expect(sizes).toEqual({ residents, notInRegister: 0, tooMany: false, leftOut })
      expect(text).not.toMatch(/WARGA|5171040/)
      expect((await plan(invited)).body).toMatchObject({ residents, notInRegister: 0, leftOut })
    }
  })

  it("of nobody, of elsewhere, or in a shape it is not is refused", async () => {
    expect(await plan({ regionCode: denpasar, cohort: "entah" })).toMatchObject({
      status: 409,
      body: { code: "nobody-invited" },
    })
    expect(await plan({ regionCode: "71.10", agency: "Dinas Contoh" })).toMatchObject({
      body: { code: "outside-region" },
    })
    const wrong = [
      { regionCode: denpasar, rw: "002" },
      { regionCode: villageCode, rw: "2" },
      { regionCode: villageCode, rt: "001" },
      { regionCode: denpasar, cohort: "PNS" },
      { regionCode: denpasar, agency: "" },
      { cohort: "pns" },
      { regionCode: denpasar, cohort: "pns", agency: "Dinas Contoh" },
    ]
    for (const invited of wrong)
      expect((await plan(invited as PlanBody["invited"])).status, JSON.stringify(invited)).toBe(400)
  })

  it("of more than 5,000 is refused instead of cut off, and the preview says so", async () => {
    settle(town, 5100, { cohort: "besar" })
    expect(await sizesOf({ regionCode: denpasar, cohort: "besar" })).toMatchObject({ residents: 5000, tooMany: true })
    expect(await plan({ regionCode: denpasar, cohort: "besar" })).toMatchObject({
      status: 409,
      body: { code: "too-many-invited" },
    })
  })

  it("carries nobody who was activated since", async () => {
    const people = settle(town, 3, { cohort: "kelas" })
    const body = bodyOf({ regionCode: denpasar, cohort: "kelas" })
    const { roundId } = (await town.call(servicePointPaths.rounds, body, planner)).body
    const [one] = people
    if (one !== undefined) town.residents.set(one.residentId, { ...one, active: true })
    const member = [...town.officers.values()].find(({ officerId }) => officerId === body.officers[0])
    const made = await town.call(packPath(String(roundId)), { commandId: crypto.randomUUID() }, member)
    expect(made.body).toMatchObject({ residents: 2 })
  })

  it("counts of a list those whom the register has, and of a region those who are not active", async () => {
    const niks = settle(town, 2, { regionCode: "51.71.05.1001" }).map(({ nik }) => nik)
    expect(await sizesOf({ niks: [...niks, "1".repeat(16)] })).toMatchObject({ residents: 2, notInRegister: 1 })
    expect(await sizesOf({ regionCode: "51.71.05" })).toMatchObject({ residents: 2, tooMany: false })
  })

  it("is named with its size to who may plan there, and to nobody else", async () => {
    const path = roundPaths.groups.replace(":code", denpasar)
    expect((await town.call(path)).status).toBe(401)
    expect(await town.call(path, undefined, bringMember(town))).toMatchObject({ body: { code: "power-missing" } })
    const elsewhere = bringPlanner(town, { regions: ["71.10"] })
    expect(await town.call(path, undefined, elsewhere)).toMatchObject({ body: { code: "outside-region" } })
    const { body } = await town.call(path, undefined, planner)
    expect(body).toEqual({ cohorts: [], agencies: [{ agency: "Dinas Contoh", residents: 5 }], rts: [] })
  })
})
