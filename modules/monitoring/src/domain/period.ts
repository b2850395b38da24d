import { accept, addDays, type Day, daysBetween, parseDay } from "@jatidiri/kernel"

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
