import { existsSync, readFileSync } from "node:fs"

export type Count = { passed: number; failed: number; skipped: number }
type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A file that could not even be read as tests counts as one failed test. */
export const countOfReport = (file: string): Count => {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, "utf8")) as Report
  const unread = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

const closingLine = /^(\d+) passed, (\d+) failed$/m

/** Of a program that ends with such a line. Without the line, or ended as failed though it names no failure, it has failed once. */
export const countOfClosingLine = (said: string, status: number | null): Count => {
  const [line, passed = "0", failed = "0"] = closingLine.exec(said) ?? []
  const failures = Number(failed) === 0 && (status !== 0 || line === undefined) ? 1 : Number(failed)
  return { passed: Number(passed), failed: failures, skipped: 0 }
}
