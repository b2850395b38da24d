import type { Branded } from "./brand.ts"
import { accept, type Result, refuse } from "./result.ts"

/** A calendar day `YYYY-MM-DD` of the proleptic Gregorian calendar, years 1000 to 9999; it has no time and no zone. */
export type Day = Branded<"Day">
export type DayParts = { readonly year: number; readonly month: number; readonly day: number }
export type DayRefusal = "not-a-day" | "no-such-day"

const shape = /^([1-9]\d{3})-(\d{2})-(\d{2})$/
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** How many days the month (1–12) has; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

const pad = (value: number, length: number): string => String(value).padStart(length, "0")

/** Refuses `not-a-day` for another spelling and `no-such-day` for 30 February. */
export const parseDay = (text: string): Result<Day, DayRefusal> => {
  const match = shape.exec(text)
  if (match === null) return refuse("not-a-day")
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return day >= 1 && day <= daysInMonth(year, month) ? accept(text as Day) : refuse("no-such-day")
}

/** The day of these parts, judged as `parseDay` does. */
export const dayOf = ({ year, month, day }: DayParts): Result<Day, DayRefusal> =>
  parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)

export const dayParts = (day: Day): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

const daysInEra = 146_097
const daysBeforeEpoch = 719_468

/** Days since 1970-01-01, negative before it; counted from 1 March, so that the leap day ends its year. */
export const dayNumber = (day: Day): number => {
  const { year, month, day: inMonth } = dayParts(day)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + inMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysInEra + dayOfEra - daysBeforeEpoch
}

/** The day with this number; throws outside the years 1000 to 9999. */
export const dayWithNumber = (number: number): Day => {
  const fromStart = number + daysBeforeEpoch
  const era = Math.floor(fromStart / daysInEra)
  const dayOfEra = fromStart - era * daysInEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const made = dayOf({ year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 })
  if (!made.ok) throw new Error("this day is outside the years 1000 to 9999")
  return made.value
}

export const addDays = (day: Day, days: number): Day => dayWithNumber(dayNumber(day) + days)

/** How many days later `to` is than `from`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

const sortable = (day: Day): number => Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10))

/**
 * Whole years lived on that day. Whoever was born on 29 February completes a year on 1 March of a year without that
 * day. Negative before the first birthday's year, so a caller can see a day before birth.
 */
export const ageOn = (birthDay: Day, day: Day): number => Math.floor((sortable(day) - sortable(birthDay)) / 10_000)

const jakartaOffsetMilliseconds = 7 * 3_600_000
const dayMilliseconds = 86_400_000

/** The calendar day in Asia/Jakarta (UTC+7 all year) at a moment. */
export const jakartaDay = (moment: Date): Day =>
  dayWithNumber(Math.floor((moment.getTime() + jakartaOffsetMilliseconds) / dayMilliseconds))
