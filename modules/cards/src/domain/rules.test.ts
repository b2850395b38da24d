import type { Day } from "@jatidiri/kernel"
import { describe, expect, it } from "vitest"
import { type PriorityRule, priorityOf, ruleOn } from "./priority.ts"
import { endOfSuket } from "./suket.ts"

const due = { cohort: "umum" } as const

describe("who is printed before whom", () => {
  const later: PriorityRule = {
    from: "2027-01-01",
    source: { id: "rekaan", en: "invented" },
    classes: [["lost"], ["disabled"]],
  }
  const rules = [ruleOn("2026-11-22"), later]

  it("follows the rule of the day, and a new one from its own day on", () => {
    expect(ruleOn("2026-12-31", rules).classes[0]).toEqual(["print-ready", "first-timer"])
    expect(ruleOn("2027-01-01", rules)).toBe(later)
    expect(ruleOn("1999-01-01", rules)).toBe(rules[0])
  })

  it("takes the best class that applies, and what a rule does not know waits behind all", () => {
    const lostAndDisabled = { ...due, card: "lost", isDisabled: true } as const
    expect(priorityOf(lostAndDisabled, ruleOn("2026-11-22"))).toEqual({ cause: "lost", reason: "disabled", class: 2 })
    expect(priorityOf(lostAndDisabled, later)).toEqual({ cause: "lost", reason: "lost", class: 1 })
    expect(priorityOf({ ...due, card: "outdated", isDisabled: false }, later)).toMatchObject({ class: 3 })
  })
})

describe("the end of a temporary letter", () => {
  it("is the same day six months later, or the month's last", () => {
    const ends = ["2026-01-15", "2026-08-31", "2027-08-31", "2026-07-01"].map((day) => endOfSuket(day as Day))
    expect(ends).toEqual(["2026-07-15", "2027-02-28", "2028-02-29", "2027-01-01"])
  })
})
