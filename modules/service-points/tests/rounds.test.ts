import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type PlanBody, servicePointPaths } from "../src/contract.ts"
import {
  bringMember,
  bringPlanner,
  closePath,
  command,
  denpasar,
  hour,
  openRound,
  openTown,
  planOf,
  settle,
  type Town,
  type TownOfficer,
} from "./town.ts"

describe("a field round", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  // Fails when anything above was answered with a breakdown instead of a refusal.
  afterAll(() => town?.close())

  const plan = (body: unknown, officer?: TownOfficer) => town.call(servicePointPaths.rounds, body, officer)
  const countRounds = async () => (await town.database.raw("select 1 from service_points.rounds")).length
  const at = (hours: number) => new Date(town.clock.milliseconds + hours * hour).toISOString()
  const listOf = async (officer: TownOfficer) => {
    const { body } = await town.call(servicePointPaths.rounds, undefined, officer)
    return body["rounds"] as Record<string, unknown>[]
  }

  it("counts whom it invites and whom the register of its region does not have, each once", async () => {
    const people = settle(town, 3)
    const [gone, elsewhere] = [...settle(town, 1, { gone: true }), ...settle(town, 1, { regionCode: "71.10.01.2001" })]
    const niks = [...people, ...people, gone, elsewhere].map((one) => one?.nik ?? "")
    const { planned, member, roundId, body } = await openRound(town, [], {
      invited: { niks: [...niks, "1".repeat(16)] },
    })
    expect(planned.body).toEqual({ roundId, residents: 3, notInRegister: 3 })
    expect(town.assigned.at(-1)).toMatchObject({
      ...{ officerId: member.officerId, regions: [denpasar], maxActivations: 80 },
      ...{ place: { kind: "field-round", id: roundId, name: body.name }, from: new Date(body.from) },
    })
    expect(await town.acts("round.planned")).toContainEqual(
      expect.objectContaining({ subject: `round:${roundId}`, detail: { region: denpasar, residents: 3, officers: 1 } }),
    )
  })

  it("of a whole region takes those who are not active yet", async () => {
    const regionCode = "51.71.02"
    settle(town, 4, { regionCode: "51.71.02.1001" })
    settle(town, 2, { regionCode: "51.71.02.1001", active: true })
    const { planned } = await openRound(town, [], { invited: { regionCode } })
    expect(planned.body).toMatchObject({ residents: 4, notInRegister: 0 })
  })

  it("is planned once, however often and at once the command comes, and another under its number is refused", async () => {
    const planner = bringPlanner(town)
    const niks = settle(town, 2).map(({ nik }) => nik)
    const body = planOf(town, { officers: [bringMember(town).officerId], invited: { niks } })
    const before = await countRounds()
    const answers = await Promise.all(Array.from({ length: 6 }, () => plan(body, planner)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(await countRounds()).toBe(before + 1)
    const other = await plan({ ...body, name: "SMA Lain" }, planner)
    expect(other).toMatchObject({ status: 409, body: { code: "command-differs" } })
  })

  it("is not planned by nobody, by an officer without the power, or for a region that is not his", async () => {
    const [member, elsewhere] = [bringMember(town), bringPlanner(town, { regions: ["71.10"] })]
    const narrow = bringPlanner(town, { regions: ["51.71.04"] })
    const niks = settle(town, 1).map(({ nik }) => nik)
    const body = planOf(town, { officers: [member.officerId], invited: { niks } })
    const before = await countRounds()
    expect(await plan(body)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    expect(await plan(body, member)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    for (const officer of [elsewhere, narrow])
      expect(await plan(body, officer)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    const wider = planOf(town, { ...body, regionCode: "51.71.04", invited: { regionCode: denpasar } })
    expect(await plan(wider, narrow)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    const ended = bringPlanner(town, { ended: true })
    expect(await plan(body, ended)).toMatchObject({ status: 403, body: { code: "officer-ended" } })
    expect(await countRounds()).toBe(before)
  })

  it("is refused upside down, longer than fourteen days, in the past, for nobody, and with a team that may not", async () => {
    const planner = bringPlanner(town)
    const good = { officers: [bringMember(town).officerId], invited: { niks: settle(town, 1).map(({ nik }) => nik) } }
    const cases: [string, number, Partial<PlanBody>][] = [
      ["round-upside-down", 400, { from: at(2), until: at(2) }],
      ["round-too-long", 400, { from: at(0), until: at(14 * 24 + 1) }],
      ["round-in-the-past", 400, { from: at(-3), until: at(-1) }],
      ["nobody-invited", 409, { invited: { niks: ["1".repeat(16)] } }],
      ["nobody-invited", 409, { invited: { regionCode: "51.71.99" } }],
      ["officer-unknown", 404, { officers: [...good.officers, randomUUID()] }],
      [
        "officer-unfit",
        409,
        { officers: [bringMember(town).officerId, bringMember(town, { regions: ["71.10"] }).officerId] },
      ],
      ["officer-unfit", 409, { officers: [bringPlanner(town).officerId] }],
    ]
    const before = await countRounds()
    for (const [code, status, changes] of cases) {
      const body = planOf(town, { ...good, ...changes })
      expect(await plan(body, planner), code).toMatchObject({ status, body: { code } })
      // A refused command leaves no trace and may be tried again, put right.
      if (code === "officer-unknown") expect((await plan({ ...body, ...good }, planner)).status).toBe(200)
    }
    expect(await countRounds()).toBe(before + 1)
  })

  it("is refused for more than 5,000 people instead of cutting them off", async () => {
    const regionCode = "51.71.03"
    const planner = bringPlanner(town)
    settle(town, 5001, { regionCode: "51.71.03.1001" })
    const body = planOf(town, { officers: [bringMember(town).officerId], invited: { regionCode } })
    expect(await plan(body, planner)).toMatchObject({ status: 409, body: { code: "too-many-invited" } })
  })

  it("is refused in whatever shape it is not, and what was sent is not said again", async () => {
    const planner = bringPlanner(town)
    const good = planOf(town, { officers: [randomUUID()], invited: { niks: ["5171040101900000"] } })
    const bad: unknown[] = [
      { ...good, officers: [] },
      { ...good, name: "" },
      { ...good, name: "   " },
      { ...good, name: "a\u0000b" },
      { ...good, name: "x".repeat(65) },
      { ...good, host: { kind: "bank", name: "x" } },
      { ...good, regionCode: 51.71 },
      { ...good, regionCode: "51.7" },
      { ...good, from: "2026-11-22" },
      { ...good, from: "besok" },
      { ...good, invited: {} },
      { ...good, invited: { niks: [] } },
      { ...good, invited: { niks: ["517104010190"] } },
      { ...good, invited: { niks: ["5171040101900000"], regionCode: "51.71" } },
      { ...good, maxActivations: 0 },
      { ...good, more: true },
      [],
      "x",
    ]
    for (const body of bad) {
      const answer = await plan(body, planner)
      expect(answer, JSON.stringify(body)).toMatchObject({ status: 400, body: { code: "invalid-input" } })
      expect(answer.text).not.toContain("5171")
    }
  })

  it("takes 5,000 numbers in one command", async () => {
    const niks = Array.from({ length: 5000 }, (_, n) => `5171040101${String(n).padStart(6, "0")}`)
    const { planned } = await openRound(town, [], {
      invited: { niks: [...niks.slice(1), settle(town, 1)[0]?.nik ?? ""] },
    })
    expect(planned.body).toMatchObject({ residents: 1, notInRegister: 4999 })
  })

  it("is shown to its team and to those who plan in its region, with its state, and to nobody else", async () => {
    const { planner, member, roundId, body } = await openRound(town, settle(town, 1), { from: at(1), until: at(3) })
    const stateFor = async (officer: TownOfficer) =>
      (await listOf(officer)).find((round) => round["roundId"] === roundId)?.["state"]
    expect(await listOf(member)).toEqual([
      {
        ...{ roundId, name: body.name, host: body.host, regionCode: denpasar, from: body.from, until: body.until },
        ...{ state: "planned", residents: 1, team: [{ officerId: member.officerId, name: member.name }] },
        ...{ startsAt: body.from, version: 1, kits: [], maxActivations: 80 },
        ...{ kit: [], regionName: "Kota Contoh", yield: { activated: 0, refused: 0, barriers: 0, blanks: 0 } },
      },
    ])
    const strangers = [
      bringMember(town),
      bringPlanner(town, { regions: ["71.10"] }),
      bringPlanner(town, { powers: [] }),
    ]
    for (const stranger of strangers) expect(await listOf(stranger)).toEqual([])
    expect(await stateFor(bringPlanner(town, { regions: ["51"] }))).toBe("planned")
    expect(await town.call(servicePointPaths.rounds)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    town.pass(hour)
    expect(await stateFor(planner)).toBe("open")
    town.pass(2 * hour)
    expect(await stateFor(member)).toBe("closed")
  })

  it("is closed once by who may plan it, and by nobody else", async () => {
    const { planner, member, roundId } = await openRound(town, settle(town, 1))
    const close = (officer?: TownOfficer, body = command(), id = roundId) => town.call(closePath(id), body, officer)
    expect(await close()).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    expect(await close(member)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const elsewhere = bringPlanner(town, { regions: ["71.10"] })
    expect(await close(elsewhere)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    expect(await close(planner, command(), randomUUID())).toMatchObject({
      status: 404,
      body: { code: "round-unknown" },
    })
    expect(await close(planner, command(), "5171040101900000")).toMatchObject({ status: 400 })
    const once = command()
    const answers = await Promise.all([
      close(planner, once),
      close(planner, once),
      close(planner),
      close(bringPlanner(town)),
    ])
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204])
    expect(town.ended.filter((id) => id === roundId)).toHaveLength(1)
    const said = (await town.acts("round.closed")).filter(({ subject }) => subject === `round:${roundId}`)
    expect(said).toHaveLength(1)
    expect((await listOf(member)).map(({ state }) => state)).toEqual(["closed"])
  })
})
