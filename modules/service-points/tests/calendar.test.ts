import { addDays, jakartaDay } from "@jatidiri/kernel"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type CalendarReply, type PlanBody, type PreviewReply, roundPaths, servicePointPaths } from "../src/contract.ts"
import {
  bringMember,
  bringPlanner,
  closePath,
  command,
  denpasar,
  hour,
  openTown,
  planOf,
  settle,
  type Town,
  type TownOfficer,
} from "./town.ts"

const day = 24 * hour

describe("the calendar of rounds", () => {
  let town: Town
  let planner: TownOfficer
  let nik = ""
  beforeAll(async () => {
    town = await openTown()
    planner = bringPlanner(town)
    nik = settle(town, 1)[0]?.nik ?? ""
  })
  afterAll(() => town?.close())

  const at = (hours: number) => new Date(town.clock.milliseconds + hours * hour).toISOString()
  const bodyOf = (officers: readonly TownOfficer[], changes: Partial<PlanBody> = {}): PlanBody =>
    planOf(town, {
      ...{ officers: officers.map(({ officerId }) => officerId), invited: { niks: [nik] } },
      ...{ from: at(24), until: at(32), ...changes },
    })
  const plan = (body: object, by: TownOfficer | undefined = planner) => town.call(servicePointPaths.rounds, body, by)
  const preview = async (body: object, by: TownOfficer | undefined = planner) => town.call(roundPaths.preview, body, by)
  const previewed = async (body: object) => (await preview(body)).body as unknown as PreviewReply
  const countRounds = async () => (await town.database.raw("select 1 from service_points.rounds")).length
  const addKit = async (name: string, regionCode = denpasar) => {
    const added = await town.call(roundPaths.kits, { ...command(), regionCode, kind: "tablet", name }, planner)
    return String(added.body["kitId"])
  }

  describe("people and things in two places at once", () => {
    it("are refused to a second round whose team is away then, and told by name before it is saved", async () => {
      const [busy, free] = [bringMember(town), bringMember(town)]
      const tablet = await addKit("Tablet 1")
      expect((await plan(bodyOf([busy], { kits: [tablet], name: "SMA Satu" }))).status).toBe(200)
      const overlapping = { from: at(31), until: at(40) }
      const cases: [string, PlanBody][] = [
        ["officer-busy", bodyOf([busy], overlapping)],
        ["officer-busy", bodyOf([free, busy], { from: at(2), until: at(25) })],
        ["kit-busy", bodyOf([free], { ...overlapping, kits: [tablet] })],
      ]
      const before = await countRounds()
      for (const [code, body] of cases) {
        expect(await plan(body)).toMatchObject({ status: 409, body: { code } })
        const { regionCode, from, until, officers, kits } = body
        const { conflicts } = await previewed({ regionCode, from, until, officers, kits })
        expect(conflicts).toMatchObject([{ at: "SMA Satu", from: at(24), until: at(32) }])
      }
      expect(await countRounds()).toBe(before)
    })

    it("are no conflict while a team only prepares, right after each other, or once the other round is closed", async () => {
      const officer = bringMember(town)
      expect((await plan(bodyOf([officer], { from: at(24), startsAt: at(40), until: at(48) }))).status).toBe(200)
      expect((await plan(bodyOf([officer], { from: at(24), until: at(40) }))).status).toBe(200)
      const third = await plan(bodyOf([officer], { from: at(48), until: at(50) }))
      expect(third.status).toBe(200)
      const again = bodyOf([officer], { from: at(49), until: at(51) })
      expect(await plan(again)).toMatchObject({ body: { code: "officer-busy" } })
      await town.call(closePath(String(third.body["roundId"])), command(), planner)
      expect((await plan(again)).status).toBe(200)
    })

    it("are given to one of several planners who want them at the same moment", async () => {
      for (let time = 0; time < 6; time++) {
        const [officer, tablet] = [bringMember(town), await addKit(`Tablet lomba ${time}`)]
        const others = [bringMember(town), bringMember(town), bringMember(town)]
        const bodies = [
          bodyOf([officer]),
          bodyOf([officer, ...others.slice(0, 1)]),
          bodyOf(others.slice(1, 2).concat(officer), { kits: [tablet] }),
          bodyOf(others.slice(2), { kits: [tablet] }),
        ]
        const answers = await Promise.all(bodies.map((body) => plan(body, bringPlanner(town))))
        const planned = bodies.filter((_, index) => answers[index]?.status === 200)
        expect(planned.filter(({ officers }) => officers.includes(officer.officerId)).length).toBeLessThanOrEqual(1)
        expect(planned.filter(({ kits }) => kits?.includes(tablet)).length).toBeLessThanOrEqual(1)
        expect(planned.length).toBeGreaterThan(0)
        for (const { status, body } of answers.filter((answer) => answer.status !== 200))
          expect([status, body["code"]]).toEqual([409, expect.stringMatching(/^(officer|kit)-busy$/)])
      }
    })

    it("who has a counter to serve goes only when the planner says that it may go without", async () => {
      const officer = bringMember(town)
      const site = crypto.randomUUID()
      await town.database.raw(
        `insert into service_points.sites (site_id, name, kind, region_code, address, state, since, counters, daily_quota, minutes, walk_in_percent)
         values ($1, 'Loket Contoh', 'office', '51.71', '', 'active', now(), 2, 50, 10, 20)`,
        [site],
      )
      await town.database.raw("insert into service_points.site_officers values ($1, $2, 'Putu Contoh')", [
        site,
        officer.officerId,
      ])
      await town.database.raw(
        "insert into service_points.site_hours select $1, weekday, 480, 900 from generate_series(1, 7) as weekday",
        [site],
      )
      // A whole day ahead meets the hours of some day, whichever the clock says.
      const body = bodyOf([officer], { from: at(24), until: at(49) })
      expect(await plan(body)).toMatchObject({ status: 409, body: { code: "officer-on-duty" } })
      const { regionCode, from, until, officers } = body
      const { conflicts } = await previewed({ regionCode, from, until, officers })
      expect(conflicts).toMatchObject([{ kind: "counter", id: officer.officerId, at: "Loket Contoh" }])
      await town.database.raw(
        "insert into service_points.closures select $1, day::date, 'holiday' from generate_series(now(), now() + interval '9 days', '1 day') as day",
        [site],
      )
      expect((await previewed({ regionCode, from, until, officers })).conflicts).toEqual([])
      await town.database.raw("delete from service_points.closures")
      expect((await plan({ ...body, commandId: crypto.randomUUID(), leaveCounter: true })).status).toBe(200)
    })
  })

  describe("a series", () => {
    const weekdays = [1, 2, 3, 4, 5, 6, 7]
    const dayOf = (hours: number) => jakartaDay(new Date(town.clock.milliseconds + hours * hour))

    it("is shown before it is saved, and is as many rounds, each with its people, team and things", async () => {
      const [officer, tablet] = [bringMember(town), await addKit("Tablet seri")]
      const [first, third] = [dayOf(24), addDays(dayOf(24), 2)]
      const series = { weekdays, untilDay: addDays(first, 4), skip: [third] }
      const { regionCode, from, until, ...rest } = bodyOf([officer], { kits: [tablet], series })
      const shown = await previewed({ regionCode, from, until, officers: rest.officers, kits: [tablet], series })
      expect(shown.occurrences.map((one) => one.day)).toEqual([0, 1, 3, 4].map((n) => addDays(first, n)))
      expect(shown).toMatchObject({ skipped: [third], conflicts: [] })
      const planned = await plan({ ...rest, regionCode, from, until })
      expect(planned.body).toMatchObject({ rounds: 4, residents: 1 })
      const { rounds } = (
        await town.call(`${roundPaths.calendar}?from=${first}&to=${series.untilDay}`, undefined, officer)
      ).body as unknown as CalendarReply
      expect(rounds.map(({ seriesId }) => seriesId)).toEqual(Array(4).fill(planned.body["seriesId"]))
      expect(rounds.map((round) => jakartaDay(new Date(round.startsAt)))).toEqual(
        shown.occurrences.map((one) => one.day),
      )
      expect(rounds[3]).toMatchObject({
        kits: [{ kitId: tablet }],
        team: [{ officerId: officer.officerId }],
        residents: 1,
      })
      expect(town.assigned.filter(({ officerId }) => officerId === officer.officerId)).toHaveLength(4)
    })

    it("with one day taken is refused whole, and that day is named", async () => {
      const officer = bringMember(town)
      const taken = { from: at(24 + 48), until: at(32 + 48) }
      expect((await plan(bodyOf([officer], taken))).status).toBe(200)
      const series = { weekdays, untilDay: dayOf(24 + 96) }
      const before = await countRounds()
      const body = bodyOf([officer], { series })
      expect(await plan(body)).toMatchObject({ status: 409, body: { code: "officer-busy" } })
      expect(await countRounds()).toBe(before)
      const { regionCode, from, until, officers } = body
      const { conflicts } = await previewed({ regionCode, from, until, officers, series })
      expect(conflicts).toMatchObject([{ day: dayOf(24 + 48), kind: "officer" }])
    })

    it("without a day, with too many, or of rounds longer than the days between is refused, also before it is saved", async () => {
      const officer = bringMember(town)
      const cases: [string, Partial<PlanBody>][] = [
        ["invalid-input", { series: { weekdays, untilDay: "2099-02-30" } }],
        ["series-empty", { series: { weekdays: [1], untilDay: dayOf(-24) } }],
        ["series-too-long", { series: { weekdays, untilDay: dayOf(100 * 24) } }],
        ["series-overlaps", { until: at(24 + 30), series: { weekdays, untilDay: dayOf(96) } }],
      ]
      for (const [code, changes] of cases) {
        const body = bodyOf([officer], changes)
        expect(await plan(body)).toMatchObject({ status: 400, body: { code } })
        const { regionCode, from, until, series } = body
        expect(await preview({ regionCode, from, until, series })).toMatchObject({ status: 400, body: { code } })
      }
    })

    it("of very many people is refused instead of keeping everybody else waiting", async () => {
      settle(town, 1100, { cohort: "banyak" })
      const series = { weekdays, untilDay: addDays(dayOf(24), 59) }
      const body = bodyOf([bringMember(town)], { series, invited: { regionCode: denpasar, cohort: "banyak" } })
      const before = await countRounds()
      expect(await plan(body)).toMatchObject({ status: 409, body: { code: "series-too-large" } })
      expect(await countRounds()).toBe(before)
    })

    it("has each of its rounds cancelled alone", async () => {
      const officer = bringMember(town)
      await plan(bodyOf([officer], { series: { weekdays, untilDay: dayOf(72) } }))
      const path = `${roundPaths.calendar}?from=${dayOf(0)}&to=${dayOf(96)}`
      const listOf = async () => ((await town.call(path, undefined, officer)).body as unknown as CalendarReply).rounds
      const [, second] = await listOf()
      await town.call(closePath(second?.roundId ?? ""), command(), planner)
      expect((await listOf()).map(({ state, cancelled }) => [state, cancelled])).toEqual([
        ["planned", undefined],
        ["closed", true],
        ["planned", undefined],
      ])
    })
  })

  describe("asked for some days", () => {
    const askFor = (from: string, to: string, by?: TownOfficer) =>
      town.call(`${roundPaths.calendar}?from=${from}&to=${to}`, undefined, by)

    it("is refused to nobody, and for days that are none, upside down or too many", async () => {
      expect(await askFor("2026-11-01", "2026-11-30")).toMatchObject({ status: 401 })
      expect(await askFor("2026-02-30", "2026-03-01", planner)).toMatchObject({ status: 400 })
      for (const [from, to] of [
        ["2026-11-30", "2026-11-01"],
        ["2026-11-01", "2027-01-02"],
      ] as const)
        expect(await askFor(from, to, planner), from).toMatchObject({ status: 400, body: { code: "period-wrong" } })
    })

    it("shows a planner those of his region, an officer his own, and a stranger none", async () => {
      const officer = bringMember(town)
      const body = bodyOf([officer], { from: at(20 * 24), until: at(20 * 24 + 4) })
      const { roundId } = (await plan(body)).body
      const today = jakartaDay(new Date(town.clock.milliseconds + 20 * day))
      const seenBy = async (by: TownOfficer) =>
        ((await askFor(today, today, by)).body as unknown as CalendarReply).rounds.map((round) => round.roundId)
      for (const by of [planner, officer, bringPlanner(town, { regions: ["51"] })])
        expect(await seenBy(by)).toEqual([roundId])
      for (const by of [bringMember(town), bringPlanner(town, { regions: ["71.10"] })])
        expect(await seenBy(by)).toEqual([])
    })
  })

  it("previews nothing to who may not plan there", async () => {
    const { regionCode, from, until } = bodyOf([bringMember(town)])
    const asked = { regionCode, from, until }
    expect((await town.call(roundPaths.preview, asked)).status).toBe(401)
    expect(await preview(asked, bringMember(town))).toMatchObject({ body: { code: "power-missing" } })
    expect(await preview(asked, bringPlanner(town, { regions: ["71.10"] }))).toMatchObject({
      body: { code: "outside-region" },
    })
    const wider = { ...asked, regionCode: "51.71.04", invited: { regionCode: denpasar } }
    expect(await preview(wider)).toMatchObject({ body: { code: "outside-region" } })
    expect(await preview({ ...asked, until: from })).toMatchObject({ body: { code: "round-upside-down" } })
    expect(await preview({ ...asked, startsAt: at(1) })).toMatchObject({ body: { code: "round-upside-down" } })
  })
})
