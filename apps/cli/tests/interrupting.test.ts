import { once } from "node:events"
import { chmodSync, existsSync } from "node:fs"
import { openTestDatabase } from "@jatidiri/testing"
import { describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

/** Enough for a Ctrl-C to come in the middle. */
const people = 60_000

describe("somebody interrupts an import", () => {
  const { call, begin, path } = useCommand()
  const words = "import residents people.csv --snapshot 2025-S2"

  const interrupt = async (settings: Readonly<Record<string, string>>) => {
    const child = begin(words, settings)
    let said = ""
    child.stderr.on("data", (chunk: Buffer) => {
      if (said === "") child.kill("SIGINT")
      said += chunk.toString("utf8")
    })
    const [code] = await once(child, "close")
    return { code, said }
  }

  it("of an office with a PostgreSQL of its own: it stops with it, and the next import brings everything in", async () => {
    // Root lends PostgreSQL another account, which must be able to come here.
    chmodSync(path("."), 0o755)
    expect(call("migrate").status).toBe(0)
    expect(existsSync(path("data/postgres/data/PG_VERSION"))).toBe(true)
    call(`generate residents --regency 51.71 --count ${people} --out people.csv`)
    const { code, said } = await interrupt({})
    expect([code, said]).toEqual([130, expect.stringContaining("stopping …\n")])
    expect(said).not.toMatch(/broken|not imported/)
    expect(existsSync(path("data/postgres/data/postmaster.pid"))).toBe(false)
    expect(call(words)).toMatchObject({ status: 0, stdout: expect.stringContaining(`${people} new, 0 changed`) })
  })

  it("of an office whose PostgreSQL is another's: that one goes on, and the register is as it was", async () => {
    const town = await openTestDatabase()
    const settings = { DATABASE_URL: town.url }
    expect(call("migrate", settings).status).toBe(0)
    expect(await interrupt(settings)).toMatchObject({ code: 130, said: expect.stringContaining("stopping …\n") })
    expect(await town.database.raw("select count(*)::int as people from residents.residents")).toEqual([{ people: 0 }])
    await town.close()
  })
})
