import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fileOf, lineOf, openTown, type Town } from "./town.ts"

const child = (serial: number, birthDay: string, otherwise: Readonly<Record<string, string>> = {}): string => {
  const [year = "", month = "", day = ""] = birthDay.split("-")
  const nik = `517101${Number(day) + 40}${month}${year.slice(2)}${String(serial).padStart(4, "0")}`
  const single = {
    marital_status: "1",
    marriage_day: "",
    family_relation: "4",
    card_status: "none",
    card_issue_day: "",
  }
  const unrecorded = { card_issue_place: "", recording_status: "UNREGISTERED" }
  return lineOf({ nik, birth_day: birthDay, ...single, ...unrecorded, ...otherwise })
}

describe("who turns 17 after a release", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const coming = (snapshot: string) =>
    town.database.raw(
      `select region_code as region, to_char(month, 'YYYY-MM') as month, people::int as people
       from residents.published_coming_of_age where snapshot = $1 order by 1, 2`,
      [snapshot],
    )

  it("is summed by village and month, at the first import and at later ones, and only for whoever lives there still", async () => {
    const report = await town.importText(
      fileOf(lineOf(), child(1, "2009-02-10"), child(2, "2009-02-20"), child(3, "2010-05-01"), child(4, "2020-01-01")),
    )
    expect(report).toMatchObject({ ok: true, value: { rejected: 0 } })
    expect(await coming("2025-S2")).toEqual([
      { region: "51.71.01.1004", month: "2026-02", people: 2 },
      { region: "51.71.01.1004", month: "2027-05", people: 1 },
    ])
    await town.importText(
      fileOf(
        ...[child(1, "2009-02-10"), child(2, "2009-08-20"), child(3, "2010-05-01", { region_code: "51.71.01.1005" })],
        child(5, "2010-05-02", { register_status: "moved", register_status_day: "2026-01-01" }),
      ),
      "2026-S1",
    )
    expect(await coming("2026-S1")).toEqual([
      { region: "51.71.01.1004", month: "2026-08", people: 1 },
      { region: "51.71.01.1005", month: "2027-05", people: 1 },
    ])
  })
})
