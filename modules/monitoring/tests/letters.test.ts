import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { AddTarget } from "../src/actions/add-target.ts"
import { openTown, type Town } from "./town.ts"

describe("a target's letter and revision", () => {
  let town: Town
  let said: AddTarget
  beforeEach(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    const base = await addBase("wajib-ktp")
    said = {
      ...{ baseId: base, regionCode: "nation", scope: "ministry", share: 0.25, shareOf: "base", revision: 0 },
      period: { from: "2026-01-01", to: "2026-12-31" },
      letter: { from: "Kementerian Contoh", number: "400.8/1/Dukcapil", date: "2025-12-01" },
      actor: "system",
    }
    expect(await town.room.addTarget(said)).toMatchObject({ ok: true })
  })
  afterEach(() => town.close())

  const addBase = async (name: "wajib-ktp" | "residents"): Promise<number> => {
    const added = await town.room.addBase({ name, snapshot: "2025-S2", source: "DKB 2025-S2", actor: "system" })
    if (!added.ok) throw new Error(added.refusal.code)
    return added.value.baseId
  }
  const kept = () => town.database.raw("select share::float8 as share, letter_from from monitoring.targets order by 1")

  it.each<[string, Partial<AddTarget>]>([
    ["another share", { share: 0.3 }],
    ["another beginning", { period: { from: "2026-02-01", to: "2026-12-31" } }],
    [
      "another date of the letter",
      { letter: { ...{ from: "Kementerian Contoh" }, number: "400.8/1/Dukcapil", date: "2025-12-02" } },
    ],
  ])("cannot stand for %s too: that is another revision", async (_what, change) => {
    expect(await town.room.addTarget({ ...said, ...change })).toMatchObject({
      refusal: { code: "letter-differs", because: expect.stringContaining("another revision") },
    })
    expect(await kept()).toHaveLength(1)
    expect(await town.room.addTarget({ ...said, ...change, revision: 1 })).toMatchObject({ ok: true })
  })

  it("cannot stand on another base too", async () => {
    const baseId = await addBase("residents")
    expect(await town.room.addTarget({ ...said, baseId })).toMatchObject({ refusal: { code: "letter-differs" } })
  })

  it("may be said again with the same figures, which changes nothing", async () => {
    expect(await town.room.addTarget(said)).toMatchObject({ ok: true })
    expect(await kept()).toEqual([{ share: 0.25, letter_from: "Kementerian Contoh" }])
    expect(town.audited).toEqual(["base.added", "target.added"])
  })

  it("stand for other regions and years beside it, and for another office whose letter bears the same number", async () => {
    const letter = { ...said.letter, from: "Gubernur Contoh" }
    const others = [
      { ...said, regionCode: "51.71", share: 0.5 },
      { ...said, period: { from: "2027-01-01", to: "2027-12-31" }, share: 0.3 },
      { ...said, letter },
    ]
    for (const other of others) expect(await town.room.addTarget(other)).toMatchObject({ ok: true })
    expect(await kept()).toHaveLength(4)
  })

  it("stand for one of two figures that come at the same moment", async () => {
    const shares = [0.1, 0.2, 0.3, 0.4]
    const answers = await Promise.all(shares.map((share) => town.room.addTarget({ ...said, share, revision: 1 })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await kept()).toHaveLength(2)
  })
})
