import { expect, test } from "vitest"
import { countOfClosingLine, countOfReport } from "./counts.ts"

test.each([
  ["ok\n9 passed, 0 failed\n", 0, 9, 0],
  ["9 passed, 2 failed\n", 1, 9, 2],
  ["0 passed, 0 failed\n", 1, 0, 1],
  ["9 passed, 0 failed\n", null, 9, 1],
  ["", 0, 0, 1],
  ["cannot find module\n", 1, 0, 1],
])("of %j with the status %s %d passed and %d failed", (said, status, passed, failed) => {
  expect(countOfClosingLine(said, status)).toEqual({ passed, failed, skipped: 0 })
})

test("a report that was never written is a failure", () => {
  expect(countOfReport("/nowhere/report.json")).toMatchObject({ failed: 1 })
})
