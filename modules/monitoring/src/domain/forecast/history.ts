import { addDays, type Day, daysBetween } from "@jatidiri/kernel"

/** First activations of every day in a row, the last one whole; days on which nobody came are zeros. */
export type History = { readonly from: Day; readonly counts: readonly number[] }

export type DayCount = { readonly day: string; readonly people: number }

/** Two years: what was before says nothing of the pace of today. */
export const mostDays = 728

/**
 * A row of days up to `last`, beginning with the first day on which anybody came, two years back at the most. A day that
 * corrections left below nobody counts as nobody.
 */
export const historyOf = (rows: readonly DayCount[], last: Day): History => {
  const earliest = addDays(last, 1 - mostDays)
  const counted = rows.filter(({ day, people }) => people > 0 && day >= earliest && day <= last)
  const from = counted.reduce<string>((first, { day }) => (day < first ? day : first), addDays(last, 1)) as Day
  const counts = new Array<number>(Math.max(0, daysBetween(from, last) + 1)).fill(0)
  for (const { day, people } of counted) {
    const at = daysBetween(from, day as Day)
    counts[at] = (counts[at] ?? 0) + people
  }
  return { from, counts }
}

export const lastDayOf = ({ from, counts }: History): Day => addDays(from, counts.length - 1)

/** What was known when that many days had passed. */
export const cutAfter = ({ from, counts }: History, days: number): History => ({ from, counts: counts.slice(0, days) })
