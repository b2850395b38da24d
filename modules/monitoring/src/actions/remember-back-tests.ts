import { type BackTest, backTest } from "../domain/forecast/back-test.ts"
import { chosenMethod } from "../domain/forecast/foresee.ts"
import type { History } from "../domain/forecast/history.ts"

const mostRemembered = 500

/**
 * A history's back-test takes longer than all else of a forecast and changes with the history only: the last ones asked
 * for are kept, and a slider that is moved waits for none.
 */
export const rememberBackTests = () => {
  const kept = new Map<string, BackTest | null>()
  return (history: History): BackTest | null => {
    const key = `${history.from} ${history.counts.join(" ")}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const tested = backTest(history, chosenMethod) ?? null
    const [oldest] = kept.keys()
    if (kept.size >= mostRemembered && oldest !== undefined) kept.delete(oldest)
    kept.set(key, tested)
    return tested
  }
}
