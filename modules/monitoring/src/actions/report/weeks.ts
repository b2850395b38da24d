import { addDays, type Day, dayNumber } from "@jatidiri/kernel"

const weeksShown = 26
const week = 7

const mondayOf = (day: Day): Day => addDays(day, -((dayNumber(day) + 3) % week))

/** A Monday: a week that is shown in part only would look like a rise. */
export const firstDayShown = (day: Day): Day => addDays(mondayOf(day), -week * weeksShown)

type Counted = { readonly day: string; readonly activated: number }

/**
 * Whole weeks by their Mondays, from the first in which anybody was activated to the last one that is over: the running
 * one would look like a fall, and one that is left out would hide that nobody came.
 */
export const wholeWeeks = (days: readonly Counted[], day: Day): (readonly [Day, number])[] => {
  const sums = new Map<Day, number>()
  for (const { day: each, activated } of days) {
    const monday = mondayOf(each as Day)
    sums.set(monday, (sums.get(monday) ?? 0) + activated)
  }
  const first = [...sums.keys()].sort()[0]
  const weeks: [Day, number][] = []
  for (let at = first; at !== undefined && at < mondayOf(day); at = addDays(at, week))
    weeks.push([at, sums.get(at) ?? 0])
  return weeks
}
