import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

const readme = readFileSync(join(import.meta.dirname, "../../../modules/relying-parties/README.md"), "utf8")
const example = /```json\n([^`]+)```/.exec(readme)?.[1] ?? ""
const party = JSON.parse(example)
const [purpose] = party.purposes

describe("an office lets a relying party in", () => {
  const { call, path } = useCommand()
  let town: TestDatabase
  beforeAll(async () => {
    town = await openTestDatabase()
    expect(call("migrate", { DATABASE_URL: town.url }).status).toBe(0)
  })
  afterAll(() => town.close())

  const ask = (...words: readonly string[]) => call(["parties", ...words], { DATABASE_URL: town.url })
  const add = (text: string) => {
    writeFileSync(path("party.json"), text)
    return ask("add", path("party.json"))
  }
  const kept = () => town.database.raw("select desk_id, encode(code_hash, 'hex') from relying_parties.desks order by 1")
  const code = "([0-9A-Z]{5}-){3}[0-9A-Z]{5}"

  it("from the documented file, and is told each desk's code once", async () => {
    const first = add(example)
    expect(first.status, first.stderr).toBe(0)
    expect(first.stdout).toMatch(new RegExp(`^new desk koperasi-contoh-1: code ${code}$`, "m"))
    expect(first.stdout).toContain("kept only as a hash")
    const before = await kept()
    const again = add(`\uFEFF${example}`)
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining("nothing changed, no code was drawn")])
    expect(again.stdout).not.toMatch(new RegExp(code))
    expect(await kept()).toEqual(before)
  })

  it("and adds a desk later, with a code for that one alone", () => {
    const { status, stdout } = add(
      JSON.stringify({ ...party, desks: [...party.desks, { deskId: "koperasi-contoh-2", name: "Loket 2" }] }),
    )
    expect([status, stdout.match(new RegExp(code, "g"))]).toEqual([0, [expect.any(String)]])
    expect(stdout).toContain("new desk koperasi-contoh-2: code ")
  })

  it.each<[string, unknown, string]>([
    ["a member that there is not", { ...party, deskCode: "SECRET" }, "deskCode is not a member here; there are"],
    [
      "a member missing",
      { ...party, purposes: [{ ...purpose, justification: undefined }] },
      "justification is missing",
    ],
    ["a wrong shape", { ...party, desks: [{ deskId: 7, name: "SECRET\u0007" }] }, "desks[0].deskId must be text"],
    ["a list that is none", { ...party, purposes: "SECRET" }, "purposes must be a list"],
    ["no object at all", ["SECRET"], "the file must be an object"],
    ["one desk twice", { ...party, desks: [...party.desks, ...party.desks] }, "desks[1] has the id of another"],
    ["another name", { ...party, name: "SECRET" }, "name: its id is taken"],
    ["an id of its own fashion", { ...party, relyingPartyId: "SECRET" }, "relyingPartyId: an id is lower-case"],
    [
      "the NIK without a reason",
      { ...party, purposes: [{ ...purpose, purposeId: "new", nikJustification: undefined }] },
      "purposes[0]: it reaches the NIK",
    ],
    [
      "a claim of nobody",
      {
        ...party,
        purposes: [
          purpose,
          {
            ...purpose,
            purposeId: "new",
            credentials: [{ credential: "kk", claims: [{ path: ["SECRET"], required: true }] }],
          },
        ],
      },
      "purposes[1]: it asks for a claim that is not issued",
    ],
  ])("but not with %s, which is named by its member and not by its value", async (_what, wrong, words) => {
    const before = await kept()
    const { status, stdout, stderr } = add(JSON.stringify(wrong))
    expect([status, stdout, stderr]).toEqual([1, "", expect.stringContaining(words)])
    expect(stderr).not.toMatch(/SECRET|\n {4}at /)
    expect(await kept()).toEqual(before)
  })

  it("and hears of a file that is not there, is a folder or is no JSON", () => {
    mkdirSync(path("folder"))
    expect(ask("add", path("nowhere.json"))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no such file"),
    })
    expect(ask("add", path("folder"))).toMatchObject({ status: 1, stderr: `${path("folder")}: it is a folder\n` })
    expect(add('{"SECRET": ')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/party\.json: .+ no JSON in UTF-8\n$/),
    })
  })

  it.each([
    ["close-desk", "koperasi-contoh-1", "desk koperasi-contoh-1 is closed"],
    ["end-purpose", "koperasi-anggota", "purpose koperasi-anggota has ended"],
    ["end", "koperasi-contoh", "relying party koperasi-contoh has ended"],
  ])("and %s %s ends it, again without harm, for good", (verb, id, words) => {
    for (const _ of ["once", "again"])
      expect(ask(verb, id)).toMatchObject({ status: 0, stdout: expect.stringContaining(words) })
    expect(ask(verb, "nobody")).toMatchObject({ status: 1, stderr: expect.stringMatching(/^there is no .+ nobody\n$/) })
    expect(add(example)).toMatchObject({ status: 1, stderr: expect.stringContaining("choose another id") })
  })
})
