import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { headerLine } from "../src/domain/layout.ts"
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

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ["an empty name", { name: "" }, "name,missing"],
    ["a NIK with a letter", { nik: "517101500790000O" }, "nik,not-16-digits"],
    ["a NIK of day 75", { nik: "5171017507900000" }, "nik,no-such-day"],
    ["a short KK number", { kk_number: "517101" }, "kk_number,not-16-digits"],
    ["a day that no calendar has", { birth_day: "1990-02-30" }, "birth_day,no-such-day"],
    ["a day in another spelling", { birth_day: "10-07-1990" }, "birth_day,not-a-day"],
    ["a birth after the cut-off", { birth_day: "2026-07-01" }, "birth_day,born-after-snapshot"],
    ["sex 3", { sex: "3" }, "sex,unknown-code"],
    ["occupation 90", { occupation: "90" }, "occupation,unknown-code"],
    ["religion 04", { religion: "04" }, "religion,unknown-code"],
    ["a cohort nobody knows", { cohort: "asn" }, "cohort,unknown-word"],
    ["a village that does not exist", { region_code: "51.71.01.1999" }, "region_code,unknown-region"],
    ["a district for a village", { region_code: "51.71.01" }, "region_code,not-a-village"],
    ["a region code that was a number once", { region_code: "71.1.01.2001" }, "region_code,not-a-village"],
    ["RT with letters", { rt: "I" }, "rt,not-digits"],
    ["a photo outside the folder", { photo: "file:../secret.jpg" }, "photo,not-a-photo"],
    ["a name of 300 letters", { name: "A".repeat(300) }, "name,too-long"],
    ["a name with a tab", { name: "NI MADE\tAYU" }, ",control-character"],
    ["a name with a NUL", { name: "NI MADE\0AYU" }, ",control-character"],
  ]
  it.each(wrong)("keeps %s out and says why", async (_what, otherwise, reason) => {
    const before = await town.everything()
    const good = lineOf({ nik: "5171015007900000", rt: "011", region_code: "51.71.01.1005" })
    await town.importText(
      fileOf(good, lineOf({ nik: "5171014909590000", birth_day: "1959-09-09", ...otherwise })),
      "2026-S1",
    )
    expect(await town.report()).toEqual([`3,${reason}`])
    expect(await town.everything()).toEqual(before)
  })

  const brokenLines: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["a column too few", lineOf().slice(0, -1), "wrong-columns"],
    ["a column too many", `${lineOf()},`, "wrong-columns"],
    ["a quote that never closes", lineOf().replace("JL. MELATI", '"JL. MELATI'), "broken-quotes"],
    ["a quote in the middle of a word", lineOf().replace("MELATI", 'ME"LATI'), "broken-quotes"],
    ["letters after a closing quote", lineOf().replace("DENPASAR", '"DEN"PASAR'), "broken-quotes"],
    ["Latin-1 instead of UTF-8", Buffer.from(lineOf({ name: "JOSÉ RAMÍREZ" }), "latin1"), "not-utf8"],
    ["half a character", Buffer.concat([Buffer.from(lineOf().slice(0, -10)), Buffer.from([0xe2, 0x82])]), "not-utf8"],
    ["a field of a million characters", lineOf({ name: "A".repeat(1_000_000) }), "line-too-long"],
    [
      "a quoted field of a million characters",
      lineOf().replace("DENPASAR", `"${",".repeat(1_000_000)}"`),
      "line-too-long",
    ],
  ]
  it.each(brokenLines)("refuses a line with %s and reads on behind it", async (_what, line, reason) => {
    const before = await town.everything()
    const good = lineOf({ rt: "011", region_code: "51.71.01.1005" })
    const text = Buffer.concat([Buffer.from(`${headerLine}\n`), Buffer.from(line), Buffer.from(`\n${good}\n`)])
    expect(await town.importText(text, "2026-S1")).toMatchObject({
      ok: true,
      value: { rows: 2, accepted: 1, updated: 0 },
    })
    expect(await town.report()).toEqual([`2,,${reason}`])
    expect(await town.everything()).toEqual(before)
  })

  const hopeless: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["an empty file", "", "empty-file"],
    ["a header without anybody", `${headerLine}\n`, "no-residents"],
    ["a header and blank lines", `${headerLine}\n\n\r\n\n`, "no-residents"],
    ["no header", `${lineOf()}\n`, "wrong-header"],
    ["a header in another order", fileOf(lineOf()).replace("nik,kk_number", "kk_number,nik"), "wrong-header"],
    ["semicolons", fileOf(lineOf()).replaceAll(",", ";"), "wrong-header"],
    ["UTF-16", Buffer.from(`\u{feff}${fileOf(lineOf())}`, "utf16le"), "wrong-header"],
    ["a megabyte without a line end", "A".repeat(1_000_000), "wrong-header"],
    ["zeros", Buffer.alloc(300_000), "wrong-header"],
    ["nobody acceptable", fileOf(lineOf({ sex: "9" }), lineOf({ nik: "1" })), "nothing-acceptable"],
  ]
  it.each(hopeless)("refuses %s whole and leaves everything as it was", async (_what, text, code) => {
    const before = await town.everything()
    expect(await town.importText(text, "2026-S1")).toEqual({ ok: false, refusal: { code } })
    expect(await town.everything()).toEqual(before)
  })

  it("refuses a file that is not there, a folder, and a snapshot that is none", async () => {
    const ask = (file: string, snapshot: string) =>
      town.register.importResidents({ file, snapshot, reportFile: town.reportFile })
    expect(await ask(`${town.folder}/nowhere.csv`, "2025-S2")).toEqual({ ok: false, refusal: { code: "no-such-file" } })
    expect(await ask(town.folder, "2025-S2")).toEqual({ ok: false, refusal: { code: "no-such-file" } })
    expect(await ask(town.write(fileOf(lineOf())), "2025-S3")).toEqual({
      ok: false,
      refusal: { code: "not-a-snapshot" },
    })
  })
})
