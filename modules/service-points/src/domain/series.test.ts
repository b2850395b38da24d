import { addDays, type Day, dayNumber, jakartaDay } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mostOccurrences } from "../round-contract.ts"
import { dayOfRound, occurrencesOf, weekdayOf } from "./series.ts"

/** Prepared the evening before: 23 November 2026 is a Monday. */
const first = {
  from: new Date("2026-11-22T11:00:00Z"),
  startsAt: new Date("2026-11-23T01:00:00Z"),
  until: new Date("2026-11-23T08:00:00Z"),
}
const daysOf = (made: ReturnType<typeof occurrencesOf>) => ("spans" in made ? made.spans.map(dayOfRound) : made)

describe("a series of rounds", () => {
  it("is refused without a day, with too many, and where one would begin before the one before ends", () => {
    const refusal = (weekdays: number[], untilDay: string, skip: string[] = [], round = first) =>
      occurrencesOf(round, { weekdays, untilDay, skip })
    expect(refusal([1], "2026-11-22")).toEqual({ refusal: "series-empty" })
    expect(refusal([2], "2026-11-23")).toEqual({ refusal: "series-empty" })
    expect(refusal([1], "2026-11-29", ["2026-11-23"])).toEqual({ refusal: "series-empty" })
    expect(refusal([1, 2, 3, 4, 5, 6, 7], "2027-02-01")).toEqual({ refusal: "series-too-long" })
    const long = { ...first, until: new Date("2026-11-25T08:00:00Z") }
    expect(refusal([1, 3], "2026-12-31", [], long)).toEqual({ refusal: "series-overlaps" })
  })

  it("of agencies every Monday and Wednesday leaves out the holidays it was given, and begins on its own day or after", () => {
    const made = occurrencesOf(first, { weekdays: [1, 3], untilDay: "2026-12-07", skip: ["2026-12-02", "2026-12-01"] })
    expect(daysOf(made)).toEqual(["2026-11-23", "2026-11-25", "2026-11-30", "2026-12-07"])
    expect(made).toMatchObject({ skipped: ["2026-12-02"] })
    expect(daysOf(occurrencesOf(first, { weekdays: [5], untilDay: "2026-11-30" }))).toEqual(["2026-11-27"])
    expect(daysOf(occurrencesOf(first, undefined))).toEqual(["2026-11-23"])
  })

  it("is always on its weekdays, in order, at the same hour of the clock, within its end, and skips what it shall", () => {
    const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays("2026-11-01" as Day, n))
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    fc.assert(
      fc.property(weekdays, day, fc.uniqueArray(day, { maxLength: 30 }), (on, untilDay, skip) => {
        const made = occurrencesOf(first, { weekdays: on, untilDay, skip })
        if ("refusal" in made) return made.refusal !== "series-overlaps"
        const days = made.spans.map(dayOfRound)
        expect(days.length).toBeLessThanOrEqual(mostOccurrences)
        expect(days).toEqual([...new Set(days)].sort())
        for (const span of made.spans) {
          const at = dayOfRound(span)
          expect(on).toContain(weekdayOf(at))
          expect(at <= untilDay && at >= dayOfRound(first) && !skip.includes(at)).toBe(true)
          expect(span.until.getTime() - span.startsAt.getTime()).toBe(first.until.getTime() - first.startsAt.getTime())
          expect(span.startsAt.toISOString().slice(10)).toBe(first.startsAt.toISOString().slice(10))
        }
        // Every day that it could be on is in it or was skipped.
        const last = Math.min(dayNumber(untilDay), dayNumber(jakartaDay(first.startsAt)) + 400)
        const all = Array.from({ length: Math.max(0, last - dayNumber(dayOfRound(first)) + 1) }, (_, at) =>
          addDays(dayOfRound(first), at),
        ).filter((each) => on.includes(weekdayOf(each)))
        expect([...days, ...made.skipped].sort()).toEqual(all)
        return true
      }),
    )
  })
})
