import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mostRoundsListed, servicePointPaths } from "../src/contract.ts"
import {
  bringMember,
  bringPlanner,
  denpasar,
  hour,
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

  it("keeps an officer's own round that goes on in the list, however many others he may see end later", async () => {
    const wayan = bringMember(town, { powers: ["activate", "refuse", "provisional", "issue-mandates"] })
    const { roundId } = await openRound(town, settle(town, 1), { officers: [wayan.officerId] })
    const { roundId: later } = await openRound(town, settle(town, 1), {
      until: new Date(town.clock.milliseconds + 24 * hour).toISOString(),
    })
    await town.database.raw(
      `with others as (insert into service_points.rounds (round_id, name, host_kind, host_name, region_code, from_at, until_at, invited_by,
         residents, max_activations, planned_by, planned_at, closed_at, place, kit)
       select gen_random_uuid(), name, host_kind, host_name, region_code, from_at, until_at, invited_by,
         residents, max_activations, planned_by, planned_at, closed_at, place, kit
       from service_points.rounds, generate_series(1, $2) where round_id = $1 returning round_id)
       insert into service_points.teams (round_id, officer_id, name)
       select others.round_id, officer_id, name from others, service_points.teams where teams.round_id = $1`,
      [later, mostRoundsListed],
    )
    const listed = await listOf(wayan)
    expect(listed).toHaveLength(mostRoundsListed)
    expect(listed.find((round) => round["roundId"] === roundId)).toMatchObject({ state: "open" })
    const ends = listed.map(({ until }) => Date.parse(String(until)))
    expect(ends).toEqual([...ends].sort((a, b) => b - a))
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
