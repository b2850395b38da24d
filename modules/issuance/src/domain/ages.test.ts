import { expect, test } from "vitest"
import { ageOn } from "./ages.ts"

test("a person is seventeen from the birthday on, not the day before", () => {
  expect(ageOn("2009-11-22", "2026-11-21")).toBe(16)
  expect(ageOn("2009-11-22", "2026-11-22")).toBe(17)
})

test("a person born on 29 February turns seventeen on 1 March of a common year", () => {
  expect(ageOn("2008-02-29", "2025-02-28")).toBe(16)
  expect(ageOn("2008-02-29", "2025-03-01")).toBe(17)
})
