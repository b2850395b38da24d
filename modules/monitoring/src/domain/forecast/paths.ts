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
  /** Paces of the coming weeks. */
  readonly paces: readonly Float64Array[]
  /** How many have come in all when each of the weeks begins, and when the last one ends. */
  readonly reached: readonly Float64Array[]
}

const seed = 20_240_101
const daysAWeek = 7

/** Whole weeks that can be learned from; what is missing to the fewest is what a short history lacks. */
export const weeksKnown = (history: History): number => weeklyPaces(history, profileOf(history)).length

const addUp = (paces: Float64Array, weekShares: Float64Array): Float64Array => {
  const reached = new Float64Array(paces.length + 1)
  for (let week = 0; week < paces.length; week++)
    reached[week + 1] = (reached[week] ?? 0) + (paces[week] ?? 0) * (weekShares[week] ?? 0)
  return reached
}

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
  const paces = Array.from({ length: size.paths }, () => imagine(draw, size.weeks))
  return { from, shares, paces, reached: paces.map((path) => addUp(path, weekShares)) }
}

/** The week in which so many have come; as many as there are where that is beyond them. */
const weekOf = (reached: Float64Array, people: number): number => {
  let [low, high] = [0, reached.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reached[middle + 1] ?? 0) >= people) high = middle
    else low = middle + 1
  }
  return low
}

/** Days from the first coming one until so many have come; infinite where that is beyond what was imagined. */
const daysUntil = ({ shares, paces, reached }: Paths, path: number, people: number): number => {
  const [pace, sums] = [paces[path] ?? new Float64Array(), reached[path] ?? new Float64Array(1)]
  const week = weekOf(sums, people)
  if (week === pace.length) return Number.POSITIVE_INFINITY
  let left = people - (sums[week] ?? 0)
  const most = (week + 1) * daysAWeek - 1
  for (let day = week * daysAWeek; day < most; day++) {
    left -= (pace[week] ?? 0) * (shares[day] ?? 0)
    if (left <= 1e-9) return day
  }
  return most
}

/** Of each path the day on which so many more have come, sorted; those that do not come to it within reach are last. */
export const daysReached = (paths: Paths, people: number): (Day | null)[] =>
  paths.paces
    .map((_, path) => daysUntil(paths, path, people))
    .sort((a, b) => (a === b ? 0 : a - b))
    .map((days) => (Number.isFinite(days) ? addDays(paths.from, days) : null))

const peopleWithin = ({ shares, paces, reached }: Paths, path: number, days: number): number => {
  const pace = paces[path] ?? new Float64Array()
  const whole = Math.min(pace.length, Math.floor(days / daysAWeek))
  let people = reached[path]?.[whole] ?? 0
  for (let day = whole * daysAWeek; day < Math.min(days, shares.length); day++)
    people += (pace[whole] ?? 0) * (shares[day] ?? 0)
  return people
}

/** Of each path how many more have come when that day ends, sorted. */
export const peopleReached = (paths: Paths, last: Day): Float64Array => {
  const days = Math.max(0, daysBetween(paths.from, last) + 1)
  const people = new Float64Array(paths.paces.length)
  for (let path = 0; path < people.length; path++) people[path] = peopleWithin(paths, path, days)
  return people.sort()
}

/** The value below which that share of the sorted ones lies. */
export const quantile = <Value>(sorted: ArrayLike<Value>, share: number): Value | undefined =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
