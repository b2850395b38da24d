import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { servicePointPaths } from "../src/contract.ts"
import {
  bringMember,
  bringPlanner,
  denpasar,
  openRound,
  openTown,
  planOf,
  settle,
  type Town,
  type TownOfficer,
} from "./town.ts"

describe("what a planner writes down and sees", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  const listOf = async (officer: TownOfficer) =>
    (await town.call(servicePointPaths.rounds, undefined, officer)).body["rounds"] as Record<string, unknown>[]
  const regionOf = (code: string, officer?: TownOfficer) =>
    town.call(servicePointPaths.region.replace(":code", code), undefined, officer)

  it("refuses a place and a kit in whatever shape they are not", async () => {
    const planner = bringPlanner(town)
    const good = planOf(town, {
      officers: [bringMember(town).officerId],
      invited: { niks: settle(town, 1).map(({ nik }) => nik) },
    })
    const bad: object[] = [
      { place: "" },
      { place: "  " },
      { place: "x".repeat(65) },
      { place: "Aula\nlama" },
      { kit: "tablet" },
      { kit: [""] },
      { kit: ["x".repeat(65)] },
      { kit: ["Tablet", "Tablet"] },
      { kit: Array.from({ length: 11 }, (_, n) => `Alat ${n}`) },
    ]
    for (const changes of bad) {
      const answer = await town.call(servicePointPaths.rounds, { ...good, ...changes }, planner)
      expect(answer, JSON.stringify(changes)).toMatchObject({ status: 400, body: { code: "invalid-input" } })
    }
    expect(await town.database.raw("select 1 from service_points.rounds")).toEqual([])
  })

  it("keeps place and kit, and shows them to the team", async () => {
    const kit = ["Tablet 3", "Pencetak", "Lampu"]
    const { member } = await openRound(town, settle(town, 1), { place: "Aula SMA Contoh", kit })
    expect(await listOf(member)).toMatchObject([{ place: "Aula SMA Contoh", kit }])
  })

  it("shows what the office knows of a round's work, nothing of others', and noughts where it knows nothing", async () => {
    const [worked, idle] = [await openRound(town, settle(town, 1)), await openRound(town, settle(town, 1))]
    const known = { activated: 12, refused: 2, barriers: 3, blanks: 1 }
    town.yields.push({ roundId: worked.roundId, ...known })
    const [first] = await listOf(worked.member)
    expect(first?.["yield"]).toEqual(known)
    expect(await listOf(idle.member)).toMatchObject([{ yield: { activated: 0, refused: 0, barriers: 0, blanks: 0 } }])
  })

  it("names a region and those below it to who may plan there, and to nobody else", async () => {
    const code = "51.71.04"
    expect(await regionOf(code)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    expect(await regionOf(code, bringMember(town))).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const refused: [string, string, number][] = [
      ["51", "outside-region", 403],
      ["51.72", "outside-region", 403],
      ["51.71.09", "region-unknown", 404],
      ["99", "outside-region", 403],
    ]
    for (const [elsewhere, why, status] of refused)
      expect(await regionOf(elsewhere, bringPlanner(town)), elsewhere).toMatchObject({ status, body: { code: why } })
    for (const wrong of ["5171", "51.7", "x", "51.71.04.10"])
      expect((await regionOf(wrong, bringPlanner(town))).status, wrong).toBe(400)
    const { status, body } = await regionOf(code, bringPlanner(town, { regions: [denpasar] }))
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        region: { code, name: "Denpasar Contoh", level: "district" },
        children: [{ code: "51.71.04.1001", name: "Dangin Contoh", level: "village" }],
      },
    })
  })
})
