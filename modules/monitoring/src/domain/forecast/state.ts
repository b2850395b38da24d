import type { ForecastState } from "../../plan-contract.ts"
import type { Ground } from "./answer.ts"
import { fewestWeeks } from "./methods.ts"

/** An office's own statements have no days to learn from: a quota can be divided, and nothing more be said. */
const stateOfScenario = ({ counts, quota, remaining }: Ground): ForecastState => {
  if (remaining === 0) return "reached"
  if (quota !== null) return "quota"
  return counts.activated === null ? "reached-unknown" : "said-only"
}

const workingDaysOfFiveYears = 1250

/** What can be said, or why nothing more can; `weeks` is how many whole weeks there are to learn from. */
export const stateOf = (ground: Ground, weeks: number): ForecastState => {
  const { live, target, remaining, history, foreseen } = ground
  if (target === undefined) return "no-target"
  if (target.people === null) return "base-unknown"
  if (!live) return stateOfScenario(ground)
  if (remaining === 0) return "reached"
  if (history.counts.length === 0) return "no-activations"
  if (weeks < fewestWeeks || foreseen === undefined) return "too-short"
  return foreseen.perWorkingDay * workingDaysOfFiveYears < 1 ? "no-pace" : "forecast"
}
