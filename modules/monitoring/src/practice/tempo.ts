import { type Day, daysBetween } from "@jatidiri/kernel"
import { practiceBook } from "./book.ts"
import { between, drawsOf } from "./draws.ts"
import type { Regency } from "./land.ts"

const daysAWeek = 7
export const weeksAYear = 52

export const weekdays = { monday: 0, tuesday: 1, wednesday: 2, thursday: 3, friday: 4, saturday: 5, sunday: 6 } as const

const daysSinceStart = (day: Day): number => daysBetween(practiceBook.start, day)

/** Monday is 0. */
export const weekdayOf = (day: Day): number => ((daysSinceStart(day) % daysAWeek) + daysAWeek) % daysAWeek

/** Weeks since the regency's office joined; negative before. */
export const weekOf = ({ joins }: Pick<Regency, "joins">, day: Day): number =>
  Math.floor(daysSinceStart(day) / daysAWeek) - joins

/** One week in each year the network of the whole province is down; all its journals come late. */
export const isOutage = (day: Day): boolean => {
  const week = Math.floor(daysSinceStart(day) / daysAWeek)
  const year = Math.floor(week / weeksAYear)
  return week - year * weeksAYear === between(drawsOf("outage", year), 12, 46)
}

/** Offices learn, and everybody hurries before a year ends. */
export const tempoOf = (week: number, day: Day): number => {
  const learned = Math.min(1.25, 0.6 + week / 150)
  return learned * (Number(day.slice(5, 7)) >= 11 ? 1.35 : 1)
}
