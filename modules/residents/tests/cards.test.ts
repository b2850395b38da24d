import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { generateResidents, isRecorded, isWajibKtp } from "../src/index.ts"
import { openTown, type Town } from "./town.ts"

const now = new Date("2026-11-22T05:00:00Z")

describe("who of the register is due for a card", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown({ now: () => now })
    const invented = await text(Readable.from(generateResidents({ regency: "51.71", count: 900, seed: 5 })))
    expect(await town.importText(invented)).toMatchObject({ ok: true })
    const set = (what: string, remainder: number) =>
      town.database.raw(`update residents.residents set ${what} where resident_id % 10 = ${remainder}`)
    await set("recording_status = 'PRINT_READY_RECORD', card_status = 'none'", 0)
    await set("recording_status = 'PRINT_READY_RECORD', card_status = 'held'", 1)
    await set("recording_status = 'CARD_ISSUED', card_status = 'lost', disability = 2", 2)
    await set("recording_status = 'DUPLICATE_RECORD', card_status = 'damaged'", 3)
    await set("recording_status = 'CARD_ISSUED', card_status = 'outdated'", 4)
    await set("recording_status = 'PRINT_READY_RECORD', card_status = 'none', register_status = 'deceased'", 5)
    await set("recording_status = 'UNREGISTERED', card_status = 'none'", 6)
    await set("recording_status = 'CARD_ISSUED', card_status = 'held', disability = 7", 7)
    await set("recording_status = 'CARD_ISSUED', card_status = 'held'", 8)
    await set("recording_status = 'CARD_ISSUED', card_status = 'held'", 9)
  })
  afterAll(() => town?.close())

  it("comes page by page, each once: ready for printing, or recorded and the card lost, damaged or changed", async () => {
    const all: string[] = []
    for (let after = ""; ; after = all.at(-1) ?? "") {
      const page = await town.register.listPrintReady(town.database, after, 17)
      all.push(...page.map(({ residentId }) => residentId))
      for (const { residentId, card, isDisabled } of page) {
        const [ends, expected] = [residentId.at(-1), { "0": "none", "2": "lost", "4": "outdated" }]
        expect(card).toBe(expected[ends as keyof typeof expected])
        if (ends === "2") expect(isDisabled).toBe(true)
      }
      if (page.length < 17) break
    }
    const ids = await town.database.raw<{ id: string }>(
      "select resident_id::text as id from residents.residents where resident_id % 10 in (0, 2, 4) and register_status = 'active'",
    )
    expect(all.toSorted()).toEqual(ids.map(({ id }) => id).toSorted())
    expect(all.length).toBeGreaterThan(200)
  })

  it("counts who must be recorded from the sums of the import, never too many, and knows when a file came", async () => {
    const before = await town.register.readRelease(town.database)
    const invented = await text(Readable.from(generateResidents({ regency: "51.03", count: 400, seed: 6 })))
    expect(await town.importText(invented)).toMatchObject({ ok: true })
    expect(Number(await town.register.readRelease(town.database))).toBeGreaterThan(Number(before))
    const ids = await town.database.raw<{ id: string }>(
      "select resident_id::text as id from residents.residents where region_code like '51.03%'",
    )
    const people = await town.register.listResidents(
      town.database,
      ids.map(({ id }) => id),
    )
    const unrecorded = people.filter((one) => isWajibKtp(one, "2025-12-31" as never) && !isRecorded(one)).length
    const counted = await town.register.countUnrecorded(town.database, "51.03")
    expect(counted).toBeLessThanOrEqual(unrecorded)
    expect(counted).toBeGreaterThan(0)
    expect(await town.register.countUnrecorded(town.database, "71.10")).toBe(0)
  })
})
