import { describe, expect, test } from "vitest"
import { formats } from "./formats.ts"

describe("numbers and days as people here write them", () => {
  const id = formats("id")
  test("Denpasar's target has a point for thousands", () => expect(id.number(136_500)).toBe("136.500"))
  test("a million has two points", () => expect(id.number(1_000_000)).toBe("1.000.000"))
  test("decimals follow a comma", () => expect(id.number(1234.567, 2)).toBe("1.234,57"))
  test("a loss has a true minus, and nothing is never negative", () => {
    expect(id.number(-9638)).toBe("−9.638")
    expect(id.number(-0.2)).toBe("0")
  })
  test("a quarter is 25 %", () => expect(id.percent(0.25)).toBe("25 %"))
  test("in English the comma groups", () => expect(formats("en").number(136_500)).toBe("136,500"))
  test("days carry the month's Indonesian name", () => {
    expect(id.day("2026-11-22")).toBe("22 Nov 2026")
    expect(id.day("1995-08-17")).toBe("17 Agu 1995")
  })
  test("what is no day is shown as it came, not guessed", () => {
    expect(id.day("SEUMUR HIDUP")).toBe("SEUMUR HIDUP")
    expect(id.day("2026-13-01")).toBe("2026-13-01")
  })
  test("the age of knowledge is told in the largest fitting unit", () => {
    expect([10, 300, 10_800, 260_000].map((seconds) => id.ago(seconds))).toEqual([
      "baru saja",
      "5 menit lalu",
      "3 jam lalu",
      "3 hari lalu",
    ])
  })
  test("a wait is told in days, hours, whole minutes, and in seconds only when no minute is left", () => {
    const spans = [259_199, 11_100, 3600, 3599, 119, 60, 59, 22, 0, -5]
    expect(spans.map(id.span)).toEqual([
      ...["2 hari 23 jam", "3 jam 5 menit", "1 jam 0 menit", "59 menit", "1 menit"],
      ...["1 menit", "59 detik", "22 detik", "0 detik", "0 detik"],
    ])
    expect([90_000, 3660, 61, 1].map(formats("en").span)).toEqual([
      ...["1 day 1 hour", "1 hour 1 minute", "1 minute", "1 second"],
    ])
  })
  test("a countdown never runs below zero", () => {
    expect(id.countdown(581)).toBe("9.41")
    expect(id.countdown(-5)).toBe("0.00")
  })
})
