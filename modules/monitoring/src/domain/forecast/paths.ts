import { addDays, type Day, dayNumber, daysBetween } from "@jatidiri/kernel"
import { type History, lastDayOf } from "./history.ts"
import { fewestWeeks, type Method } from "./methods.ts"
import { profileOf, shareOfDay, weeklyPaces } from "./profile.ts"
import { drawsFrom } from "./random.ts"

/** The future as it might be, several hundred times. */
export type Paths = {
  readonly from: Day
  /** What each coming day brings of its week's pace. */
  readonly shares: Float64Array
  /** What each coming week brings of its pace: the sum of its days. */
  readonly weekShares: Float64Array
  /** Paces of the coming weeks. */
  readonly paces: readonly Float64Array[]
}

const seed = 20_240_101
const daysAWeek = 7

/** Whole weeks that can be learned from; what is missing to the fewest is what a short history lacks. */
export const weeksKnown = (history: History): number => weeklyPaces(history, profileOf(history)).length

/** Nothing where the history is too short to learn from. */
export const imaginePaths = (
  history: History,
  method: Method,
  size: { readonly weeks: number; readonly paths: number },
): Paths | undefined => {
  const profile = profileOf(history)
  const known = weeklyPaces(history, profile)
  if (known.length < fewestWeeks) return undefined
  const [draw, imagine, from] = [drawsFrom(seed), method(known), addDays(lastDayOf(history), 1)]
  const first = dayNumber(from)
  const shares = Float64Array.from({ length: size.weeks * daysAWeek }, (_, at) => shareOfDay(profile, first + at))
  const weekShares = Float64Array.from({ length: size.weeks }, (_, week) =>
    shares.subarray(week * daysAWeek, (week + 1) * daysAWeek).reduce((sum, share) => sum + share, 0),
  )
  return { from, shares, weekShares, paces: Array.from({ length: size.paths }, () => imagine(draw, size.weeks)) }
}

/** Days from the first coming one until so many have come; infinite where that is beyond what was imagined. */
const daysUntil = ({ shares, weekShares }: Paths, paces: Float64Array, people: number): number => {
  let left = people
  let week = 0
  for (; week < paces.length; week++) {
    const count = (paces[week] ?? 0) * (weekShares[week] ?? 0)
    if (count > 0 && count >= left) break
    left -= count
  }
  if (week === paces.length) return Number.POSITIVE_INFINITY
  const most = (week + 1) * daysAWeek - 1
  for (let day = week * daysAWeek; day < most; day++) {
    left -= (paces[week] ?? 0) * (shares[day] ?? 0)
    if (left <= 1e-9) return day
  }
  return most
}

/** Of each path the day on which so many more have come, sorted; those that do not come to it within reach are last. */
export const daysReached = (paths: Paths, people: number): (Day | null)[] =>
  paths.paces
    .map((paces) => daysUntil(paths, paces, people))
    .sort((a, b) => (a === b ? 0 : a - b))
    .map((days) => (Number.isFinite(days) ? addDays(paths.from, days) : null))

const peopleWithin = ({ shares, weekShares }: Paths, paces: Float64Array, days: number): number => {
  const whole = Math.min(paces.length, Math.floor(days / daysAWeek))
  let people = 0
  for (let week = 0; week < whole; week++) people += (paces[week] ?? 0) * (weekShares[week] ?? 0)
  for (let day = whole * daysAWeek; day < Math.min(days, shares.length); day++)
    people += (paces[whole] ?? 0) * (shares[day] ?? 0)
  return people
}

/** Of each path how many more have come when that day ends, sorted. */
export const peopleReached = (paths: Paths, last: Day): number[] => {
  const days = Math.max(0, daysBetween(paths.from, last) + 1)
  return paths.paces.map((paces) => peopleWithin(paths, paces, days)).sort((a, b) => a - b)
}

/** The value below which that share of the sorted ones lies. */
export const quantile = <Value>(sorted: readonly Value[], share: number): Value | undefined =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
