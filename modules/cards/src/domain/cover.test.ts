import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { coverOf, leastHistoryDays, mostHistoryDays, usedByWorkingDay } from "./cover.ts"
import { shortfallOf } from "./shortfall.ts"

const isWorkingDay = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay())
const steady = (pieces: number, days: number): number[] => Array.from({ length: days }, () => pieces)

describe("how long a stock lasts", () => {
  it("is not said from too short a history, nor where nothing was used", () => {
    const short = { used: steady(50, leastHistoryDays - 1), pieces: 500, leadDays: 20 }
    expect(coverOf(short)).toEqual({ known: false, why: "history-too-short", over: 9 })
    expect(coverOf({ ...short, used: steady(0, 30) })).toEqual({ known: false, why: "nothing-used", over: 30 })
  })

  it("is stock by use of a working day, between what the days allow", () => {
    const cover = coverOf({ used: steady(50, 40), pieces: 3362, leadDays: 20 })
    if (!cover.known) throw new Error("forty days are enough")
    expect(cover.days).toBeCloseTo(67.24, 2)
    expect(cover.low).toBeLessThan(cover.days)
    expect(cover.high ?? 0).toBeGreaterThan(cover.days)
    expect(cover.reorderAt).toBeGreaterThan(1000)
    expect(cover.reorderAt).toBeLessThan(1150)
  })

  it("has no upper end where use comes in rare heaps, and is nought where there is nothing", () => {
    const heaps = coverOf({ used: [...steady(0, 30), 300], pieces: 20, leadDays: 5 })
    expect(heaps).toMatchObject({ known: true, high: null })
    expect(coverOf({ used: steady(5, 12), pieces: 0, leadDays: 5 })).toMatchObject({ days: 0, low: 0, high: 0 })
  })

  it("is never above its interval nor below, grows with the stock, and asks earlier for a longer wait", () => {
    const used = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: leastHistoryDays, maxLength: mostHistoryDays })
    fc.assert(
      fc.property(used, fc.nat(100_000), fc.integer({ min: 1, max: 200 }), (days, pieces, leadDays) => {
        const cover = coverOf({ used: days, pieces, leadDays })
        if (!cover.known) return expect(Math.max(...days)).toBe(0)
        expect(cover.low).toBeLessThanOrEqual(cover.days)
        expect(cover.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(cover.days)
        const more = coverOf({ used: days, pieces: pieces + 1, leadDays })
        if (more.known) expect(more.low).toBeGreaterThan(cover.low)
        const later = coverOf({ used: days, pieces, leadDays: leadDays + 1 })
        if (later.known) expect(later.reorderAt).toBeGreaterThanOrEqual(cover.reorderAt)
      }),
    )
  })

  it("holds about four times in five when days are drawn at random from the same office", () => {
    // A fixed generator: the same draws at every run.
    let state = 12_345
    const draw = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state / 2_147_483_648
    }
    const use = () => Math.round(20 + 60 * draw())
    let held = 0
    const trials = 1000
    for (let trial = 0; trial < trials; trial++) {
      const cover = coverOf({ used: Array.from({ length: 30 }, use), pieces: 1000, leadDays: 10 })
      let [left, days] = [1000, 0]
      while (left > 0) {
        left -= use()
        days += 1
      }
      if (cover.known && days >= cover.low && days - 1 <= (cover.high ?? Number.POSITIVE_INFINITY)) held += 1
    }
    expect(held / trials).toBeGreaterThan(0.76)
    expect(held / trials).toBeLessThan(0.92)
  })

  it("counts what was used on a free day for the working day after it, and loses none", () => {
    const days = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"]
    const rows = [
      { day: "2026-11-20", pieces: 3 },
      { day: "2026-11-21", pieces: 10 },
      { day: "2026-11-23", pieces: 1 },
    ]
    expect(usedByWorkingDay(rows, days, isWorkingDay)).toEqual([0, 3, 11, 0])
    expect(usedByWorkingDay(rows, days.slice(0, 3), isWorkingDay)).toEqual([0, 13])
  })

  it("leaves Denpasar at least 9,638 blanks short", () => {
    expect(shortfallOf({ printReady: 0, unrecorded: 13_000, pieces: 3362 })).toBe(9638)
    expect(shortfallOf({ printReady: 10, unrecorded: 0, pieces: 30 })).toBe(0)
  })
})
