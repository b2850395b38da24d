import { addDays, type Day, dayNumber, jakartaDay } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dueAfterWaiting, dueAt, endOfDay } from "./deadline.ts"

/** 1970-01-01 was a Thursday. */
const isWeekday = (day: Day): boolean => ![2, 3].includes(((dayNumber(day) % 7) + 7) % 7)
const holidays = new Set(["2026-12-25", "2026-12-24"])
const isWorkingDay = (day: Day): boolean => isWeekday(day) && !holidays.has(day)
const at = (text: string): Date => new Date(text)
const moments = fc.date({ min: at("2024-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z"), noInvalidDate: true })
const hour = 3_600_000

describe("hours of the law", () => {
  test("run through nights, weekends and holidays", () => {
    expect(dueAt(at("2026-12-24T16:59:59Z"), { hours: 72 }, isWorkingDay)).toEqual(at("2026-12-27T16:59:59Z"))
  })

  test("are seventy-two wherever clocks change, since Jakarta's never does", () => {
    const before = process.env["TZ"]
    for (const zone of ["UTC", "Europe/Berlin", "America/New_York", "Asia/Jakarta", "Pacific/Apia"]) {
      process.env["TZ"] = zone
      for (const receipt of ["2026-03-07T20:00:00Z", "2026-03-28T12:00:00Z", "2026-10-24T23:30:00Z"])
        expect(dueAt(at(receipt), { hours: 72 }, isWorkingDay).getTime() - at(receipt).getTime()).toBe(72 * hour)
    }
    if (before === undefined) delete process.env["TZ"]
    else process.env["TZ"] = before
  })
})

describe("working days", () => {
  test.each([
    ["Friday before midnight in Jakarta", "2026-11-20T16:59:59Z", "2026-11-23T17:00:00Z"],
    ["a second later, on Saturday there and Friday in London", "2026-11-20T17:00:00Z", "2026-11-23T17:00:00Z"],
    ["Sunday evening in Jakarta", "2026-11-22T16:00:00Z", "2026-11-23T17:00:00Z"],
    ["Monday just after midnight in Jakarta, Sunday in London", "2026-11-22T17:00:00Z", "2026-11-24T17:00:00Z"],
    ["the day before the holidays and a weekend", "2026-12-23T05:00:00Z", "2026-12-28T17:00:00Z"],
  ])("one day from %s", (_, receipt, due) => {
    expect(dueAt(at(receipt), { workingDays: 1 }, isWorkingDay)).toEqual(at(due))
  })

  test("end with a working day's midnight, with as many of them before as were promised, and never earlier for what came later", () => {
    fc.assert(
      fc.property(moments, fc.nat(40 * 24), fc.integer({ min: 1, max: 20 }), (receipt, later, workingDays) => {
        const due = dueAt(receipt, { workingDays }, isWorkingDay)
        const last = jakartaDay(new Date(due.getTime() - 1))
        expect(isWorkingDay(last)).toBe(true)
        expect(endOfDay(last)).toEqual(due)
        let counted = 0
        for (let day = addDays(jakartaDay(receipt), 1); day <= last; day = addDays(day, 1))
          counted += +isWorkingDay(day)
        expect(counted).toBe(workingDays)
        const next = dueAt(new Date(receipt.getTime() + later * hour), { workingDays }, isWorkingDay)
        expect(next.getTime()).toBeGreaterThanOrEqual(due.getTime())
      }),
    )
  })

  test("that were left when the office asked are left when the resident replies", () => {
    const due = at("2026-11-27T17:00:00Z")
    const askedAt = at("2026-11-24T03:00:00Z")
    expect(dueAfterWaiting(due, { askedAt, repliedAt: at("2026-11-24T04:00:00Z") }, isWorkingDay)).toEqual(due)
    const late = { askedAt, repliedAt: at("2026-12-07T03:00:00Z") }
    expect(dueAfterWaiting(due, late, isWorkingDay)).toEqual(at("2026-12-10T17:00:00Z"))
  })

  test("waiting never brings a deadline nearer, and never mends what was overdue", () => {
    fc.assert(
      fc.property(moments, fc.nat(30 * 24), fc.nat(60 * 24), (receipt, asked, waited) => {
        const due = dueAt(receipt, { workingDays: 5 }, isWorkingDay)
        const askedAt = new Date(receipt.getTime() + asked * hour)
        const moved = dueAfterWaiting(
          due,
          { askedAt, repliedAt: new Date(askedAt.getTime() + waited * hour) },
          isWorkingDay,
        )
        if (askedAt > due) expect(moved).toEqual(due)
        else expect(moved.getTime()).toBeGreaterThanOrEqual(due.getTime())
      }),
    )
  })

  test("of a list without any are a broken list", () => {
    expect(() => dueAt(at("2026-01-01T00:00:00Z"), { workingDays: 1 }, () => false)).toThrow(/none in a year/)
  })
})
