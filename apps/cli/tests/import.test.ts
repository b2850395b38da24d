import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

describe("an operator imports a register file", () => {
  const { call, path } = useCommand()
  let town: TestDatabase
  let header = ""
  let people: readonly string[] = []
  beforeAll(async () => {
    town = await openTestDatabase()
    expect(call("migrate", { DATABASE_URL: town.url }).status).toBe(0)
    call(["generate", "residents", "--regency", "51.71", "--count", "4", "--out", path("people.csv")])
    ;[header = "", ...people] = readFileSync(path("people.csv"), "utf8").trim().split("\n")
  })
  afterAll(() => town.close())

  const imported = (name: string, lines: readonly string[], snapshot = "2025-S2") => {
    writeFileSync(path(name), lines.map((line) => `${line}\n`).join(""))
    return call(["import", "residents", path(name), "--snapshot", snapshot], { DATABASE_URL: town.url })
  }
  const refusedWith = (name: string, words: RegExp) =>
    expect.stringMatching(new RegExp(`${name}: not imported, the register is as it was: ${words.source}`))

  it("that has another first line, and hears what is wrong with it, without a report that tells nothing", () => {
    const { status, stderr } = imported("header.csv", [header.replace("kk_number", "kk"), ...people])
    expect([status, stderr]).toEqual([1, refusedWith("header.csv", /its first line is not the header .*\(.+\)\n$/)])
    expect(stderr).not.toContain("rejected.csv")
  })

  it("that is empty, is not there, or is for a release that is none", () => {
    expect(imported("empty.csv", [])).toMatchObject({
      status: 1,
      stderr: refusedWith("empty.csv", /the file is empty\n$/),
    })
    expect(imported("odd.csv", [header, ...people], "2025-S3").stderr).toEqual(refusedWith("odd.csv", /2025-S3 is no/))
    const nowhere = call("import residents nowhere.csv --snapshot 2025-S2", { DATABASE_URL: town.url })
    expect([nowhere.status, nowhere.stderr]).toEqual([1, refusedWith("nowhere.csv", /there is no such file/)])
    expect(existsSync(path("nowhere.csv.rejected.csv"))).toBe(false)
  })

  it("whose report has no place", () => {
    mkdirSync(path("folder.csv.rejected.csv.part"))
    expect(imported("folder.csv", [header, ...people]).stderr).toEqual(
      refusedWith("folder.csv", /the report .* --report/),
    )
  })

  it("whose lines all fail, each alone or beside each other, and it has not succeeded", () => {
    const alone = imported("alone.csv", [header, ...people.map((line) => line.replace(/,[^,]*$/, ""))])
    expect([alone.status, alone.stderr]).toEqual([
      1,
      refusedWith("alone.csv", /not one of its lines .*rejected\.csv\n$/),
    ])
    const [first = ""] = people
    const twice = [header, first, first.replace(/,([^,]*),/, ",5171010101900001,")]
    const { status, stderr } = imported("twice.csv", twice)
    expect(status, stderr).toBe(1)
    expect(stderr).toMatch(
      /(ALL of 2 lines were left out|not one of its lines can stand).*twice\.csv\.rejected\.csv\n$/,
    )
  })

  it("of which one line fails, and is told how many and where", () => {
    const [first = "", ...others] = people
    const { status, stdout, stderr } = imported("some.csv", [header, first.slice(1), ...others])
    expect(status, stderr).toBe(0)
    expect(stdout).toContain("some.csv: 4 lines: 3 new, 0 changed, 1 rejected")
    expect(stderr).toMatch(/\n1 of 4 lines were left out; each with its reason: .+some\.csv\.rejected\.csv\n$/)
    expect(stderr).toContain("reading 100 %\n")
    expect(imported("some.csv", [header, first.slice(1), ...others])).toMatchObject({ status: 0 })
  })
})
