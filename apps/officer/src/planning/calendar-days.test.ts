import type { Round } from "@jatidiri/service-points/contract"
import { describe, expect, test } from "vitest"
import { byDay, dayByKey, monthAfter, weeksOf } from "./calendar-days.ts"

const roundAt = (name: string, startsAt: Date, until: Date): Round =>
  ({ name, startsAt: startsAt.toISOString(), until: until.toISOString() }) as Round

describe("the days of a calendar", () => {
  test("of a month are its whole weeks from Monday, of a week its seven days", () => {
    const november = weeksOf("bulan", "2026-11-22")
    expect(november.map((week) => week[0])).toEqual([
      "2026-10-26",
      "2026-11-02",
      "2026-11-09",
      "2026-11-16",
      "2026-11-23",
      "2026-11-30",
    ])
    expect(november.at(-1)?.at(-1)).toBe("2026-12-06")
    expect(weeksOf("minggu", "2026-11-22")).toEqual([
      ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"],
    ])
    expect(weeksOf("bulan", "2027-02-15")).toHaveLength(4)
  })

  test("follow the keys, over the ends of weeks, months and years", () => {
    const keys: [string, string, string | undefined][] = [
      ["ArrowLeft", "2026-11-01", "2026-10-31"],
      ["ArrowDown", "2026-12-28", "2027-01-04"],
      ["Home", "2026-11-22", "2026-11-16"],
      ["End", "2026-11-16", "2026-11-22"],
      ["PageUp", "2026-03-31", "2026-02-28"],
      ["PageDown", "2026-12-31", "2027-01-31"],
      ["a", "2026-11-22", undefined],
    ]
    for (const [key, from, to] of keys) expect(dayByKey(key, from), `${key} ${from}`).toBe(to)
    expect(monthAfter("2028-01-30", 1)).toBe("2028-02-29")
  })

  test("hold each round on every day its team is away, and not on the one that begins when it is back", () => {
    const rounds = [
      roundAt("tiga hari", new Date(2026, 10, 23, 8), new Date(2026, 10, 25, 16)),
      roundAt("sampai tengah malam", new Date(2026, 10, 23, 7), new Date(2026, 10, 24, 0)),
    ]
    const days = ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"]
    const found = byDay(rounds, days)
    expect(days.map((day) => found.get(day)?.map(({ name }) => name))).toEqual([
      [],
      ["sampai tengah malam", "tiga hari"],
      ["tiga hari"],
      ["tiga hari"],
      [],
    ])
  })
})
