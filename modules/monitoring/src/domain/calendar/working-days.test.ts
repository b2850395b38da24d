import { addDays, type Day, dayNumber, daysBetween } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { holidaysKnownUntil, holidayYears, isHolidayNumber } from "./holidays.ts"
import { isWorkingDay, kindOfNumber, workingDaysBetween } from "./working-days.ts"

const day = (text: string) => text as Day

describe("working days", () => {
  it("are neither weekends nor holidays nor collective leave", () => {
    expect(kindOfNumber(dayNumber(day("2026-11-22")))).toBe(6)
    expect(isWorkingDay(day("2026-11-22"))).toBe(false)
    expect(isWorkingDay(day("2026-11-23"))).toBe(true)
    expect(isWorkingDay(day("2026-12-24"))).toBe(false)
    expect(isWorkingDay(day("2026-12-25"))).toBe(false)
    expect(workingDaysBetween(day("2026-12-21"), day("2026-12-27"))).toBe(3)
    expect(workingDaysBetween(day("2026-12-27"), day("2026-12-21"))).toBe(0)
  })

  it("know a holiday on a weekday from one that takes nothing away", () => {
    expect(kindOfNumber(dayNumber(day("2026-08-17")))).toBe(7)
    expect(kindOfNumber(dayNumber(day("2026-03-21")))).toBe(5)
  })

  it("of each known year are those the decrees leave: days are real, named once, of that year", () => {
    for (const { year, national, collectiveLeave } of holidayYears) {
      const days = [...national, ...collectiveLeave]
      expect(new Set(days).size).toBe(days.length)
      for (const one of days) expect(isHolidayNumber(dayNumber(addDays(day(`${year}-${one}`), 0)))).toBe(true)
      const working = workingDaysBetween(day(`${year}-01-01`), day(`${year}-12-31`))
      expect(working).toBeGreaterThan(230)
      expect(working).toBeLessThan(250)
    }
    expect(holidaysKnownUntil).toBe("2026-12-31")
  })

  it("add up however a span is cut", () => {
    const from = day("2024-01-01")
    fc.assert(
      fc.property(fc.nat(1200), fc.nat(1200), (a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b) + 1]
        const whole = workingDaysBetween(from, addDays(from, far))
        const first = workingDaysBetween(from, addDays(from, near))
        expect(first + workingDaysBetween(addDays(from, near + 1), addDays(from, far))).toBe(whole)
        expect(whole).toBeLessThanOrEqual(daysBetween(from, addDays(from, far)) + 1)
      }),
    )
  })
})
