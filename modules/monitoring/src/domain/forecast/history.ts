import { addDays, type Day, daysBetween } from "@jatidiri/kernel"

/** First activations of every day in a row, the last one whole; days on which nobody came are zeros. */
export type History = { readonly from: Day; readonly counts: readonly number[] }

export type DayCount = { readonly day: string; readonly people: number }

/** Two years: what was before says nothing of the pace of today. */
export const mostDays = 728

/** The first day that anything is learned from. */
export const firstDayOf = (last: Day): Day => addDays(last, 1 - mostDays)

/** From sums of every day up to `last`; where corrections left a day below nobody it counts as nobody. */
const historyFrom = (sums: Float64Array, last: Day): History => {
  const first = sums.findIndex((people) => people > 0)
  if (first === -1) return { from: addDays(last, 1), counts: [] }
  return { from: addDays(firstDayOf(last), first), counts: Array.from(sums.subarray(first), (sum) => Math.max(0, sum)) }
}

const addUp = (days: Iterable<readonly [number, number]>): Float64Array => {
  const sums = new Float64Array(mostDays)
  for (const [at, people] of days) sums[at] = (sums[at] ?? 0) + people
  return sums
}

/**
 * A row of days up to `last`, beginning with the first day on which anybody came, two years back at the most. A day is the
 * sum of all its rows, corrections too.
 */
export const historyOf = (rows: readonly DayCount[], last: Day): History => {
  const first = firstDayOf(last)
  const known = rows.filter(({ day }) => day >= first && day <= last)
  return historyFrom(addUp(known.map(({ day, people }) => [daysBetween(first, day as Day), people])), last)
}

/** The same of a text of pairs: how many days after the first one, and how many people. */
export const historyOfText = (text: string, last: Day): History => {
  const numbers = text.split(" ").map(Number)
  const pairs = Array.from({ length: numbers.length >> 1 }, (_, nth): [number, number] => [
    numbers[2 * nth] ?? 0,
    numbers[2 * nth + 1] ?? 0,
  ])
  return historyFrom(addUp(pairs), last)
}

export const lastDayOf = ({ from, counts }: History): Day => addDays(from, counts.length - 1)

/** What was known when that many days had passed. */
export const cutAfter = ({ from, counts }: History, days: number): History => ({ from, counts: counts.slice(0, days) })
