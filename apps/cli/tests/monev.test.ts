import { readFileSync, writeFileSync } from "node:fs"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

describe("an office plans", () => {
  const { call, path } = useCommand()
  let town: TestDatabase
  const ask = (words: readonly string[]) => call(words, { DATABASE_URL: town.url })
  beforeAll(async () => {
    town = await openTestDatabase()
    ask(["migrate"])
    ask(["generate", "residents", "--regency", "51.71", "--count", "50", "--out", path("people.csv")])
    expect(ask(["import", "residents", path("people.csv"), "--snapshot", "2025-S2"]).status).toBe(0)
  })
  afterAll(() => town.close())

  const addBase = (source: string, snapshot = "2025-S2") =>
    ask(["monev", "add-base", "--name", "residents", "--snapshot", snapshot, "--source", source])
  const number = "400/1 Tahun 2025"
  const letter = ["--letter-from", "Kementerian Contoh", "--letter-number", number, "--letter-date", "2025-12-01"]
  const addTarget = (base: string, share: string, ...more: readonly string[]) =>
    ask(
      ["monev", "add-target", "--base", base, "--region", "51.71", "--share", share, "--from", "2026-01-01"].concat(
        ["--to", "2026-12-31"],
        letter,
        more,
      ),
    )

  it("with a base that a letter names; again it is the same, and another source or an unknown release is refused", () => {
    const first = addBase("surat 400/1")
    expect(first.stdout).toMatch(/^base \d+: residents, frozen at 2025-S2, 50 people; source: surat 400\/1\n$/)
    expect(addBase("surat 400/1")).toMatchObject({ status: 0, stdout: `left as it is: ${first.stdout}` })
    expect(addBase("surat lain")).toMatchObject({ status: 1, stderr: expect.stringContaining("not changed") })
    expect(addBase("surat", "2024-S1")).toMatchObject({ status: 1, stderr: expect.stringContaining("import it first") })
  })

  it("and a target of it; again it is the same, with another share it needs another revision; all of it is listed", () => {
    const base = /base (\d+): residents/.exec(ask(["monev", "list"]).stdout)?.[1] ?? ""
    const words = `51.71: ministry, 12.5% of base ${base}, 2026-01-01 to 2026-12-31; letter: Kementerian Contoh, ${number}, 2025-12-01`
    expect(addTarget(base, "12.5%")).toMatchObject({ status: 0, stdout: `target ${words}, revision 0\n` })
    expect(addTarget(base, "12.5%")).toMatchObject({ status: 0, stdout: `left as it is: ${words}, revision 0\n` })
    expect(addTarget(base, "25%")).toMatchObject({ status: 1, stderr: expect.stringContaining("another --revision") })
    expect(addTarget(base, "25%", "--revision", "1").status).toBe(0)
    expect(addTarget(base, "25%", "--region", "51.99")).toMatchObject({
      ...{ status: 1, stderr: expect.stringContaining("no region of that code") },
    })
    expect(addTarget("999", "25%")).toMatchObject({ status: 1, stderr: expect.stringContaining("no such base") })
    const { status, stdout } = ask(["monev", "list"])
    expect([status, stdout]).toEqual([0, expect.stringContaining(`\ntarget ${words}, revision 0\n`)])
    expect(stdout).toMatch(/^base \d+: wajib-ktp, rolling/)
    expect(stdout.match(/^target /gm)).toHaveLength(2)
  })

  it("gives Monev boundaries of its own; what cannot be used is told, and a file of nothing changes nothing", () => {
    const ring = [115.2, 115.3].flatMap((east) => [-8.7, -8.6].map((north) => [east, north]))
    const coordinates = [[ring[0], ring[1], ring[3], ring[2], ring[0]]]
    const land = (kode: unknown) => ({
      ...{ type: "Feature", properties: { kode } },
      geometry: { type: "Polygon", coordinates },
    })
    const addOutlines = (...features: readonly unknown[]) => {
      writeFileSync(path("outlines.json"), JSON.stringify({ type: "FeatureCollection", features }))
      return ask(["monev", "add-outlines", "--file", path("outlines.json"), "--source", "Peta Contoh"])
    }
    const stderr = expect.stringMatching(/in the register: 51\.99\n.*feature 3: no region code/s)
    const added = addOutlines(land("51.71"), land("51.99"), land(51.7))
    expect(added).toMatchObject({ status: 0, stdout: "1 region on 1 map\n", stderr })
    expect(addOutlines(land("9"))).toMatchObject({ status: 1, stderr: expect.stringContaining("no member") })
    const missing = ask(["monev", "add-outlines", "--file", path("none.json"), "--source", "x"])
    expect(missing).toMatchObject({ status: 1, stderr: expect.stringContaining("cannot be read") })
  })

  it("takes sums that a letter gave as bases, tells what was left out, and ends a target by the letter that takes it back", () => {
    writeFileSync(path("sums.csv"), "region,wajib_ktp,residents\n51.71,546000,654000\n51.03,1.000,\n")
    const bring = () =>
      ask(["monev", "import-release", "--file", path("sums.csv"), "--snapshot", "2025-S2", "--source", "surat 7"])
    expect(bring()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/2 lines, 1 rejected\n(base \d+: (wajib-ktp|residents), 1 regions\n){2}$/),
    })
    expect(readFileSync(path("sums.csv.rejected.csv"), "utf8")).toBe(
      "line,column,reason,parts\n3,wajib_ktp,number-wrong,\n",
    )
    writeFileSync(path("sums.csv"), "region,wajib_ktp\n51.71,1\n")
    expect(bring()).toMatchObject({ status: 1, stderr: expect.stringContaining("corrected release") })
    const by = ["--by-from", "Kementerian Contoh", "--by-number", "400/9", "--by-date"]
    const withdraw = (day: string, revision: string) =>
      ask(["monev", "withdraw-target", ...letter.slice(0, 4), "--revision", revision, ...by, day])
    expect(withdraw("2025-01-01", "1")).toMatchObject({ status: 1, stderr: expect.stringContaining("before the day") })
    expect(withdraw("2026-10-01", "1")).toMatchObject({ status: 0, stdout: "1 target ends 2026-10-01\n" })
    expect(ask(["monev", "list"]).stdout).toContain("withdrawn from 2026-10-01 by 400/9")
    const rolling = ask(["monev", "add-base", "--name", "recorded", "--rolling"])
    expect(rolling).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^base \d+: recorded, rolling, now 2025-S2/),
    })
  })

  it("and puts a count right by a letter once, never below nothing; then all sums agree", () => {
    const correct = (people: string, letterOfIt = "400/9, kepala dinas contoh") =>
      ask(
        [
          "monev",
          "correct",
          "--region",
          "51.71",
          "--kind",
          "refusal",
          "--people",
          people,
          "--day",
          "2026-01-05",
        ].concat(["--letter", letterOfIt]),
      )
    expect(correct("-1")).toMatchObject({ status: 1, stderr: expect.stringContaining("not so many") })
    expect(correct("2")).toMatchObject({ status: 0, stdout: expect.stringContaining("corrected: 51.71 refusal +2") })
    expect(correct("2")).toMatchObject({ status: 0, stdout: expect.stringContaining("left as it is") })
    expect(correct("3")).toMatchObject({ status: 1, stderr: expect.stringContaining("another letter") })
    expect(ask(["monev", "reconcile"])).toMatchObject({ status: 0, stdout: expect.stringContaining("the sums agree") })
  })
})
