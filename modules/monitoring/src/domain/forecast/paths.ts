import { addDays, type Day, dayNumber, daysBetween } from "@jatidiri/kernel"
import { type History, lastDayOf } from "./history.ts"
import { fewestWeeks, type Imagine, type Method } from "./methods.ts"
import { type Profile, profileOf, shareOfDay, weeklyPaces } from "./profile.ts"

/** The future as it might be, several hundred times. */
export type Paths = {
  readonly from: Day
  readonly count: number
  readonly weeks: number
  /** What each coming day brings of its week's pace. */
  readonly shares: Float64Array
  /** Paces of the coming weeks: of the first week that of every path, then of the second. */
  readonly paces: Float64Array
  /** How many have come in all when each of the weeks begins, and when the last one ends; in the same order. */
  readonly reached: Float64Array
}

type Size = { readonly weeks: number; readonly paths: number }

const daysAWeek = 7

/** Whole weeks that can be learned from; what is missing to the fewest is what a short history lacks. */
export const weeksKnown = (history: History): number => weeklyPaces(history, profileOf(history)).length

const sharesFrom = (profile: Profile, from: Day, weeks: number): Float64Array => {
  const first = dayNumber(from)
  const shares = new Float64Array(weeks * daysAWeek)
  for (let at = 0; at < shares.length; at++) shares[at] = shareOfDay(profile, first + at)
  return shares
}

const byWeek = (shares: Float64Array): Float64Array => {
  const sums = new Float64Array(shares.length / daysAWeek)
  for (let at = 0; at < shares.length; at++) {
    const week = Math.floor(at / daysAWeek)
    sums[week] = (sums[week] ?? 0) + (shares[at] ?? 0)
  }
  return sums
}

const mostSpare = 4
const spare = new Map<number, Float64Array[]>()

/** A megabyte for each question would be cleared away at each: what was given back is written over. */
const memoryOf = (length: number): Float64Array => spare.get(length)?.pop() ?? new Float64Array(length)

/** To be said of paths of which nothing more is asked; whoever does not say it leaves them to be cleared away. */
export const giveBack = ({ paces, reached }: Paths): void => {
  for (const memory of [paces, reached]) {
    const kept = spare.get(memory.length) ?? []
    if (kept.length < mostSpare) kept.push(memory)
    spare.set(memory.length, kept)
  }
}

/** Week beside week, as they are read later: no path is a list of its own. */
const fillPaths = (imagine: Imagine, shares: Float64Array, { weeks, paths: count }: Size) => {
  const [weekShares, path] = [byWeek(shares), new Float64Array(weeks)]
  const [paces, reached] = [memoryOf(weeks * count), memoryOf((weeks + 1) * count).fill(0, 0, count)]
  let draw = 0
  for (let nth = 0; nth < count; nth++) {
    draw = imagine(draw, path)
    let people = 0
    for (let week = 0; week < weeks; week++) {
      const pace = path[week] ?? 0
      people += pace * (weekShares[week] ?? 0)
      paces[week * count + nth] = pace
      reached[(week + 1) * count + nth] = people
    }
  }
  return { paces, reached }
}

/** Nothing where the history is too short to learn from. */
export const imaginePaths = (history: History, method: Method, size: Size): Paths | undefined => {
  const profile = profileOf(history)
  const known = weeklyPaces(history, profile)
  if (known.length < fewestWeeks) return undefined
  const from = addDays(lastDayOf(history), 1)
  const shares = sharesFrom(profile, from, size.weeks)
  return { from, count: size.paths, weeks: size.weeks, shares, ...fillPaths(method(known), shares, size) }
}

/** The week in which so many have come; as many as there are where that is beyond them. */
const weekOf = ({ reached, count, weeks }: Paths, path: number, people: number): number => {
  let low = 0
  let high = weeks
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reached[(middle + 1) * count + path] ?? 0) >= people) high = middle
    else low = middle + 1
  }
  return low
}

/** Days from the first coming one until so many have come; infinite where that is beyond what was imagined. */
const daysUntil = (paths: Paths, path: number, people: number): number => {
  const { shares, paces, reached, count, weeks } = paths
  const week = weekOf(paths, path, people)
  if (week === weeks) return Number.POSITIVE_INFINITY
  let left = people - (reached[week * count + path] ?? 0)
  const most = (week + 1) * daysAWeek - 1
  for (let day = week * daysAWeek; day < most; day++) {
    left -= (paces[week * count + path] ?? 0) * (shares[day] ?? 0)
    if (left <= 1e-9) return day
  }
  return most
}

/** Of each path how many days pass before so many more have come; infinite where it does not come to it. */
export const daysReached = (paths: Paths, people: number): Float64Array => {
  const days = new Float64Array(paths.count)
  for (let path = 0; path < days.length; path++) days[path] = daysUntil(paths, path, people)
  return days
}

/** The day after so many; null where there are more of them than were imagined. */
export const dayAfter = ({ from }: Paths, days: number | undefined): Day | null =>
  days === undefined || !Number.isFinite(days) ? null : addDays(from, days)

/** Of each path how many more have come when that day ends. */
export const peopleReached = ({ from, shares, paces, reached, count, weeks }: Paths, last: Day): Float64Array => {
  const days = Math.max(0, daysBetween(from, last) + 1)
  const whole = Math.min(weeks, Math.floor(days / daysAWeek))
  const people = reached.slice(whole * count, (whole + 1) * count)
  for (let day = whole * daysAWeek; day < Math.min(days, shares.length); day++)
    for (let path = 0; path < count; path++)
      people[path] = (people[path] ?? 0) + (paces[whole * count + path] ?? 0) * (shares[day] ?? 0)
  return people
}
