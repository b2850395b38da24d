import { describe, expect, it } from "vitest"
import { addDays, type Day, dayNumber, dayOf, daysBetween, dayWithNumber, jakartaDay } from "./day.ts"

const utcNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

describe("a calendar day", () => {
  it("counts the same days as the clock of UTC, for every day of four centuries around every leap rule", () => {
    for (let number = -200_000; number < 60_000; number += 1) {
      const day = dayWithNumber(number)
      if (utcNumber(day) !== number || dayNumber(day) !== number) expect.fail(`${day} is not day ${number}`)
    }
    expect(dayWithNumber(0)).toBe("1970-01-01")
  })

  it("goes over the end of a February and of a year", () => {
    expect(addDays("2024-02-28" as Day, 1)).toBe("2024-02-29")
    expect(addDays("2025-02-28" as Day, 1)).toBe("2025-03-01")
    expect(addDays("2026-01-01" as Day, -1)).toBe("2025-12-31")
    expect(daysBetween("2024-01-01" as Day, "2025-01-01" as Day)).toBe(366)
  })

  it("refuses parts that are no day", () => {
    expect(dayOf({ year: 2025, month: 2, day: 29 }).ok).toBe(false)
    expect(dayOf({ year: 2025, month: 2.5, day: 1 }).ok).toBe(false)
  })

  it("begins in Jakarta seven hours before it begins in Greenwich", () => {
    expect(jakartaDay(new Date("2026-11-21T16:59:59.999Z"))).toBe("2026-11-21")
    expect(jakartaDay(new Date("2026-11-21T17:00:00Z"))).toBe("2026-11-22")
    expect(jakartaDay(new Date("1969-12-31T17:00:00Z"))).toBe("1970-01-01")
  })
})
