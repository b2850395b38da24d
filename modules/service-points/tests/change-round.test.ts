import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  type ChangeBody,
  type Pack,
  type PackPart,
  type PlanBody,
  roundPaths,
  servicePointPaths,
} from "../src/contract.ts"
import {
  bringMember,
  bringPlanner,
  closePath,
  command,
  hour,
  openTown,
  packPath,
  partPath,
  planOf,
  roundPath,
  settle,
  type Town,
  type TownOfficer,
} from "./town.ts"

describe("a round that is changed", () => {
  let town: Town
  let planner: TownOfficer
  beforeAll(async () => {
    town = await openTown()
    planner = bringPlanner(town)
  })
  afterAll(() => town?.close())

  const at = (hours: number) => new Date(town.clock.milliseconds + hours * hour).toISOString()
  /** One whose team prepares from now on and starts in an hour. */
  const planOne = async (people: number, changes: Partial<PlanBody> = {}) => {
    const member = bringMember(town)
    const invited = { niks: settle(town, people).map(({ nik }) => nik) }
    const body = planOf(town, { officers: [member.officerId], invited, startsAt: at(1), ...changes })
    const { body: planned, text } = await town.call(servicePointPaths.rounds, body, planner)
    if (planned["roundId"] === undefined) throw new Error(text)
    return { member, roundId: String(planned["roundId"]), body }
  }
  const changeOf = (
    { commandId, regionCode, invited, series, ...body }: PlanBody,
    changes: Partial<ChangeBody> = {},
  ) => ({
    ...{ ...body, ...command(), version: 1, ...changes },
  })
  const change = (roundId: string, body: object, by: TownOfficer | undefined = planner) =>
    town.call(roundPath(roundPaths.change, roundId), body, by)
  const seen = async (roundId: string) => {
    const { body } = await town.call(roundPath(roundPaths.round, roundId), undefined, planner)
    return body["round"] as Record<string, unknown>
  }

  it("is refused to nobody, to who may not plan there, for a round that is none, and in another's region", async () => {
    const { roundId, body } = await planOne(1)
    expect((await town.call(roundPath(roundPaths.change, roundId), changeOf(body))).status).toBe(401)
    expect(await change(roundId, changeOf(body), bringMember(town))).toMatchObject({ body: { code: "power-missing" } })
    const elsewhere = bringPlanner(town, { regions: ["71.10"] })
    expect(await change(roundId, changeOf(body), elsewhere)).toMatchObject({ body: { code: "outside-region" } })
    expect(await change(randomUUID(), changeOf(body))).toMatchObject({ body: { code: "round-unknown" } })
    const wider = changeOf(body, { invited: { regionCode: "71.10" } })
    expect(await change(roundId, wider)).toMatchObject({ body: { code: "outside-region" } })
    expect(await seen(roundId)).toMatchObject({ version: 1 })
  })

  it("has its new time, place, team, things and people, and its team's mandates follow", async () => {
    const { roundId, body, member } = await planOne(2)
    const [other, tablet] = [bringMember(town), randomUUID()]
    await town.database.raw(
      "insert into service_points.kits values ($1, '51.71', 'tablet', 'Tablet 9', 'usable', 'system', now())",
      [tablet],
    )
    const people = settle(town, 3).map(({ nik }) => nik)
    const wanted = changeOf(body, {
      ...{ name: "SMA Contoh, hari 2", place: "Aula", kit: ["Lampu"], kits: [tablet], officers: [other.officerId] },
      ...{ from: at(24), startsAt: at(25), until: at(30), invited: { niks: people } },
    })
    expect(await change(roundId, wanted)).toMatchObject({ status: 200, body: { version: 2, residents: 3 } })
    expect(await seen(roundId)).toMatchObject({
      ...{ version: 2, name: "SMA Contoh, hari 2", place: "Aula", kit: ["Tablet 9", "Lampu"], residents: 3 },
      ...{ from: wanted.from, startsAt: wanted.startsAt, until: wanted.until, state: "planned" },
      team: [{ officerId: other.officerId }],
    })
    expect(town.ended).toContain(roundId)
    expect(town.assigned.at(-1)).toMatchObject({ officerId: other.officerId, from: new Date(wanted.from) })
    const list = await town.call(servicePointPaths.rounds, undefined, member)
    expect(list.body["rounds"]).toEqual([])
    const acts = (await town.acts("round.changed")).filter(({ subject }) => subject === `round:${roundId}`)
    expect(acts).toMatchObject([{ detail: { version: 2, residents: 3, officers: 1 } }])
  })

  it("keeps its people where nothing is said of them, and is free of itself: its own team is not in its way", async () => {
    const { roundId, body } = await planOne(4)
    expect(await change(roundId, changeOf(body, { startsAt: at(2) }))).toMatchObject({ body: { residents: 4 } })
    expect(await seen(roundId)).toMatchObject({ residents: 4, version: 2 })
  })

  it("may not take an officer who is elsewhere then, and stays as it was", async () => {
    const [one, other] = [await planOne(1), await planOne(1)]
    const wanted = changeOf(one.body, { officers: [one.member.officerId, other.member.officerId], name: "Lain" })
    expect(await change(one.roundId, wanted)).toMatchObject({ status: 409, body: { code: "officer-busy" } })
    expect(await seen(one.roundId)).toMatchObject({
      version: 1,
      name: one.body.name,
      team: [{ officerId: one.member.officerId }],
    })
  })

  it("is changed by one of two planners who saw the same, and the other is told; once a command", async () => {
    const { roundId, body } = await planOne(1)
    const [mine, theirs] = [changeOf(body, { name: "Satu" }), changeOf(body, { name: "Dua" })]
    const answers = await Promise.all([
      change(roundId, mine),
      change(roundId, mine),
      change(roundId, theirs, bringPlanner(town)),
    ])
    const codes = answers.map(({ status, body: said }) => (status === 200 ? "ok" : said["code"]))
    expect([
      ["ok", "ok", "round-changed"],
      ["round-changed", "round-changed", "ok"],
    ]).toContainEqual(codes)
    expect(await seen(roundId)).toMatchObject({ version: 2 })
  })

  it("is refused once the team has started, when it is over, and when it was closed", async () => {
    const [begun, closed] = [await planOne(1), await planOne(1)]
    await town.call(closePath(closed.roundId), command(), planner)
    expect(await change(closed.roundId, changeOf(closed.body))).toMatchObject({
      status: 410,
      body: { code: "round-over" },
    })
    town.pass(hour)
    const later = changeOf(begun.body, { startsAt: at(2) })
    expect(await change(begun.roundId, later)).toMatchObject({ status: 409, body: { code: "round-begun" } })
    town.pass(9 * hour)
    expect(await change(begun.roundId, later)).toMatchObject({ status: 410, body: { code: "round-over" } })
  })

  const pack = async (roundId: string, by: TownOfficer): Promise<Pack> => {
    for (;;) {
      const answer = await town.call(packPath(roundId), command(), by)
      if (answer.status === 200) return answer.body as Pack
      expect(answer.status, answer.text).toBe(202)
    }
  }

  it("has its pack made anew with those who are invited now", async () => {
    const { roundId, body, member } = await planOne(2)
    expect(await pack(roundId, member)).toMatchObject({ residents: 2 })
    const people = settle(town, 150)
    await change(roundId, changeOf(body, { invited: { niks: people.map(({ nik }) => nik) } }))
    const made = await pack(roundId, member)
    expect(made).toMatchObject({ residents: 150 })
    const part = await town.call(partPath(roundId, made.packId, 2), undefined, member)
    expect((part.body as PackPart).residents.map(({ residentId }) => residentId)).toEqual(
      people.slice(100).map(({ residentId }) => residentId),
    )
  })

  it("is left as it is once a device has begun to fetch its pack: it is closed and planned anew", async () => {
    const { roundId, body, member } = await planOne(2)
    const { packId } = await pack(roundId, member)
    await town.call(partPath(roundId, packId, 1), undefined, member)
    expect(await change(roundId, changeOf(body, { name: "Lain" }))).toMatchObject({
      status: 409,
      body: { code: "pack-fetched" },
    })
    expect(await seen(roundId)).toMatchObject({ version: 1, name: body.name })
  })

  it("while its pack is being made gives a whole pack of the round as it is now, never half of both", async () => {
    const { roundId, body, member } = await planOne(900)
    const more = settle(town, 1200).map(({ nik }) => nik)
    town.seen.millisecondsAPhoto = 2
    const making = Promise.all([pack(roundId, member), pack(roundId, member)])
    const changed = await change(roundId, changeOf(body, { invited: { niks: more } }))
    await making
    town.seen.millisecondsAPhoto = 0
    const made = await pack(roundId, member)
    expect([changed.status, made.residents, made.parts.length]).toEqual([200, 1200, 12])
  })
})
