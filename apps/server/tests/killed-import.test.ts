import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { generateResidents } from "@jatidiri/residents"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { draws } from "./seed.ts"
import { openTown, type Town } from "./town.ts"

const [before, after] = [1000, 8000]

describe("the office's computer dies while `import residents` takes in a new release of the register", () => {
  let town: Town
  let [first, second] = ["", ""]
  const draw = draws()

  const lines = async (count: number): Promise<string[]> => {
    const chunks: Uint8Array[] = []
    for await (const chunk of generateResidents({ regency: "51.71", count, seed: 3 })) chunks.push(chunk)
    return Buffer.concat(chunks)
      .toString("utf8")
      .split(/(?<=\n)/)
  }
  const write = async (name: string, text: readonly string[]): Promise<string> => {
    const file = join(town.folder, name)
    await writeFile(file, text.join(""))
    return file
  }
  const imported = (file: string, snapshot: string) => ["import", "residents", file, "--snapshot", snapshot]

  beforeAll(async () => {
    town = await openTown()
    const text = await lines(after)
    ;[first, second] = [await write("first.csv", text.slice(0, before + 1)), await write("second.csv", text)]
    expect(await town.run("migrate")).toMatchObject({ code: 0 })
    const { code, said } = await town.run(...imported(first, "2025-S1"))
    expect(code, said).toBe(0)
    asBefore = await census()
  })
  afterAll(() => town?.close())

  /** People in the register, and heads in the sums of each release: both belong to one transaction. */
  const census = async () => {
    const [people] = await town.rows("select count(*)::int as n from residents.residents")
    const sums = await town.rows(
      "select snapshot, sum(residents)::int as n from residents.population group by 1 order by 1",
    )
    return { people: people?.["n"], snapshots: sums.map(({ snapshot }) => snapshot) }
  }
  let asBefore: Awaited<ReturnType<typeof census>>
  const whole = { people: after, snapshots: ["2025-S1", "2025-S2"] }

  it.each(["reading", "merging", "merging"])("at %s: the register is as it was or whole", async (stage) => {
    const command = town.begin(...imported(second, "2025-S2"))
    const reached = await command.until(`${stage} `).then(
      () => true,
      () => false,
    )
    if (reached) await sleep(draw() * 250)
    // A kill that came just after the commit leaves nothing to do for the next.
    else expect(command.said()).toContain("nothing changed")
    await command.end("SIGKILL")
    expect(reached ? [asBefore, whole] : [whole]).toContainEqual(await census())
  })

  it("and the same command again makes it whole, once more changes nothing", async () => {
    expect(await town.run(...imported(second, "2025-S2"))).toMatchObject({ code: 0 })
    expect(await census()).toEqual(whole)
    const again = await town.run(...imported(second, "2025-S2"))
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining("nothing changed") })
    expect(await census()).toEqual(whole)
    expect(
      await town.rows("select 1 from pg_tables where schemaname = 'residents' and tablename like 'staging%'"),
    ).toEqual([])
    expect(await town.run("audit", "verify")).toMatchObject({ code: 0 })
  })
})
