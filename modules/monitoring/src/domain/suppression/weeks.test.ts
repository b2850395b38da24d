import type { Day } from "@jatidiri/kernel"
import fc from "fast-check"
import { expect, test } from "vitest"
import { isBehind, sundayBefore, toldSundays } from "./weeks.ts"

const jakarta = (text: string): Date => new Date(`${text}+07:00`)

test("new figures are told from Monday on, as of the Sunday before, all week", () => {
  expect(sundayBefore("2026-11-23" as Day)).toBe("2026-11-22")
  expect(sundayBefore("2026-11-28" as Day)).toBe("2026-11-22")
  expect(sundayBefore("2026-11-29" as Day)).toBe("2026-11-22")
  expect(sundayBefore("2026-11-30" as Day)).toBe("2026-11-29")
})

test("a Sunday is over when it is over in Jakarta, and told once it was followed to its end", () => {
  const last = (now: string, followed: string) => toldSundays(jakarta(now), jakarta(followed), 1)[0]
  expect(last("2026-11-22T23:59:59", "2026-11-22T23:59:59")).toBe("2026-11-15")
  expect(last("2026-11-23T00:05:00", "2026-11-23T00:05:00")).toBe("2026-11-22")
  expect(last("2026-11-23T08:00:00", "2026-11-22T23:00:00")).toBe("2026-11-15")
})

test("what is told changes at most once in seven days, whenever one looks", () => {
  const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 6 * 86_400_000 }), (now, later) => {
      const [first] = toldSundays(now, now, 1)
      const [again] = toldSundays(new Date(now.getTime() + later), new Date(now.getTime() + later), 1)
      const days = (Date.parse(again ?? "") - Date.parse(first ?? "")) / 86_400_000
      expect([0, 7]).toContain(days)
      expect(new Date(first ?? "").getUTCDay()).toBe(0)
    }),
  )
})

test("a ledger that is being added up anew tells nothing until it is there again", () => {
  const now = jakarta("2026-11-24T10:00:00")
  const behind = (followed: Date) => isBehind(now, toldSundays(now, followed, 13))
  expect(behind(now)).toBe(false)
  expect(behind(jakarta("2026-11-22T12:00:00"))).toBe(false)
  expect(behind(jakarta("2026-11-15T12:00:00"))).toBe(true)
  expect(behind(new Date("1970-01-01T00:00:00Z"))).toBe(true)
})
