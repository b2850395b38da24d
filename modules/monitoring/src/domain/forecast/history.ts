import { addDays, type Day, daysBetween } from "@jatidiri/kernel"

/** First activations of every day in a row, the last one whole; days on which nobody came are zeros. */
export type History = { readonly from: Day; readonly counts: readonly number[] }

export type DayCount = { readonly day: string; readonly people: number }

/** Two years: what was before says nothing of the pace of today. */
export const mostDays = 728

/**
 * A row of days up to `last`, beginning with the first day on which anybody came, two years back at the most. A day is the sum of
 * all its rows, corrections too; where they left it below nobody it counts as nobody.
 */
export const historyOf = (rows: readonly DayCount[], last: Day): History => {
  const earliest = addDays(last, 1 - mostDays)
  const sums = new Map<string, number>()
  for (const { day, people } of rows) if (day >= earliest && day <= last) sums.set(day, (sums.get(day) ?? 0) + people)
  const counted = [...sums].filter(([, people]) => people > 0)
  const from = counted.reduce<string>((first, [day]) => (day < first ? day : first), addDays(last, 1)) as Day
  const counts = new Array<number>(Math.max(0, daysBetween(from, last) + 1)).fill(0)
  for (const [day, people] of counted) counts[daysBetween(from, day as Day)] = people
  return { from, counts }
}

export const lastDayOf = ({ from, counts }: History): Day => addDays(from, counts.length - 1)

/** What was known when that many days had passed. */
export const cutAfter = ({ from, counts }: History, days: number): History => ({ from, counts: counts.slice(0, days) })
