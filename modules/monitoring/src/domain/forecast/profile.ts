import { dayNumber } from "@jatidiri/kernel"
import { dayKinds, kindOfNumber } from "../calendar/working-days.ts"
import type { History } from "./history.ts"

/** What each kind of day usually brings, as a share of a week without holidays. */
export type Profile = readonly number[]

const halfLifeDays = 84
/** So many days of its kind, spread evenly over the working week, are believed before any was seen. */
const believedDays = 2

const daysAWeek = 7
const workingDays = 5
const holiday = dayKinds - 1
const sunday = daysAWeek - 1

const evenly = (kind: number): number => (kind < workingDays ? 1 / workingDays : 0)

type Seen = { readonly people: number[]; readonly days: number[] }

const seenIn = ({ from, counts }: History): Seen => {
  const seen: Seen = { people: new Array(dayKinds).fill(0), days: new Array(dayKinds).fill(0) }
  const first = dayNumber(from)
  counts.forEach((count, at) => {
    const weight = 0.5 ** ((counts.length - 1 - at) / halfLifeDays)
    const kind = kindOfNumber(first + at)
    seen.people[kind] = (seen.people[kind] ?? 0) + weight * count
    seen.days[kind] = (seen.days[kind] ?? 0) + weight
  })
  return seen
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Mean of each kind, recent days before older ones; a holiday of which few were seen is a Sunday. */
export const profileOf = (history: History): Profile => {
  const { people, days } = seenIn(history)
  const aWeek = (sumOf(people) / Math.max(1e-9, sumOf(days))) * daysAWeek
  const mean = (kind: number, believed: number): number =>
    ((people[kind] ?? 0) + believedDays * believed) / ((days[kind] ?? 0) + believedDays)
  const means = Array.from({ length: daysAWeek }, (_, kind) => mean(kind, evenly(kind) * aWeek))
  const whole = sumOf(means)
  if (whole <= 0) return Array.from({ length: dayKinds }, (_, kind) => evenly(kind))
  return [...means, mean(holiday, means[sunday] ?? 0)].map((part) => part / whole)
}

/** Of the day with that number. */
export const shareOfDay = (profile: Profile, number: number): number => profile[kindOfNumber(number)] ?? 0

/** How much of a usual week the seven days from there on are: less than one with holidays. */
export const shareOfWeek = (profile: Profile, from: number): number => {
  let share = 0
  for (let at = 0; at < daysAWeek; at++) share += shareOfDay(profile, from + at)
  return share
}

const leastShare = 0.3

/**
 * What each whole week of the history, counted back from its last day, would have brought without its holidays. A week
 * of holidays says nothing of the pace and is left out.
 */
export const weeklyPaces = ({ from, counts }: History, profile: Profile): number[] => {
  const paces: number[] = []
  for (let end = counts.length; end >= daysAWeek; end -= daysAWeek) {
    const share = shareOfWeek(profile, dayNumber(from) + end - daysAWeek)
    const people = counts.slice(end - daysAWeek, end).reduce((sum, count) => sum + count, 0)
    if (share >= leastShare) paces.unshift(people / share)
  }
  return paces
}
