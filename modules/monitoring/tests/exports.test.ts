import { inflateRawSync } from "node:zlib"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { exportPaths, exportTables } from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

const textOf = (body: unknown): string => new TextDecoder().decode(body as Uint8Array)

/** The parts of a spreadsheet, read by its local heads. */
const partsOf = (body: unknown): string => {
  const file = Buffer.from(body as Uint8Array)
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  let at = file.readUInt32LE(end + 16)
  let all = ""
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const data = file.subarray(from, from + file.readUInt32LE(at + 20))
    all += (file.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString("utf8")
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return all
}

const neighbours = `
  create schema relying_parties;
  create view relying_parties.published_purposes as select 'bank' as relying_party_id, 'Bank Contoh' as relying_party,
    'rekening' as purpose_id, 'Rekening' as name_id, 'Account' as name_en, date '2026-01-02' as registered_day, null::date as ended_day;
  create schema verification;
  create view verification.published_checks as select 'bank' as relying_party_id, 'rekening' as purpose_id,
    date '2026-11-20' as day, 'accept' as result, '' as reason, 40::bigint as checks;
  create schema rights;
  create view rights.published_tickets as select '51.71.01.1001' as region_code, 'access' as kind, date '2026-11-20' as day,
    'received' as state, null::boolean as on_time, 2 as people;
  drop view service_points.published_sites;
  create view service_points.published_sites as select 'a'::text as site_id, 'Loket Contoh'::text as name, 'office'::text as kind,
    '51.71'::text as region_code, 'active'::text as state, 2 as counters, 50 as daily_quota;
  create view service_points.published_slots as select 'a'::text as site_id, '51.71'::text as region_code, date '2026-11-02' as day,
    50 as offered, 20 as booked, 10 as walk_ins, 25 as served, 3 as no_shows, 2 as cancelled;`

describe("a table that is taken along", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.database.raw(neighbours)
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    await town.addResidents("2025-S2", "51.71.01.1002", "pns", 500, "=HYPERLINK(Dinas)")
    await town.addResidents("2025-S2", "71.10.01.2001", "umum", 100)
    await town.room.refreshBases()
    const base = await town.room.addBase({ name: "wajib-ktp", snapshot: "2025-S2", source: "DKB", actor: "system" })
    if (!base.ok) throw new Error(base.refusal.code)
    town.clock.seconds = -30 * 86_400
    await town.room.addTarget({
      ...{ baseId: base.value.baseId, regionCode: "nation", scope: "ministry", share: 0.25, shareOf: "base" },
      ...{ revision: 0, actor: "system", period: { from: "2026-01-01", to: "2026-12-31" } },
      letter: { from: "Kementerian Contoh", number: "400.8/1/Dukcapil", date: "2025-12-01" },
    })
    town.clock.seconds = 0
    await town.act({ people: 12 })
    await town.act({ region: "51.71.01.1002", cohort: "pns", agency: "=HYPERLINK(Dinas)", people: 3 })
    await town.act({ kind: "refusal", reason: "not-recorded", people: 2, office: "51.71.01.1001" })
    await town.room.refresh()
    await town.room.refreshReasons()
  })
  afterAll(() => town.close())
  beforeEach(() => {
    town.scene.open = true
    town.scene.viewer = undefined
  })

  const take = (table: string, query: Record<string, string> = {}, code = "51.71", book = "live") =>
    town.get(exportPaths.export, { book, code, table }, { format: "csv", ...query })

  it("is refused to whoever may not see its view", async () => {
    town.scene.open = false
    expect((await take("children")).status).toBe(401)
    town.scene.viewer = { powers: ["activate"], regions: ["51"] }
    expect((await take("children")).status).toBe(403)
    town.scene.viewer = { powers: ["see-figures"], regions: ["71"] }
    expect((await take("children", {}, "51.71.01")).status).toBe(403)
    expect((await take("children", {}, "51.71")).status).toBeUndefined()
  })

  it("is refused for a book, a region or days that do not exist", async () => {
    expect((await take("children", {}, "51.71", "nobody")).body).toMatchObject({ code: "book-unknown" })
    expect((await take("children", {}, "99.99")).body).toMatchObject({ code: "region-unknown" })
    expect((await take("days", { from: "2026-02-30" })).body).toMatchObject({ code: "period-wrong" })
  })

  it("says base, target letter, cut-off, source and address before its first row", async () => {
    const text = textOf((await take("children")).body)
    const lines = text.split("\r\n")
    expect(text).toContain("# Penyebut: wajib KTP: ")
    expect(text).toContain("400.8/1/Dukcapil")
    expect(text).toContain("# Sampai: 22 Nov 2026")
    expect(text).toContain("/monev/#/live/51.71")
    expect(lines.filter((line) => line.startsWith("51.71.01,Denpasar Selatan,1200,300,15,"))).toHaveLength(1)
  })

  it("is as of the day that was asked for, and says so", async () => {
    const { body, headers } = await take("children", { per: "2026-11-21" })
    expect(textOf(body)).toContain("# Sampai: akhir 21 Nov 2026")
    expect(textOf(body)).toMatch(/\r\n51\.71\.01,Denpasar Selatan,1200,300,0,/)
    expect(headers?.["content-disposition"]).toContain("children-2026-11-21.csv")
    expect((await take("children", { per: "2026-11-23" })).body).toMatchObject({ code: "day-wrong" })
  })

  it("claims no day and no period that its rows are not of", async () => {
    const named = (table: string, query: Record<string, string>) =>
      take(table, query).then(({ body, headers }) => [
        /-([0-9-]{10})\.csv/.exec(headers?.["content-disposition"] ?? "")?.[1],
        /# Masa: (.*)\r/.exec(textOf(body))?.[1],
        /# Sampai: (akhir [^\r]*)/.exec(textOf(body))?.[1],
      ])
    const query = { per: "2026-11-20", from: "2026-11-01", to: "2026-11-21" }
    expect(await named("children", query)).toEqual(["2026-11-20", undefined, "akhir 20 Nov 2026"])
    expect(await named("days", query)).toEqual(["2026-11-20", "1 Nov 2026 – 20 Nov 2026", "akhir 20 Nov 2026"])
    expect(await named("barriers", query)).toEqual(["2026-11-21", "1 Nov 2026 – 21 Nov 2026", undefined])
    expect(await named("letters", { per: "2026-09-01" })).toEqual(["2026-09-01", undefined, "akhir 1 Sep 2026"])
    expect(textOf((await take("letters", { per: "2026-09-01" })).body)).not.toContain("400.8/1/Dukcapil")
    expect(textOf((await take("acceptance")).body)).toContain("# Wilayah: Indonesia (nation)")
  })

  it("runs no formula that stood in a name of the register", async () => {
    const text = textOf((await take("agencies")).body)
    expect(text).toContain("'=HYPERLINK(Dinas)")
    expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m)
    const sheet = partsOf((await take("agencies", { format: "xlsx" })).body)
    expect(sheet).toContain("=HYPERLINK(Dinas)")
    expect(sheet).not.toContain("<f>")
  })

  it("says in words what a view shows by codes, and who accepts", async () => {
    expect(textOf((await take("barriers")).body)).toContain("ditolak petugas,belum perekaman,,2")
    expect(textOf((await take("funnel")).body)).toMatch(/\r\ndiaktivasi,15,/)
    expect(textOf((await take("acceptance", {}, "nation")).body)).toContain("Bank Contoh,1,40,40,0,0,0,0,0,2026-11-20")
    expect(textOf((await take("offers")).body)).toContain("51.71,Loket Contoh,1,1,50,20,10,25,3,2")
    expect(textOf((await take("letters")).body)).toContain(
      "Kementerian Contoh,400.8/1/Dukcapil,2025-12-01,0,nation,kementerian,0.25",
    )
    expect(textOf((await take("requests")).body)).toContain("akses data dan jejaknya,2,0,0,0")
    expect((await take("plan", {}, "nation")).body).toMatchObject({ code: "region-too-wide" })
  })

  it("keeps 71.10 as it is in a spreadsheet, where a number would lose its end", async () => {
    const sheet = partsOf((await take("children", { format: "xlsx" }, "71")).body)
    expect(sheet).toContain(">71.10<")
  })

  it("is to be had of every view, in both languages, under a name that tells nothing of anybody", async () => {
    for (const table of exportTables)
      for (const [format, language] of [
        ["csv", "en"],
        ["xlsx", "id"],
      ] as const) {
        const { status, body, headers } = await take(table, { format, language })
        expect([table, format, status]).toEqual([table, format, undefined])
        expect((body as Uint8Array).length).toBeGreaterThan(100)
        expect(headers?.["content-disposition"]).toBe(
          `attachment; filename="monev-live-51.71-${table}-2026-11-22.${format}"`,
        )
      }
    expect(textOf((await take("children", { language: "en" })).body)).toContain("# Base: people obliged to hold a KTP")
  })

  it("has every row, also those that a screen has no room for", async () => {
    for (let at = 10; at < 50; at++) {
      await town.act({
        region: "51.71.02.1001",
        cohort: "pns",
        agency: `Dinas ${at}`,
        day: at < 30 ? "2026-11-19" : "2026-11-22",
      })
      await town.act({ region: "51.71.02.1001", kind: "refusal", reason: `reason-${at}`, day: "2026-11-19" })
    }
    await town.room.refresh()
    const rows = async (table: string, code: string, per: Record<string, string> = {}) =>
      textOf((await take(table, per, code)).body).match(/\r\n(Dinas [0-9]{2}|refusal,reason-[0-9]{2}),/g)?.length
    expect(await rows("agencies", "51.71.02.1001")).toBe(40)
    expect(await rows("agencies", "51.71")).toBe(40)
    expect(await rows("reasons", "51.71.02.1001", { per: "2026-11-20" })).toBe(40)
  })
})
