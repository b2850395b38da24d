import type { Days } from "@jatidiri/monitoring/contract"
import { describe, expect, it } from "vitest"
import { bucketsOf } from "./buckets.ts"

const row = (day: string, channel: string, activated: number) => ({ day, channel, activated, ended: 0 })
const period = (from: string, to: string, ...days: Days["days"]): Days => ({
  asOf: { day: to, final: false },
  from,
  to,
  days,
})

describe("bars of a period", () => {
  it("stand for every day, also those on which nobody came", () => {
    const bars = bucketsOf(period("2026-11-20", "2026-11-22", row("2026-11-22", "field-round", 3)), "")
    expect(bars.map(({ from, total }) => [from, total])).toEqual([
      ["2026-11-20", 0],
      ["2026-11-21", 0],
      ["2026-11-22", 3],
    ])
  })

  it("lose nobody when days become weeks or months", () => {
    for (const [from, to] of [
      ["2026-01-01", "2026-11-22"],
      ["2024-01-01", "2026-11-22"],
    ] as const) {
      const rows = [row(from, "a", 1), row("2026-03-01", "b", 20), row(to, "a", 300)]
      const bars = bucketsOf(period(from, to, ...rows), "")
      expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(321)
      expect(bars[0]?.from).toBe(from)
      expect(bars.at(-1)?.to).toBe(to)
      expect(bars.length).toBeLessThan(63)
    }
  })

  it("show one channel when one is asked for", () => {
    const rows = [row("2026-11-22", "a", 1), row("2026-11-22", "b", 2)]
    expect(bucketsOf(period("2026-11-22", "2026-11-22", ...rows), "b")[0]?.total).toBe(2)
  })

  it("are weeks from Monday to Sunday and months of the calendar, the first and last cut by the period", () => {
    const shown = period("2026-10-29", "2026-11-22", row("2026-11-01", "a", 1), row("2026-11-02", "a", 2))
    const spans = (unit: "week" | "month") => bucketsOf(shown, "", unit).map(({ from, to, total }) => [from, to, total])
    expect(spans("week")).toEqual([
      ["2026-10-29", "2026-11-01", 1],
      ["2026-11-02", "2026-11-08", 2],
      ["2026-11-09", "2026-11-15", 0],
      ["2026-11-16", "2026-11-22", 0],
    ])
    expect(spans("month")).toEqual([
      ["2026-10-29", "2026-10-31", 0],
      ["2026-11-01", "2026-11-22", 3],
    ])
  })
})
