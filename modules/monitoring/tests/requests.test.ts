import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RequestsSeen, requestsPath, voicesPath } from "../src/contract.ts"
import { openTown, type Town, today } from "./town.ts"

const neighbours = `
  create schema rights;
  create table rights.tickets (region_code text, kind text, day date, state text, on_time boolean, people int);
  create view rights.published_tickets as select * from rights.tickets;
  insert into rights.tickets values
    ('51.71.01.1001', 'access', '2026-11-20', 'received', null, 2),
    ('51.71.01.1001', 'access', '2026-11-01', 'in-progress', false, 1),
    ('51.71.02.1001', 'complaint', '2024-01-01', 'received', false, 4),
    ('51.71.01.1002', 'access', '2026-11-10', 'answered', true, 7),
    ('51.71.01.1002', 'access', '2026-11-10', 'closed', false, 1),
    ('51.71.01.1002', 'access', '2024-01-01', 'closed', true, 900),
    ('71.10.01.2001', 'question', '2026-11-21', 'refused', true, 3);
`

describe("residents' requests", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.database.raw(neighbours)
  })
  afterAll(() => town.close())

  const read = (code: string, query: Record<string, string> = {}) =>
    town.get(requestsPath, { book: "live", code }, query)

  it("are not shown to who may not see figures, nor for days that are none", async () => {
    town.scene.open = false
    expect((await read("nation")).status).toBe(401)
    expect((await town.get(voicesPath, {})).status).toBe(401)
    town.scene.viewer = { powers: ["activate"], regions: ["51.71"] }
    expect((await town.get(voicesPath, {})).status).toBe(403)
    town.scene.viewer = { powers: ["see-figures"], regions: ["nation"] }
    expect((await read("51.71.01")).body).toMatchObject({ open: 3 })
    town.scene.open = true
    expect((await read("nation", { from: "2026-02-31" })).body).toMatchObject({ code: "period-wrong" })
    expect((await read("99")).body).toMatchObject({ code: "region-unknown" })
  })

  it("that are open count whenever they were asked, those that are answered by their period", async () => {
    const seen = (await read("nation")).body as RequestsSeen
    expect(seen).toMatchObject({ to: today, open: 7, overdue: 5, answered: 11, onTime: 10 })
    expect(seen.parts).toMatchObject([
      { code: "51", name: "Bali", open: 7, overdue: 5, answered: 8, onTime: 7 },
      { code: "71", name: "Sulawesi Utara", open: 0, answered: 3, onTime: 3 },
    ])
  })

  it("are none in an office's own book, which says nothing of them", async () => {
    await town.room.loadScenarios()
    const { body } = await town.get(requestsPath, { book: "denpasar", code: "51.71" })
    expect(body).toMatchObject({ open: 0, overdue: 0, answered: 0, onTime: 0, kinds: [], parts: [] })
  })

  it("add up: parts and kinds to the whole, at every level, and no region takes another's", async () => {
    for (const code of ["nation", "51", "51.71", "51.71.01", "51.71.01.1001", "71.10", "51.03"]) {
      const { open, overdue, answered, onTime, parts, kinds } = (await read(code)).body as RequestsSeen
      for (const rows of [parts, kinds])
        for (const [name, whole] of Object.entries({ open, overdue, answered, onTime }))
          expect(
            rows.reduce((sum, row) => sum + (row[name as "open"] ?? 0), 0),
            `${code} ${name}`,
          ).toBe(whole)
    }
    expect((await read("51.03")).body).toMatchObject({ open: 0, parts: [] })
    expect((await read("71.10")).body).toMatchObject({ answered: 3 })
  })
})
