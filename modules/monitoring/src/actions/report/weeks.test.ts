import { addDays, type Day } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { firstDayShown, wholeWeeks } from "./weeks.ts"

/** A Wednesday. */
const wednesday = "2026-11-18" as Day

describe("the weeks of a report", () => {
  it("begin on a Monday, whatever the day, and are all asked for whole", () => {
    for (let at = 0; at < 7; at++) {
      const first = firstDayShown(addDays(wednesday, at))
      expect(new Date(first).getUTCDay()).toBe(1)
      expect(wholeWeeks([{ day: first, activated: 1 }], addDays(wednesday, at))).toHaveLength(26)
    }
  })

  it("leave out the running week, and no week in which nobody came", () => {
    const days = [
      { day: "2026-10-27", activated: 4 },
      { day: "2026-11-12", activated: 2 },
      { day: "2026-11-13", activated: 3 },
      { day: "2026-11-17", activated: 9 },
    ]
    expect(wholeWeeks(days, wednesday)).toEqual([
      ["2026-10-26", 4],
      ["2026-11-02", 0],
      ["2026-11-09", 5],
    ])
    expect(wholeWeeks([], wednesday)).toEqual([])
  })

  it("have everybody of the days before the running week once", () => {
    const aDay = fc.record({ back: fc.integer({ min: 0, max: 180 }), activated: fc.nat({ max: 50 }) })
    fc.assert(
      fc.property(fc.array(aDay), (all) => {
        const days = all.map(({ back, activated }) => ({ day: addDays(wednesday, -back), activated }))
        const sum = (each: readonly number[]) => each.reduce((so, one) => so + one, 0)
        const before = days.filter(({ day }) => day < "2026-11-16").map(({ activated }) => activated)
        expect(sum(wholeWeeks(days, wednesday).map(([, people]) => people))).toBe(sum(before))
      }),
    )
  })
})
