import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { headerLine } from "../src/domain/layout.ts"
import { fileOf, lineOf, openTown, type Town } from "./town.ts"

const atHome = { rt: "011", region_code: "51.71.01.1005" }

describe("a bad register file", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.importText(fileOf(lineOf(atHome)), "2026-S1")
  })
  afterAll(() => town.close())

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
    const good = lineOf(atHome)
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
    const good = lineOf(atHome)
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
    expect(await town.importText(text, "2026-S1")).toMatchObject({ ok: false, refusal: { code } })
    expect(await town.everything()).toEqual(before)
  })

  it("says which column of a wrong header is to blame, and nothing of what stood there", async () => {
    const nobody = await town.importText(`${lineOf()}\n`, "2026-S1")
    expect(nobody).toEqual({
      ok: false,
      refusal: { code: "wrong-header", because: "column 1 of the header should be nik" },
    })
    const endless = await town.importText("A".repeat(1_000_000), "2026-S1")
    expect(endless).toMatchObject({ refusal: { because: "column 1 of the header should be nik" } })
  })

  it("tells every rejected line once and in order, however many there are", async () => {
    const many = 10_050
    const bad = lineOf({ sex: "9" })
    await town.importText(`${headerLine}\n${lineOf(atHome)}\n${`${bad}\n`.repeat(many)}`, "2026-S1")
    const lines = (await town.report()).map((row) => Number(row.split(",", 1)[0]))
    expect(lines).toEqual(Array.from({ length: many }, (_, nth) => nth + 3))
  })

  it("is not even looked at when its report could not be written", async () => {
    const before = await town.everything()
    const file = town.write(fileOf(lineOf({ rt: "077" })))
    const ask = (reportFile: string) => town.register.importResidents({ file, snapshot: "2026-S1", reportFile })
    expect(await ask(`${town.folder}/no/such/folder/report.csv`)).toEqual({
      ok: false,
      refusal: { code: "no-place-for-report" },
    })
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
