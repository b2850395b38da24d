import { expect, test } from "vitest"
import { timeLeft } from "./time-left.ts"

test.each([
  [-5, 0, "minutes"],
  [3599, 59, "minutes"],
  [3600, 1, "hours"],
  [2 * 86_400 - 1, 47, "hours"],
  [6 * 86_400 + 600, 6, "days"],
])("a mandate of %i seconds more has %i %s left", (seconds, value, unit) =>
  expect(timeLeft(seconds)).toEqual({ value, unit }),
)
