import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Figures, monitoringPaths } from "../src/contract.ts"
import type { Correction } from "../src/domain/correction.ts"
import { openTown, type Town, today } from "./town.ts"

describe("an office puts a count right by a letter", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
    await town.act({ people: 5 })
    await town.room.refresh()
  })
  afterEach(() => town.close())

  const correct = (changes: Partial<Correction> = {}) =>
    town.room.correct({
      ...{ regionCode: "51.71.01.1001", kind: "activation", people: -3, day: today, channel: "service-point" },
      ...{ cohort: "umum", agency: "", letter: "400.8/77/Dukcapil", actor: "system" },
      ...changes,
    })
  const counts = async (code = "nation") =>
    ((await town.get(monitoringPaths.region, { book: "live", code })).body as Figures).counts

  it("and not by one that names no region, nobody, a day to come, no letter, or more than there are", async () => {
    const refused = async (changes: Partial<Correction>) => {
      const result = await correct(changes)
      return result.ok ? "taken" : result.refusal.code
    }
    expect(await refused({ regionCode: "99.99" })).toBe("region-unknown")
    expect(await refused({ people: 0 })).toBe("people-wrong")
    expect(await refused({ people: 0.5 })).toBe("people-wrong")
    expect(await refused({ day: "2026-11-23" })).toBe("day-wrong")
    expect(await refused({ letter: " " })).toBe("letter-wrong")
    expect(await refused({ people: -6 })).toBe("below-zero")
    expect(await refused({ kind: "met" })).toBe("below-zero")
    expect(town.audited).toEqual([])
  })

  it("and never takes from others what they have: who returned, another group, the regions above, who is still active", async () => {
    const belowZero = { ok: false, refusal: { code: "below-zero" } }
    expect(await correct({ cohort: "pns" })).toMatchObject(belowZero)
    expect(await correct({ channel: "field-round" })).toMatchObject(belowZero)
    expect(await correct({ kind: "end", people: 6 })).toMatchObject(belowZero)
    await town.act({ kind: "activation", firstTime: false, reason: "returned", people: 4 })
    await town.act({ kind: "end", reason: "lost", firstTime: false, people: 7 })
    await town.room.refresh()
    expect(await correct({ people: -3 })).toMatchObject(belowZero)
    await town.act({ kind: "activation", firstTime: false, reason: "returned", people: 6 })
    await town.room.refresh()
    expect(await correct({ people: -6 })).toMatchObject(belowZero)
    // The regency's letter took all; its village has nothing left to take.
    expect(await correct({ regionCode: "51.71", people: -5, letter: "all" })).toMatchObject({ ok: true })
    expect(await correct({ people: -1 })).toMatchObject(belowZero)
    await town.room.refresh()
    expect(await correct({ people: -1 })).toMatchObject(belowZero)
    expect(await correct({ people: 2 })).toMatchObject({ ok: true })
  })

  it("and every sum follows, from the village to the nation, beside a ledger that stays as it is", async () => {
    expect(await correct()).toEqual({ ok: true, value: { isNew: true } })
    await town.room.refresh()
    for (const code of ["nation", "51.71", "51.71.01.1001"])
      expect(await counts(code)).toMatchObject({ activated: 2, active: 2, today: 2, entries: 2 })
    expect(await town.room.reconcile()).toMatchObject({ agrees: true, entries: 2 })
    await expect(town.database.raw("update monitoring.corrections set people = 1")).rejects.toThrow("append-only")
  })

  it("once, however often the letter is entered, also at the same time; and never another number by the same letter", async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => correct()))
    expect(all.filter((result) => result.ok && result.value.isNew)).toHaveLength(1)
    expect(await correct({ people: -2 })).toMatchObject({ ok: false, refusal: { code: "letter-differs" } })
    await town.room.refresh()
    expect((await counts()).activated).toBe(2)
    expect(town.audited).toEqual(["figures.corrected"])
  })

  it("and two letters at once never take away more than there are", async () => {
    const all = await Promise.all(["a", "b"].map((letter) => correct({ letter })))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    await town.room.refresh()
    expect((await counts()).activated).toBe(2)
  })
})
