import type { Cover } from "../contract.ts"

/** Below so many working days of history nothing is said: a week or two may be anything. */
export const leastHistoryDays = 10
/** Use of a year ago says little about the next weeks. */
export const mostHistoryDays = 60
/** Between the 10th and the 90th percentile of a normal distribution. */
const deviations = 1.2816

export type History = {
  /** Pieces used on each working day, the oldest first; weekends and holidays are added to the working day after. */
  readonly used: readonly number[]
  readonly pieces: number
  readonly leadDays: number
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** What a day deviates by: never less than counting alone would make it (Poisson). */
const deviationOf = (values: readonly number[], mean: number): number => {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(Math.max(squares / (values.length - 1), mean))
}

/**
 * How long the stock lasts at the measured use: stock ÷ mean use a working day. The interval comes from how much days
 * differ, over the history (how well the mean is known) and over the days ahead (which will differ too). Ordering point:
 * what is used at most, at the same odds, until an order of today arrives.
 */
export const coverOf = ({ used, pieces, leadDays }: History): Cover => {
  const over = used.length
  if (over < leastHistoryDays) return { known: false, why: "history-too-short", over }
  const mean = meanOf(used)
  if (mean === 0) return { known: false, why: "nothing-used", over }
  const deviation = deviationOf(used, mean)
  const spread = (days: number): number => deviations * deviation * Math.sqrt(1 / over + 1 / Math.max(1, days))
  const days = pieces / mean
  const [most, least] = [mean + spread(days), mean - spread(days)]
  return {
    ...{ known: true, perDay: mean, over, days, low: pieces / most },
    high: least > 0 ? pieces / least : pieces === 0 ? 0 : null,
    reorderAt: Math.ceil(leadDays * (mean + spread(leadDays))),
  }
}

export type UsedOnDay = { readonly day: string; readonly pieces: number }

/** Use by working day between two days, both included, in the order of days; what is used on a free day counts for the next. */
export const usedByWorkingDay = (
  rows: readonly UsedOnDay[],
  days: readonly string[],
  isWorkingDay: (day: string) => boolean,
): number[] => {
  const byDay = new Map(rows.map(({ day, pieces }) => [day, pieces]))
  const used: number[] = []
  let carried = 0
  for (const day of days) {
    carried += byDay.get(day) ?? 0
    if (!isWorkingDay(day)) continue
    used.push(carried)
    carried = 0
  }
  const last = used.length - 1
  // A free day at the end has no working day after it yet.
  if (last >= 0 && carried > 0) used[last] = (used[last] ?? 0) + carried
  return used.slice(-mostHistoryDays)
}
