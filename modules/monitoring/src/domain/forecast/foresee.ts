import { addDays, type Day, dayNumber, daysBetween, dayWithNumber } from "@jatidiri/kernel"
import { isWorkingNumber, workingDaysBetween } from "../calendar/working-days.ts"
import type { History } from "./history.ts"
import { averaged } from "./methods.ts"
import { dayAfter, daysReached, imaginePaths, type Paths, peopleReached } from "./paths.ts"
import { quantile } from "./quantile.ts"

/** Measured best of those in `methods.ts` on invented histories; `npm run bench -- forecast` says how they compare. */
export const chosenMethod = averaged

const workingDaysAWeek = 5
/** Five years: further than any pace of today says anything. */
const mostWeeks = 260
const pathCount = 300
const low = 0.1
const high = 0.9

export type Span<Value> = { readonly early: Value; readonly median: Value; readonly late: Value }

export type Foreseen = {
  readonly paths: Paths
  /** Expected on a working day of the coming weeks, without holidays. */
  readonly perWorkingDay: number
  /** Days after this one were not imagined. */
  readonly until: Day
}

const soon = 4

const paceOfWeeks = ({ paces, count }: Paths, weeks: number): number => {
  let sum = 0
  for (let at = 0; at < weeks * count; at++) sum += paces[at] ?? 0
  return sum / (weeks * count)
}

export const foresee = (history: History): Foreseen | undefined => {
  const paths = imaginePaths(history, chosenMethod, { weeks: mostWeeks, paths: pathCount })
  if (paths === undefined) return undefined
  return {
    paths,
    perWorkingDay: paceOfWeeks(paths, soon) / workingDaysAWeek,
    until: addDays(paths.from, mostWeeks * 7 - 1),
  }
}

const spanOf = (values: Float64Array): Span<number> => ({
  early: quantile(values, low) ?? 0,
  median: quantile(values, 0.5) ?? 0,
  late: quantile(values, high) ?? 0,
})

/** When so many more have come, were every day `times` as good as foreseen; null where that is beyond five years. */
export const reachOf = ({ paths }: Foreseen, people: number, times = 1): Span<Day | null> => {
  if (times <= 0) return { early: null, median: null, late: null }
  const { early, median, late } = spanOf(daysReached(paths, people / times))
  return { early: dayAfter(paths, early), median: dayAfter(paths, median), late: dayAfter(paths, late) }
}

/** How many more have come when that day ends. */
export const countBy = ({ paths }: Foreseen, day: Day): Span<number> => spanOf(peopleReached(paths, day))

/** The working day on which so many have come at so many a working day; null after more than a hundred years of them. */
export const dayAtPace = (from: Day, people: number, perWorkingDay: number): Day | null => {
  const needed = perWorkingDay > 0 ? Math.ceil(people / perWorkingDay) : Number.POSITIVE_INFINITY
  if (needed > mostWorkingDays) return null
  let number = dayNumber(from)
  for (let left = Math.max(1, needed); ; number++) {
    if (isWorkingNumber(number)) left--
    if (left === 0) return dayWithNumber(number)
  }
}
const mostWorkingDays = 25_000

export type Needed = { readonly by: Day; readonly workingDays: number; readonly perWorkingDay: number }

/** What every working day must bring, both days included; nothing where no working day is left. */
export const neededBy = (from: Day, by: Day, people: number): Needed | undefined => {
  const workingDays = workingDaysBetween(from, by)
  return workingDays === 0 ? undefined : { by, workingDays, perWorkingDay: Math.ceil(people / workingDays) }
}

const mostPoints = 60

/** Days for a chart from the first coming one to the last, at most sixty, the last among them. */
export const pointsUntil = (from: Day, last: Day): Day[] => {
  const days = daysBetween(from, last)
  if (days < 0) return []
  const step = Math.max(1, Math.ceil(days / mostPoints / 7)) * 7
  const points: Day[] = []
  for (let at = 0; at < days; at += step) points.push(addDays(from, at))
  return [...points, last]
}
