import { accept, addDays, type Day, daysBetween, parseDay } from "@jatidiri/kernel"
import type { AsOf } from "./as-of.ts"

const shownUnlessAsked = 60
const mostDays = 1100

export type Period = { readonly from: Day; readonly to: Day }

/** The period asked for, sixty days until the day unless said; nothing when it is no period or longer than three years. */
export const periodOf = (asked: { from?: string; to?: string }, day: Day): Period | undefined => {
  const to = asked.to === undefined ? accept(day) : parseDay(asked.to)
  if (!to.ok) return undefined
  const from = asked.from === undefined ? accept(addDays(to.value, 1 - shownUnlessAsked)) : parseDay(asked.from)
  if (!from.ok) return undefined
  const length = daysBetween(from.value, to.value)
  return length < 0 || length >= mostDays ? undefined : { from: from.value, to: to.value }
}

/** The same as of a past day, of which nothing is known after it; no period where it begins later. */
export const periodAsOf = (asked: { from?: string; to?: string }, { day, past }: AsOf): Period | undefined => {
  const period = periodOf(asked, day)
  if (period === undefined || !past || period.to <= day) return period
  return period.from > day ? undefined : { from: period.from, to: day }
}
