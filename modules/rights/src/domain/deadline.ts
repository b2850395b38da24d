import { addDays, type Day, jakartaDay } from "@jatidiri/kernel"

/** Hours of the clock as the law gives them, or working days as the office promises. */
export type Term = { readonly hours: number } | { readonly workingDays: number }
export type IsWorkingDay = (day: Day) => boolean

const hourMilliseconds = 3_600_000

/** A year of days without a working day is a broken list. */
const mostDaysAhead = 366

/** The moment at which the day is over in Jakarta. */
export const endOfDay = (day: Day): Date => new Date(`${addDays(day, 1)}T00:00:00+07:00`)

const nextWorkingDay = (after: Day, isWorkingDay: IsWorkingDay): Day => {
  for (let ahead = 1; ahead <= mostDaysAhead; ahead++) {
    const day = addDays(after, ahead)
    if (isWorkingDay(day)) return day
  }
  throw new Error("the list of working days has none in a year")
}

const workingDayAfter = (day: Day, count: number, isWorkingDay: IsWorkingDay): Day => {
  let at = day
  for (let counted = 0; counted < count; counted++) at = nextWorkingDay(at, isWorkingDay)
  return at
}

/**
 * Until when the office must have answered. Hours run from the moment of receipt through nights and holidays (3 × 24 hours,
 * UU 27/2022); working days begin the day after, and the last one counts until its midnight in Jakarta.
 */
export const dueAt = (receivedAt: Date, term: Term, isWorkingDay: IsWorkingDay): Date =>
  "hours" in term
    ? new Date(receivedAt.getTime() + term.hours * hourMilliseconds)
    : endOfDay(workingDayAfter(jakartaDay(receivedAt), term.workingDays, isWorkingDay))

const workingDaysLeft = (from: Day, due: Date, isWorkingDay: IsWorkingDay): number => {
  let left = 0
  for (let day = addDays(from, 1); endOfDay(day) <= due; day = addDays(day, 1)) if (isWorkingDay(day)) left++
  return left
}

/**
 * The deadline after the office waited for the resident: as many working days as were left when it asked. What was overdue
 * stays so, and no answer brings a deadline nearer.
 */
export const dueAfterWaiting = (
  due: Date,
  waited: { readonly askedAt: Date; readonly repliedAt: Date },
  isWorkingDay: IsWorkingDay,
): Date => {
  if (waited.askedAt > due) return due
  const left = workingDaysLeft(jakartaDay(waited.askedAt), due, isWorkingDay)
  const moved = endOfDay(workingDayAfter(jakartaDay(waited.repliedAt), left, isWorkingDay))
  return moved > due ? moved : due
}
