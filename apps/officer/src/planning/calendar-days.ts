import type { Round } from "@jatidiri/service-points/contract"
import { dayOf } from "../office/moments.ts"

export type CalendarView = "bulan" | "minggu"

const noon = (day: string): Date => new Date(`${day}T12:00:00`)

export const dayAfter = (day: string, days: number): string => {
  const at = noon(day)
  at.setDate(at.getDate() + days)
  return dayOf(at)
}

/** The same day of another month, or its last where it has none such. */
export const monthAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const first = new Date(year, month - 1 + months, 1, 12)
  const last = new Date(first.getFullYear(), first.getMonth() + 1, 0, 12).getDate()
  first.setDate(Math.min(date, last))
  return dayOf(first)
}

/** 0 is Monday. */
const weekday = (day: string): number => (noon(day).getDay() + 6) % 7

const weekOf = (day: string): string[] => Array.from({ length: 7 }, (_, at) => dayAfter(day, at - weekday(day)))

/** The weeks that are shown, each from Monday: of a month all that touch it, of a week one. */
export const weeksOf = (view: CalendarView, day: string): readonly (readonly string[])[] => {
  if (view === "minggu") return [weekOf(day)]
  const month = day.slice(0, 7)
  const first = weekOf(`${month}-01`)
  const weeks = Array.from({ length: 6 }, (_, at) => weekOf(dayAfter(first[0] ?? day, at * 7)))
  return weeks.filter((week) => week.some((each) => each.startsWith(month)))
}

/** Who is back at midnight was not away on the day that begins then. */
export const lastDayOf = ({ until }: Pick<Round, "until">): string => dayOf(new Date(new Date(until).getTime() - 1))

/** Rounds of each day on which their team is away, by the clock of this device, in the order of their start. */
export const byDay = (rounds: readonly Round[], days: readonly string[]): ReadonlyMap<string, readonly Round[]> => {
  const starts = [...rounds].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  const spans = starts.map((round) => ({
    round,
    first: dayOf(new Date(round.startsAt)),
    last: lastDayOf(round),
  }))
  return new Map(
    days.map((day) => [day, spans.filter(({ first, last }) => first <= day && last >= day).map(({ round }) => round)]),
  )
}

/** Where a key leads from a day; nothing for other keys. */
export const dayByKey = (key: string, day: string): string | undefined => {
  const steps: Readonly<Record<string, () => string>> = {
    ArrowLeft: () => dayAfter(day, -1),
    ArrowRight: () => dayAfter(day, 1),
    ArrowUp: () => dayAfter(day, -7),
    ArrowDown: () => dayAfter(day, 7),
    Home: () => dayAfter(day, -weekday(day)),
    End: () => dayAfter(day, 6 - weekday(day)),
    PageUp: () => monthAfter(day, -1),
    PageDown: () => monthAfter(day, 1),
  }
  return steps[key]?.()
}
