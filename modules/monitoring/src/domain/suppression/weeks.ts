import { addDays, type Day, dayNumber, jakartaDay } from "@jatidiri/kernel"
import { leewayMilliseconds } from "../leeway.ts"

const daysAWeek = 7
/** Day number 0, 1 January 1970, was a Thursday. */
const fromMonday = 3

/** The Sunday before the Monday on which the latest figures were told. */
export const sundayBefore = (today: Day): Day =>
  addDays(today, -((((dayNumber(today) + fromMonday) % daysAWeek) + daysAWeek) % daysAWeek) - 1)

/**
 * The last Sunday whose figures may be told: over in Jakarta, and followed to its end, so that what is told of it never
 * changes. The weeks before it stand with it, the latest last.
 */
export const toldSundays = (now: Date, followedAt: Date, weeks: number): Day[] => {
  const seen = Math.min(followedAt.getTime(), now.getTime()) - leewayMilliseconds
  const last = sundayBefore(jakartaDay(new Date(seen)))
  return Array.from({ length: weeks }, (_, at) => addDays(last, (at + 1 - weeks) * daysAWeek))
}

/** More than a week behind: the ledger is being added up anew, and what stands there is no news to tell. */
export const isBehind = (now: Date, sundays: readonly Day[]): boolean =>
  (sundays.at(-1) ?? "") < addDays(sundayBefore(jakartaDay(now)), -daysAWeek)
