import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fileOf, lineOf, openTown, type Town } from "./town.ts"

const wayan = {
  nik: "5171010107880000",
  name: "I WAYAN SUARDANA",
  birth_day: "1988-07-01",
  sex: "1",
  family_relation: "1",
}

describe("a release of the register", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const namesNow = async () =>
    (await town.database.raw<{ name: string }>("select name from residents.residents order by resident_id")).map(
      (row) => row.name,
    )

  it("brings a family into an empty register, whatever the line ends and quotes, and the audit log says so", async () => {
    const text = fileOf(
      lineOf(wayan),
      lineOf({ address: 'JL. "MELATI", NO. 3' }),
      lineOf({
        nik: "5171010101150000",
        name: "I PUTU \\BAYU",
        birth_day: "2015-01-01",
        sex: "1",
        family_relation: "4",
        marital_status: "1",
        recording_status: "UNREGISTERED",
        card_status: "none",
      }),
    )
    const imported = await town.importText(`\u{feff}${text.replaceAll("\n", "\r\n")}`)
    expect(imported).toMatchObject({
      ok: true,
      value: {
        outcome: "imported",
        resumed: false,
        rows: 3,
        accepted: 3,
        inserted: 3,
        updated: 0,
        rejected: 0,
        warnings: {},
      },
    })
    expect(await town.report()).toEqual([])
    const found = await town.register.findResidentByNik(town.database, "5171015007900000")
    expect(found?.address.street).toBe('JL. "MELATI", NO. 3')
    expect(await namesNow()).toEqual(["I WAYAN SUARDANA", "NI MADE AYU LESTARI", "I PUTU \\BAYU"])
    expect(town.audited).toEqual([
      {
        action: "residents.imported",
        actor: "system",
        subject: "import:1",
        detail: { snapshot: "2025-S2", inserted: 3, updated: 0, rejected: 0 },
      },
    ])
    expect(await town.database.raw("select * from residents.published_population order by cohort")).toEqual([
      {
        snapshot: "2025-S2",
        region_code: "51.71.01.1004",
        cohort: "umum",
        agency: "",
        residents: "3",
        wajib_ktp: "2",
        recorded: "2",
        card_holders: "2",
      },
    ])
  })

  it("changes nothing when the same file comes again, and says so", async () => {
    const before = await town.everything()
    const text = fileOf(lineOf(wayan), lineOf({ rt: "009" }))
    expect(await town.importText(text)).toMatchObject({
      ok: true,
      value: { outcome: "imported", inserted: 0, updated: 1 },
    })
    const after = await town.everything()
    expect(await town.importText(text)).toMatchObject({
      ok: true,
      value: { outcome: "unchanged", inserted: 0, updated: 0, rows: 2 },
    })
    expect(await town.everything()).toEqual(after)
    expect(after).not.toEqual(before)
  })

  it("merges the next release: new people come, known ones keep their number, absent ones stay as they were", async () => {
    const made = await town.register.findResidentByNik(town.database, "5171015007900000")
    const ketut = {
      nik: "5171014101600000",
      name: "NI KETUT SARI",
      birth_day: "1960-01-01",
      marital_status: "6",
      family_relation: "7",
    }
    const text = fileOf(lineOf({ rt: "011", region_code: "51.71.01.1005" }), lineOf(ketut))
    expect(await town.importText(text, "2026-S1")).toMatchObject({
      ok: true,
      value: { inserted: 1, updated: 1, rejected: 0 },
    })
    const moved = await town.register.findResidentByNik(town.database, "5171015007900000")
    expect(moved).toMatchObject({
      residentId: made?.residentId,
      snapshot: "2026-S1",
      address: { rt: "011", regionCode: "51.71.01.1005" },
    })
    const stayed = await town.register.findResidentByNik(town.database, wayan.nik)
    expect(stayed).toMatchObject({ snapshot: "2025-S2" })
    const sums = await town.database.raw(
      "select snapshot, region_code, residents from residents.published_population order by 1, 2",
    )
    expect(sums).toEqual([
      { snapshot: "2025-S2", region_code: "51.71.01.1004", residents: "3" },
      { snapshot: "2026-S1", region_code: "51.71.01.1004", residents: "1" },
      { snapshot: "2026-S1", region_code: "51.71.01.1005", residents: "1" },
    ])
    expect(await town.database.raw("select * from residents.published_releases order by snapshot")).toEqual([
      { snapshot: "2025-S2", release: "2" },
      { snapshot: "2026-S1", release: "3" },
    ])
  })

  it("does not let an older release overwrite what a newer one said", async () => {
    const before = await town.everything()
    expect(await town.importText(fileOf(lineOf({ rt: "099" })), "2025-S2")).toMatchObject({
      ok: true,
      value: { accepted: 0, rejected: 1, updated: 0 },
    })
    expect(await town.report()).toEqual(["2,,newer-in-register"])
    expect((await town.everything()).residents).toEqual(before.residents)
  })

  it("takes the good lines around a bad one in the middle, and names the bad one by line and column", async () => {
    const people = [3, 4, 5, 6, 7].map((day) =>
      lineOf({
        nik: `51710105${day === 5 ? "13" : "01"}0${day}0000`.slice(0, 16),
        birth_day: `200${day}-01-05`,
        sex: "1",
      }),
    )
    const bad = lineOf({ nik: "5171010113050000" })
    const text = fileOf(people[0] ?? "", people[1] ?? "", bad, people[3] ?? "", people[4] ?? "")
    expect(await town.importText(text, "2026-S1")).toMatchObject({
      ok: true,
      value: { rows: 5, accepted: 4, inserted: 4, rejected: 1 },
    })
    expect(await town.report()).toEqual(["4,nik,no-such-month"])
  })

  it("counts one person once: a repeated line is passed over, contradicting lines all stay out", async () => {
    const wati = { nik: "5171014202700000", name: "NI WAYAN WATI", birth_day: "1970-02-02" }
    const dewi = { nik: "5171014303710000", name: "NI MADE DEWI", birth_day: "1971-03-03" }
    const sari = { nik: "5171014404720000", name: "NI NYOMAN SARI", birth_day: "1972-04-04" }
    const text = fileOf(
      lineOf(wati),
      lineOf(dewi),
      lineOf(wati),
      lineOf({ ...dewi, rt: "044" }),
      lineOf(sari),
      lineOf({ ...sari, kk_number: "5171010101200002" }),
    )
    expect(await town.importText(text, "2026-S1")).toMatchObject({
      ok: true,
      value: { rows: 6, accepted: 1, inserted: 1, rejected: 5 },
    })
    expect(await town.report()).toEqual([
      "3,nik,nik-twice",
      "4,nik,repeated-line",
      "5,nik,nik-twice",
      "6,nik,two-family-cards",
      "7,nik,two-family-cards",
    ])
    expect(await town.register.findResidentByNik(town.database, wati.nik)).toMatchObject({ name: "NI WAYAN WATI" })
    expect(await town.register.findResidentByNik(town.database, dewi.nik)).toBeUndefined()
  })

  it("counts warnings and keeps nobody out for them", async () => {
    const odd = { nik: "9999995108800000", name: "SUKARNI", birth_day: "1981-08-11", sex: "1" }
    expect(await town.importText(fileOf(lineOf(odd)), "2026-S1")).toMatchObject({
      ok: true,
      value: {
        accepted: 1,
        warnings: { "unknown-region": 1, "birth-day-differs": 1, "sex-differs": 1, "fewer-than-two-words": 1 },
      },
    })
  })

  it("takes a correction of a few lines into a large register without touching anybody else", async () => {
    const chunks: Uint8Array[] = []
    for await (const chunk of town.register.generateResidents({ regency: "71.10", count: 300, seed: 9 }))
      chunks.push(chunk)
    const text = Buffer.concat(chunks).toString("utf8")
    expect(await town.importText(text, "2026-S1")).toMatchObject({ ok: true, value: { inserted: 300 } })
    await town.database.raw("analyze residents.residents")
    const before = await town.everything()
    const [header = "", first = "", second = ""] = text.split("\n")
    const newcomer = lineOf({ nik: "7110054505950000", birth_day: "1995-05-05", region_code: "71.10.01.2001" })
    const correction = [
      header,
      first.replace(/,(KRISTEN|[^,]*),/, ",NAMA BARU,"),
      second.replace(/^(\d+,\d+),[^,]+/, "$1,NAMA BARU"),
      newcomer,
      "",
    ].join("\n")
    expect(await town.importText(correction, "2026-S1")).toMatchObject({
      ok: true,
      value: { inserted: 1, updated: 1, rejected: 1 },
    })
    const after = await town.everything()
    expect(after.residents).toHaveLength(before.residents.length + 1)
    const untouched = (rows: readonly unknown[]) => new Set(rows.map((row) => JSON.stringify(row)))
    const stayed = [...untouched(before.residents)].filter((row) => untouched(after.residents).has(row))
    expect(stayed).toHaveLength(before.residents.length - 1)
    expect(await town.register.findResidentByNik(town.database, second.slice(0, 16))).toMatchObject({
      name: "NAMA BARU",
    })
  })
})
