import { addDays, type Day, dayNumber, daysBetween } from "@jatidiri/kernel"
import { isHoliday } from "./holidays.ts"

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7

const saturday = 5

export const isWorkingDay = (day: Day): boolean => weekdayOf(day) < saturday && !isHoliday(day)

/** Both days included; none where the second is before the first. */
export const workingDaysBetween = (from: Day, to: Day): number => {
  let count = 0
  const length = daysBetween(from, to)
  for (let at = 0; at <= length; at++) if (isWorkingDay(addDays(from, at))) count++
  return count
}

/** Weekdays 0 to 6, and 7 for a holiday that falls on one of Monday to Friday. */
export const dayKinds = 8

export const kindOfDay = (day: Day): number => {
  const weekday = weekdayOf(day)
  return weekday < saturday && isHoliday(day) ? dayKinds - 1 : weekday
}
