import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RoundReply, roundPaths } from "../src/contract.ts"
import {
  bringMember,
  closePath,
  command,
  denpasar,
  hour,
  openRound,
  openTown,
  roundPath,
  settle,
  type Town,
  type TownOfficer,
} from "./town.ts"

describe("what becomes of a round", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  const at = (hours: number) => new Date(town.clock.milliseconds + hours * hour).toISOString()
  const open = (people = 3) => openRound(town, settle(town, people))
  const read = async (roundId: string, by: TownOfficer) =>
    (await town.call(roundPath(roundPaths.round, roundId), undefined, by)).body as unknown as RoundReply
  const tell = (roundId: string, by: TownOfficer | undefined, changes: object = {}) =>
    town.call(roundPath(roundPaths.incidents, roundId), { ...command(), code: "power-out", at: at(0), ...changes }, by)

  it("is shown to its team and its planners, and to nobody else", async () => {
    const { roundId, member, planner } = await open()
    const path = roundPath(roundPaths.round, roundId)
    expect((await town.call(path)).status).toBe(401)
    expect(await town.call(path, undefined, bringMember(town))).toMatchObject({
      status: 403,
      body: { code: "not-in-team" },
    })
    const unknown = roundPath(roundPaths.round, randomUUID())
    expect(await town.call(unknown, undefined, planner)).toMatchObject({ status: 404, body: { code: "round-unknown" } })
    expect([(await read(roundId, member)).mayPlan, (await read(roundId, planner)).mayPlan]).toEqual([false, true])
  })

  it("is nothing at all where no journal has come in", async () => {
    const { roundId, member } = await open(7)
    const nothing = { met: 0, activated: 0, refused: 0, barriers: 0, blanks: 0, teamDays: 0 }
    expect((await read(roundId, member)).attendance).toEqual({
      ...{ invited: 7, ...nothing, days: [], barrierReasons: [], refusalReasons: [] },
    })
  })

  it("adds up days, who was met, and what kept people away; who was taken back is not activated", async () => {
    const { roundId, member } = await open(50)
    const [monday, tuesday] = ["2026-11-23", "2026-11-24"]
    const row = (day: string, kind: string, people: number, reason = "") => ({ roundId, day, kind, reason, people })
    town.days.push(
      ...[row(monday, "met", 9), row(monday, "activation", 8), row(monday, "end", 1, "withdrawn")],
      ...[row(monday, "refusal", 2, "face-differs"), row(monday, "barrier", 4, "vpn-down"), row(monday, "blank", 3)],
      ...[row(tuesday, "activation", 5), row(tuesday, "barrier", 2, "no-smartphone"), row(tuesday, "end", 1, "lost")],
      { ...row(monday, "activation", 99), roundId: randomUUID() },
    )
    const { attendance, incidents } = await read(roundId, member)
    expect(attendance).toEqual({
      ...{ invited: 50, met: 12, activated: 12, refused: 2, barriers: 6, blanks: 3, teamDays: 2 },
      days: [
        { day: monday, met: 9, activated: 7, refused: 2, barriers: 4 },
        { day: tuesday, met: 5, activated: 5, refused: 0, barriers: 2 },
      ],
      barrierReasons: [
        { code: "vpn-down", people: 4 },
        { code: "no-smartphone", people: 2 },
      ],
      refusalReasons: [{ code: "face-differs", people: 2 }],
    })
    // A dead line needs no second word: the journal's barrier is the incident.
    expect(incidents).toEqual([{ code: "vpn-down", day: monday, journal: 4 }])
  })

  it("has its incidents written down by the team, once a command, also after it is over", async () => {
    const { roundId, member, planner } = await open()
    const once = { ...command(), code: "device-broken", at: at(0), note: "Tablet 3 mati" }
    const path = roundPath(roundPaths.incidents, roundId)
    const answers = await Promise.all([1, 2, 3].map(() => town.call(path, once, member)))
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    await town.call(closePath(roundId), command(), planner)
    expect((await tell(roundId, planner, { code: "weather" })).status).toBe(204)
    const { incidents } = await read(roundId, planner)
    expect(incidents.map(({ code, note, by }) => [code, note, by]).sort()).toEqual([
      ["device-broken", "Tablet 3 mati", member.name],
      ["weather", undefined, planner.name],
    ])
    await expect(town.database.raw("delete from service_points.incidents")).rejects.toThrow("append-only")
  })

  it("has no incident from strangers, from another time, in another word, or with a number of somebody in it", async () => {
    const { roundId, member } = await open()
    expect((await tell(roundId, undefined)).status).toBe(401)
    expect(await tell(roundId, bringMember(town))).toMatchObject({ status: 403, body: { code: "not-in-team" } })
    for (const when of [at(-2), at(1), at(24)])
      expect(await tell(roundId, member, { at: when })).toMatchObject({
        status: 400,
        body: { code: "incident-elsewhen" },
      })
    for (const note of ["NIK 5171040101900000", "5171 0401 0190 0000", "5171.0401.0190-0000 rusak"]) {
      const answer = await tell(roundId, member, { note })
      expect(answer).toMatchObject({ status: 400, body: { code: "note-holds-number" } })
      expect(answer.text).not.toContain("5171")
    }
    for (const wrong of [{ code: "fire" }, { note: "" }, { note: "x".repeat(201) }, { at: "kemarin" }])
      expect((await tell(roundId, member, wrong)).status, JSON.stringify(wrong)).toBe(400)
    expect((await read(roundId, member)).incidents).toEqual([])
  })

  it("is published without a name: its host, days, size and state", async () => {
    const { roundId, member, planner } = await open(4)
    await tell(roundId, member)
    const published = async () =>
      (
        await town.database.raw<Record<string, unknown>>(
          "select * from service_points.published_rounds where round_id = $1",
          [roundId],
        )
      )[0]
    const row = await published()
    expect(row).toMatchObject({
      ...{ region_code: denpasar, host_kind: "school", host_name: "SMA Negeri Contoh 1", agency: "", series_id: null },
      ...{ officers: 1, invited: 4, state: "open", incidents: 1 },
    })
    expect(JSON.stringify(row)).not.toContain(member.name)
    await town.call(closePath(roundId), command(), planner)
    expect(await published()).toMatchObject({ state: "closed" })
    const later = await openRound(town, settle(town, 1), { from: at(24), until: at(30) })
    await town.call(closePath(later.roundId), command(), later.planner)
    const [cancelled] = await town.database.raw(
      "select state from service_points.published_rounds where round_id = $1",
      [later.roundId],
    )
    expect(cancelled).toEqual({ state: "cancelled" })
  })
})
