import { describe, expect, test } from "vitest"
import { readDayList } from "./day-list.ts"

describe("a list of holidays", () => {
  test.each([
    ["nothing", "", 0],
    ["words", "Natal", 1],
    ["a day that is none", "2026-02-30", 1],
    ["a month that is none", "25-13-2026", 1],
    ["another century", "25-12-1926", 1],
    ["too many digits", "2026-12-251", 1],
  ])("of %s names no day", (_, text, wrong) => {
    expect(readDayList(text)).toEqual({ days: [], wrong })
  })

  test("is read as people write it, each day once and in order, with its name behind it", () => {
    const text = "25-12-2026 Hari Raya Natal\r\n\n1/1/2027; Tahun Baru\n2026-12-25\n 26.12.2026\nCuti bersama"
    expect(readDayList(text)).toEqual({ days: ["2026-12-25", "2026-12-26", "2027-01-01"], wrong: 1 })
  })
})
