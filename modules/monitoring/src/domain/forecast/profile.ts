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

/** How much a day counts, by how many days came after it. */
const weights: number[] = []
const weightOf = (age: number): number => {
  for (let days = weights.length; days <= age; days++) weights.push(0.5 ** (days / halfLifeDays))
  return weights[age] ?? 0
}

type Seen = { readonly people: Float64Array; readonly days: Float64Array }

const seenIn = ({ from, counts }: History): Seen => {
  const [people, days] = [new Float64Array(dayKinds), new Float64Array(dayKinds)]
  const first = dayNumber(from)
  for (let at = 0; at < counts.length; at++) {
    const weight = weightOf(counts.length - 1 - at)
    const kind = kindOfNumber(first + at)
    people[kind] = (people[kind] ?? 0) + weight * (counts[at] ?? 0)
    days[kind] = (days[kind] ?? 0) + weight
  }
  return { people, days }
}

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0)

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
  const first = dayNumber(from)
  for (let begin = counts.length % daysAWeek; begin < counts.length; begin += daysAWeek) {
    const share = shareOfWeek(profile, first + begin)
    let people = 0
    for (let at = begin; at < begin + daysAWeek; at++) people += counts[at] ?? 0
    if (share >= leastShare) paces.push(people / share)
  }
  return paces
}
