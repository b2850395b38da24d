import { type Day, dayNumber } from "@jatidiri/kernel"
import { isHolidayNumber } from "./holidays.ts"

const daysAWeek = 7
const saturday = 5
/** 1970-01-01 was a Thursday. */
const firstWeekday = 3

/** 0 for Monday to 6 for Sunday, by the number of the day. */
const weekdayOfNumber = (number: number): number => (((number + firstWeekday) % daysAWeek) + daysAWeek) % daysAWeek

export const isWorkingNumber = (number: number): boolean =>
  weekdayOfNumber(number) < saturday && !isHolidayNumber(number)

export const isWorkingDay = (day: Day): boolean => isWorkingNumber(dayNumber(day))

/** Both days included; none where the second is before the first. */
export const workingDaysBetween = (from: Day, to: Day): number => {
  const last = dayNumber(to)
  let count = 0
  for (let number = dayNumber(from); number <= last; number++) if (isWorkingNumber(number)) count++
  return count
}

/** Weekdays 0 to 6, and 7 for a holiday that falls on one of Monday to Friday. */
export const dayKinds = 8

export const kindOfNumber = (number: number): number => {
  const weekday = weekdayOfNumber(number)
  return weekday < saturday && isHolidayNumber(number) ? dayKinds - 1 : weekday
}
