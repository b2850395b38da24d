import { readdirSync, rmSync } from "node:fs"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

const readers = [
  "audit verify",
  "monev reconcile",
  "import residents people.csv --snapshot 2025-S2",
  "officers invite 3a1c9a52-0c55-4f6e-8d11-000000000001",
  "parties end koperasi-contoh",
  "monev list",
]

describe("where there is no office yet", () => {
  const { call, path } = useCommand()
  let empty: TestDatabase
  beforeAll(async () => {
    empty = await openTestDatabase()
    await empty.database.raw("drop schema jatidiri cascade")
  })
  afterAll(() => empty.close())

  it.each(readers)("%s refuses and makes nothing", (words) => {
    const { status, stdout, stderr } = call(words)
    expect([status, stdout]).toEqual([1, ""])
    expect(stderr).toMatch(/^there is no office here yet: no keys in .+, no data in .+; `npm start` .+\n$/)
    expect(readdirSync(path("."))).toEqual([])
  })

  it("an empty database is left empty, and named", async () => {
    const { status, stderr } = call("audit verify", { DATABASE_URL: empty.url })
    expect(status).toBe(1)
    expect(stderr).toContain("nothing of ours in the database of DATABASE_URL")
    expect(await empty.database.raw("select 1 from pg_namespace where nspname in ('jatidiri', 'audit')")).toEqual([])
    expect(readdirSync(path("."))).toEqual([])
  })

  it.each(["migrate", "audit verify", "serve"])("%s says that a dead database is dead, and makes no keys", (words) => {
    const { status, stderr } = call(words, { DATABASE_URL: "postgres://nobody:secret@127.0.0.1:1/none", PORT: "0" })
    expect([status, stderr]).toEqual([1, "the database of DATABASE_URL does not answer: nobody listens there\n"])
    expect(readdirSync(path("."))).toEqual([])
  })

  it("migrate makes one, and from then on the log can be verified", () => {
    const settings = { DATABASE_URL: empty.url }
    expect(call("migrate", settings)).toMatchObject({ status: 0, stdout: expect.stringContaining("up to date") })
    expect(call("audit verify", settings)).toMatchObject({ status: 0, stdout: expect.stringContaining("\nintact\n") })
    rmSync(path("data/keys-passphrase"))
    const { status, stderr } = call("audit verify", settings)
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^the keys cannot be opened: .+keys-passphrase is missing\n$/),
    ])
  })
})
