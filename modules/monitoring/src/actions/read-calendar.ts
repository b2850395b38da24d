import { accept, addDays, type Day, dayNumber, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { holidaysKnownUntil } from "../domain/calendar/holidays.ts"
import { isWorkingDay } from "../domain/calendar/working-days.ts"
import { periodOf } from "../domain/period.ts"
import type { Calendar } from "../map-contract.ts"
import type { Needs } from "../needs.ts"

const saturday = 5
const isWeekend = (day: Day): boolean => (((dayNumber(day) + 3) % 7) + 7) % 7 >= saturday

/** Days off from Monday to Friday; Saturdays and Sundays are off anyway. */
const holidaysIn = (from: Day, to: Day): Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isWeekend(day) && !isWorkingDay(day)) days.push(day)
  }
  return days
}

/** National holidays and collective leave days of a period, and until when they are known. */
export const readCalendar =
  (needs: Needs) =>
  async (asked: { readonly from?: string; readonly to?: string }): Promise<Result<Calendar, "period-wrong">> => {
    const period = periodOf(asked, jakartaDay(needs.now()))
    if (period === undefined) return refuse("period-wrong")
    const { from, to } = period
    return accept({ from, to, holidays: holidaysIn(from, to), knownUntil: holidaysKnownUntil })
  }
