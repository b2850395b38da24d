import type { History } from "./history.ts"
import { type Measured, measured, tryMethod } from "./measure-methods.ts"
import { fewestWeeks, type Method } from "./methods.ts"

export type BackTest = Measured & { readonly horizonDays: number }

const daysAWeek = 7
const betweenCuts = 3 * daysAWeek
const mostCuts = 8
const paths = 80
/** Two months ahead where the past is long enough, one month where it is not. */
const horizons = [8 * daysAWeek, 4 * daysAWeek]
const fewestCuts = 3

const trialsOf = (history: History, method: Method, horizon: number) => {
  const first = (fewestWeeks + 1) * daysAWeek
  const latest = history.counts.length - horizon
  const cuts = Array.from({ length: mostCuts }, (_, nth) => latest - nth * betweenCuts).filter((days) => days >= first)
  return cuts.flatMap((days) => tryMethod(method, { history, days, horizon }, paths) ?? [])
}

/**
 * What this method would have said on earlier days of this very history, against what came. Nothing where the past is
 * too short to say it at least three times.
 */
export const backTest = (history: History, method: Method): BackTest | undefined => {
  for (const horizon of horizons) {
    const trials = trialsOf(history, method, horizon)
    if (trials.length >= fewestCuts) return { ...measured(trials), horizonDays: horizon }
  }
  return undefined
}
