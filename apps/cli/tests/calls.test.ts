import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const main = join(import.meta.dirname, "../src/main.ts")

describe("the command", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jatidiri-cli-"))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const call = (words: string, settings: Readonly<Record<string, string>> = {}) => {
    const env = { ...process.env, JATIDIRI_DATA: join(folder, "data"), ...settings }
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words.split(" ")], {
      env,
      encoding: "utf8",
    })
    return { status, said: stdout + stderr }
  }

  it.each([
    "import residents people.csv --snapshoot 2025-S2",
    "import residents people.csv",
    "generate residents --regency 51.71 --count 3 --nope",
    "generate residents --regency 51 --count 3",
    "keys init --organisation",
    "officers invite somebody",
    "audit verify --known 12",
  ])("answers %s with what is wrong and how it is called", (words) => {
    const { status, said } = call(words)
    expect(status).toBe(2)
    expect(said).toContain(`usage: jatidiri ${words.split(" ", 2).join(" ")}`)
    expect(said).not.toMatch(/\n\s+at /)
  })

  it("says in one line what broke, without the words of a database", () => {
    const { status, said } = call("migrate", { DATABASE_URL: "postgres://nobody:secret@127.0.0.1:1/none" })
    expect(status).toBe(1)
    expect(said).toMatch(/^broken: .+\n$/)
    expect(said).not.toContain("secret")
  })

  it("does not know every word", () => {
    expect(call("dance")).toMatchObject({ status: 2, said: expect.stringContaining("unknown command: dance") })
  })
})
