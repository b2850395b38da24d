import { randomUUID } from "node:crypto"
import { outlastStrangers } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deliver, equip, hire, note } from "../people.ts"
import { openTown, type Town } from "../town.ts"

describe("blanks that journals tell of", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const follow = async (limit: number) => {
    await outlastStrangers(town.database)
    const all: Awaited<ReturnType<Town["room"]["listBlankEntries"]>>[number][] = []
    for (;;) {
      const page = await town.room.listBlankEntries(town.database, all.at(-1)?.id ?? "", limit)
      all.push(...page)
      if (page.length < limit) return all
    }
  }

  it("are listed once each with their place and pieces, however often they are sent and however short the pages", async () => {
    const round = randomUUID()
    const officer = hire(town)
    const tablet = await equip(town, officer, { place: { kind: "field-round", id: round, name: "SMA Contoh" } })
    const notes = []
    for (const [reason, count] of [
      ["printed", 4],
      ["spoiled", 2],
      ["printed", 1],
    ] as const)
      notes.push(await note(town, tablet, { kind: "blank", reason, count }))
    const barrier = await note(town, tablet, { kind: "barrier", reason: "no-signal", count: 3 })
    const entries = [...notes.map(({ entry }) => entry), barrier.entry]
    await Promise.all([deliver(town, tablet, { entries }), deliver(town, tablet, { entries })])
    for (const limit of [1, 2, 100]) {
      const listed = await follow(limit)
      expect(listed.map(({ jti }) => jti)).toEqual(notes.map(({ payload }) => payload.jti))
      expect(listed.map(({ reason, pieces }) => [reason, pieces])).toEqual([
        ["printed", 4],
        ["spoiled", 2],
        ["printed", 1],
      ])
      for (const one of listed)
        expect(one).toMatchObject({ officerId: officer.officerId, place: { kind: "field-round", id: round } })
    }
  })
})
