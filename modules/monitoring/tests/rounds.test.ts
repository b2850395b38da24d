import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mostRoundsShown, type Rounds, roundPaths } from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

/** As service-points publishes them. */
const published = `
  drop view service_points.published_rounds;
  create table service_points.planned (round_id text, series_id text, name text, host_kind text, host_name text, agency text,
    region_code text collate "C", from_day date, until_day date, officers int, invited int, state text, incidents int);
  create view service_points.published_rounds as select * from service_points.planned;
  insert into service_points.planned values
    ('sma', null, 'SMA, hari 1', 'school', 'SMA Contoh', '', '51.71.01', '2026-11-02', '2026-11-03', 2, 60, 'closed', 1),
    ('dinas', 's', 'Dinas rutin', 'agency', 'Dinas Contoh', 'Dinas Contoh', '51.71', '2026-11-09', '2026-11-09', 3, 40, 'closed', 0),
    ('batal', 's', 'Dinas rutin', 'agency', 'Dinas Contoh', 'Dinas Contoh', '51.71', '2026-11-16', '2026-11-16', 3, 40, 'cancelled', 0),
    ('nanti', null, 'Banjar', 'banjar', 'Banjar Contoh', '', '51.71.02.1001', '2026-11-25', '2026-11-25', 1, 30, 'planned', 0),
    ('badung', null, 'Desa', 'village', 'Desa Contoh', '', '51.03', '2026-11-02', '2026-11-02', 1, 10, 'closed', 0),
    ('jauh', null, 'Desa', 'village', 'Desa Jauh', '', '71.10', '2026-11-02', '2026-11-02', 1, 20, 'closed', 0)`

describe("where teams went", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.database.raw(published)
    const field = { channel: "field-round", office: "51.71", officer: "putu" }
    const sma = { ...field, place: "sma" }
    await town.act({ ...sma, day: "2026-11-02", people: 20 })
    await town.act({ ...sma, day: "2026-11-02", kind: "met", people: 25 })
    await town.act({ ...sma, day: "2026-11-03", people: 10, firstTime: false })
    await town.act({ ...sma, day: "2026-11-03", kind: "end", reason: "withdrawn", firstTime: false })
    await town.act({ ...sma, day: "2026-11-03", kind: "refusal", reason: "face-differs", people: 2 })
    await town.act({ ...sma, day: "2026-11-03", kind: "barrier", reason: "vpn-down", people: 4 })
    await town.act({ ...sma, day: "2026-11-03", kind: "barrier", reason: "no-time", people: 3 })
    await town.act({ ...sma, day: "2026-11-20", kind: "collected", people: 5 })
    await town.act({ ...sma, day: "2026-11-20", reason: "returned", firstTime: false, people: 2 })
    await town.act({ ...field, place: "dinas", day: "2026-11-09", people: 12 })
    await town.act({ ...field, place: "jauh", office: "71.10", region: "71.10.01.2001", day: "2026-11-02", people: 7 })
    await town.act({ channel: "service-point", place: "sma", day: "2026-11-02", people: 99 })
    await town.room.refresh()
  })
  afterAll(() => town?.close())

  const november = { from: "2026-11-01", to: "2026-11-30" }
  const read = async (code: string, query: Record<string, string> = november) => {
    const reply = await town.get(roundPaths.rounds, { book: "live", code }, query)
    return { status: reply.status, body: reply.body as Rounds & { code?: string } }
  }
  const readOk = async (code: string, query?: Record<string, string>) => (await read(code, query)).body

  it("is refused for days that are none, and to who may not see them", async () => {
    for (const query of [
      { from: "2026-11-30", to: "2026-11-01" },
      { from: "2026-02-30" },
      { from: "2020-01-01", to: "2026-01-01" },
    ])
      expect(await read("51.71", query as Record<string, string>)).toMatchObject({ body: { code: "period-wrong" } })
    expect(await read("99.99")).toMatchObject({ body: { code: "region-unknown" } })
    town.scene.open = false
    expect((await read("51.71.01")).status).toBe(401)
    town.scene.viewer = { powers: ["see-figures"], regions: ["36"] }
    const { rounds, list } = await readOk("51.71")
    expect({ rounds, list }).toEqual({ rounds: 3, list: [] })
    town.scene.viewer = { powers: ["see-figures"], regions: ["51.71"] }
    expect((await readOk("51.71")).list).toHaveLength(4)
    town.scene.open = true
  })

  it("is nothing, and no yield of nothing, where nobody went", async () => {
    const { list, parts, ...sums } = await readOk("36.74")
    expect([list, parts]).toEqual([[], []])
    expect(sums).toMatchObject({ rounds: 0, invited: 0, activated: 0, teamDays: 0, perTeamDay: null, incidents: 0 })
  })

  it("is told round by round with invited against met against activated; a dead line counts as an incident by itself", async () => {
    const { list, listedInAll, ...sums } = await readOk("51.71")
    expect(list.map(({ roundId, state }) => [roundId, state])).toEqual([
      ["nanti", "planned"],
      ["batal", "cancelled"],
      ["dinas", "closed"],
      ["sma", "closed"],
    ])
    expect(list[3]).toMatchObject({
      ...{ name: "SMA, hari 1", hostName: "SMA Contoh", regionName: "Denpasar Selatan", officers: 2, seriesId: null },
      ...{
        fromDay: "2026-11-02",
        untilDay: "2026-11-03",
        invited: 60,
        met: 25,
        activated: 20,
        refused: 2,
        barriers: 7,
      },
      ...{ teamDays: 2, perTeamDay: 10, incidents: 2 },
    })
    expect(list[0]).toMatchObject({ activated: 0, teamDays: 0, perTeamDay: null })
    expect(listedInAll).toBe(4)
    // What was cancelled invited nobody.
    expect(sums).toMatchObject({ rounds: 3, cancelled: 1, invited: 130, activated: 32, teamDays: 3, incidents: 2 })
  })

  it("shows a round of which any day lies in the period, with what was done in it", async () => {
    const found = async (from: string, to: string) =>
      (await readOk("51.71", { from, to })).list.map(({ roundId }) => roundId)
    expect(await found("2026-11-03", "2026-11-08")).toEqual(["sma"])
    expect(await found("2026-11-04", "2026-11-08")).toEqual([])
    expect(await readOk("51.71", { from: "2026-11-03", to: "2026-11-03" })).toMatchObject({ activated: 0, refused: 2 })
    expect(await readOk("51.71", { from: "2026-11-02", to: "2026-11-02" })).toMatchObject({ activated: 20, refused: 0 })
  })

  it("adds up to the same at every level: a province by regencies, the nation by provinces", async () => {
    const [nation, bali] = [await readOk("nation"), await readOk("51")]
    expect(nation.parts.map(({ code, rounds, activated }) => [code, rounds, activated])).toEqual([
      ["51", 4, 32],
      ["71", 1, 7],
    ])
    expect(bali.parts.map(({ code, name, rounds, invited }) => [code, name, rounds, invited])).toEqual([
      ["51.03", "Kabupaten Badung", 1, 10],
      ["51.71", "Kota Denpasar", 3, 130],
    ])
    expect([nation.list, nation.activated, bali.activated]).toEqual([[], 39, 32])
    const city = await readOk("51.71")
    for (const name of ["rounds", "invited", "met", "activated", "refused", "barriers", "teamDays"] as const)
      expect(bali.parts[1]?.[name], name).toBe(city[name])
  })

  it("of a very busy office shows the latest and says how many there are, in every sum", async () => {
    await town.database.raw(
      `insert into service_points.planned select 'n' || n, null, 'Tugas', 'village', 'Desa', '', '36.74', '2026-11-10', '2026-11-10', 1, 5, 'closed', 0
       from generate_series(1, $1) n`,
      [mostRoundsShown + 30],
    )
    const { list, listedInAll, invited } = await readOk("36.74")
    expect([list.length, listedInAll, invited]).toEqual([
      mostRoundsShown,
      mostRoundsShown + 30,
      5 * (mostRoundsShown + 30),
    ])
  })
})
