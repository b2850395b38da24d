import { addDays, type Day } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { backTest } from "./back-test.ts"
import { chosenMethod, countBy, dayAtPace, foresee, neededBy, pointsUntil, reachOf } from "./foresee.ts"
import { cutAfter, type History, historyOf } from "./history.ts"
import { fortunes, makeHistory } from "./made-history.ts"
import { measureMethods } from "./measure-methods.ts"
import { fewestWeeks, methods } from "./methods.ts"

const day = (text: string) => text as Day
const far = "9999-12-31"

const anyHistory = fc
  .record({
    from: fc.integer({ min: 0, max: 900 }).map((days) => addDays(day("2024-01-01"), days)),
    counts: fc.array(fc.oneof(fc.constant(0), fc.nat(400)), { maxLength: 240 }),
  })
  .map((made): History => made)
const madeHistory = fc
  .record({ fortune: fc.constantFrom(...fortunes), weeks: fc.integer({ min: 12, max: 60 }), seed: fc.nat(10_000) })
  .map(({ fortune, weeks, seed }) => makeHistory(fortune, weeks, seed).history)

describe("a forecast", () => {
  it("says nothing of a history that is too short, and something of any that is longer", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const foreseen = foresee(history)
        if (history.counts.length < fewestWeeks * 7) expect(foreseen).toBeUndefined()
        if (foreseen === undefined) return
        expect(foreseen.perWorkingDay).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(foreseen.perWorkingDay)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it("never counts backwards, holds its middle within its bounds, and needs longer for more", () => {
    fc.assert(
      fc.property(madeHistory, fc.nat(5000), fc.nat(5000), (history, fewer, more) => {
        const foreseen = foresee(history)
        if (foreseen === undefined) return
        const [soon, later] = [reachOf(foreseen, fewer), reachOf(foreseen, fewer + more)]
        for (const { early, median, late } of [soon, later]) {
          expect((early ?? far) <= (median ?? far) && (median ?? far) <= (late ?? far)).toBe(true)
        }
        expect((soon.median ?? far) <= (later.median ?? far)).toBe(true)
        const [near, afar] = [30, 90].map((days) => countBy(foreseen, addDays(foreseen.paths.from, days)))
        for (const span of [near, afar]) expect(span?.early).toBeGreaterThanOrEqual(0)
        expect(near?.median).toBeLessThanOrEqual(afar?.median ?? 0)
      }),
      { numRuns: 40 },
    )
  })

  it("does not break when more of the past becomes known, and answers the same question the same", () => {
    fc.assert(
      fc.property(madeHistory, (history) => {
        for (let days = 0; days <= history.counts.length; days += 40) foresee(cutAfter(history, days))
        const [once, again] = [foresee(history), foresee(history)]
        if (once !== undefined && again !== undefined) expect(reachOf(once, 1000)).toEqual(reachOf(again, 1000))
      }),
      { numRuns: 15 },
    )
  })

  it("of the chosen method is held about four times in five and is no worse than any other that was tried", () => {
    const results = measureMethods(methods, { seeds: 32, paths: 100 })
    const { averaged: chosen } = results
    if (chosen === undefined) throw new Error("the chosen method was not measured")
    expect(chosen.trials).toBeGreaterThan(200)
    expect(chosen.daysHeld).toBeGreaterThan(0.72)
    expect(chosen.daysHeld).toBeLessThan(0.9)
    for (const other of Object.values(results)) {
      expect(Math.abs(chosen.daysHeld - 0.8)).toBeLessThanOrEqual(Math.abs(other.daysHeld - 0.8))
      expect(chosen.shareWrong).toBeLessThan(other.shareWrong * 1.1)
    }
  })

  it("is checked against its own past where that is long enough", () => {
    const { history } = makeHistory("steady", 52, 7)
    const tested = backTest(history, chosenMethod)
    expect(tested).toMatchObject({ horizonDays: 56, trials: 8 })
    expect(tested?.shareWrong).toBeLessThan(0.5)
    expect(backTest(cutAfter(history, 120), chosenMethod)?.horizonDays).toBe(28)
    expect(backTest(cutAfter(history, 70), chosenMethod)).toBeUndefined()
  })

  it("knows that nobody comes where nobody came, and begins with the first who did", () => {
    expect(historyOf([], day("2026-11-21")).counts).toEqual([])
    const { from, counts } = historyOf(
      [
        { day: "2026-11-20", people: 5 },
        { day: "2026-11-20", people: -2 },
        { day: "2026-11-17", people: 1 },
        { day: "2026-11-17", people: -1 },
        { day: "2026-11-21", people: -2 },
        { day: "2026-11-18", people: 1 },
        { day: "2026-11-22", people: 9 },
      ],
      day("2026-11-21"),
    )
    expect({ from, counts }).toEqual({ from: "2026-11-18", counts: [1, 0, 3, 0] })
  })
})

describe("what is needed", () => {
  it("is shared among working days only", () => {
    expect(neededBy(day("2026-12-21"), day("2026-12-27"), 100)).toEqual({
      ...{ by: "2026-12-27", workingDays: 3, perWorkingDay: 34 },
    })
    expect(neededBy(day("2026-12-26"), day("2026-12-27"), 100)).toBeUndefined()
  })

  it("at a pace is a working day, and never where there is none", () => {
    expect(dayAtPace(day("2026-12-21"), 100, 34)).toBe("2026-12-23")
    expect(dayAtPace(day("2026-12-23"), 60, 50)).toBe("2026-12-28")
    expect(dayAtPace(day("2026-12-21"), 100, 0)).toBeNull()
    expect(dayAtPace(day("2026-12-21"), 1e9, 1)).toBeNull()
  })

  it("is drawn with few points, however far away it is", () => {
    expect(pointsUntil(day("2026-01-01"), day("2026-01-15"))).toEqual(["2026-01-01", "2026-01-08", "2026-01-15"])
    expect(pointsUntil(day("2026-01-01"), day("2046-01-15")).length).toBeLessThan(63)
    expect(pointsUntil(day("2026-01-02"), day("2026-01-01"))).toEqual([])
  })
})
