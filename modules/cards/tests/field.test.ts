import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cardPaths } from "../src/contract.ts"
import type { BlankEntry } from "../src/needs.ts"
import { bring, bringIn, command, openSite, openTown, stockOf, sumOf, type Town, type TownOfficer } from "./town.ts"

describe("blanks that were used in the field", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  const tell = (officer: TownOfficer, given: Partial<BlankEntry> = {}): BlankEntry => {
    const entry: BlankEntry = {
      ...{ id: String(town.entries.length + 1), jti: randomUUID(), officerId: officer.officerId },
      ...{ place: { kind: "field-round", id: randomUUID() }, reason: "printed", pieces: 4 },
      ...{ at: new Date(town.clock.milliseconds - 86_400_000), ...given },
    }
    town.entries.push(entry)
    return entry
  }

  it("are booked once each where the round's officer serves, by however many servers at once", async () => {
    const site = openSite(town)
    const officer = bring(town, site)
    await bringIn(town, officer, site.id, 50)
    tell(officer)
    tell(officer, { reason: "spoiled", pieces: 2 })
    tell(officer, { pieces: 0 })
    await Promise.all([town.room.followField(), town.room.followField(), town.room.followField()])
    await town.room.followField()
    expect(await stockOf(town, officer, site.id)).toMatchObject({ pieces: 44 })
    const listed = await town.call(cardPaths.movementsOf.replace(":siteId", site.id), undefined, officer)
    expect(listed.body["movements"]).toMatchObject([
      { kind: "spoiled", pieces: -2, fromField: true },
      { kind: "out", pieces: -4, fromField: true, at: "2026-11-19T03:00:00.000Z" },
      { kind: "in", fromField: false },
    ])
  })

  it("are booked at the service point that the entry names", async () => {
    const [own, other] = [openSite(town), openSite(town)]
    const officer = bring(town, own)
    await bringIn(town, officer, other.id, 9)
    tell(officer, { place: { kind: "service-point", id: other.id } })
    await town.room.followField()
    expect(await stockOf(town, officer, other.id)).toMatchObject({ pieces: 5 })
  })

  it("show that there was more than was booked, as a row of its own, and the stock stays what can be shown", async () => {
    const site = openSite(town)
    const officer = bring(town, site)
    await bringIn(town, officer, site.id, 3)
    const entry = tell(officer, { pieces: 10 })
    await town.room.followField()
    expect(await stockOf(town, officer, site.id)).toMatchObject({ pieces: 0 })
    const rows = "select kind, pieces, reason from cards.movements where entry = $1 order by movement_id"
    expect(await town.database.raw(rows, [entry.jti])).toEqual([
      { kind: "counted", pieces: 7, reason: "field-proves-more" },
      { kind: "out", pieces: -10, reason: "" },
    ])
    expect(await sumOf(town, site.id)).toBe(0)
  })

  it("are taken over beside moves between the same sites, in whichever order the journals name them", async () => {
    const [first, second] = [openSite(town), openSite(town)].toSorted((one, other) => (one.id < other.id ? -1 : 1))
    if (first === undefined || second === undefined) throw new Error("two sites were opened")
    const keeper = bring(town, first)
    for (const { id } of [first, second]) await bringIn(town, keeper, id, 500)
    const at = ({ id }: { id: string }) => ({ place: { kind: "service-point" as const, id }, pieces: 1 })
    const move = () => town.call(cardPaths.moves, { ...command(), from: first.id, to: second.id, pieces: 1 }, keeper)
    for (let turn = 0; turn < 5; turn++) {
      // The later site first, and long enough for moves to come between.
      for (let n = 0; n < 30; n++) tell(keeper, at(second))
      tell(keeper, at(first))
      const moved = Promise.all(Array.from({ length: 8 }, move))
      await town.room.followField()
      for (const { status } of await moved) expect(status).toBe(200)
    }
    expect([await sumOf(town, first.id), await sumOf(town, second.id)]).toEqual([500 - 5 - 40, 500 - 150 + 40])
  })
})
