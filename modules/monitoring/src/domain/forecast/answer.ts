import { addDays, type Day, daysBetween } from "@jatidiri/kernel"
import type { Counts, Target } from "../../contract.ts"
import type { Forecast } from "../../plan-contract.ts"
import { workingDaysAYear } from "../arithmetic/terms.ts"
import { workingDaysBetween } from "../calendar/working-days.ts"
import { peopleOfShare } from "../shares.ts"
import { countBy, type Foreseen, neededBy, pointsUntil, reachOf } from "./foresee.ts"
import { type History, lastDayOf } from "./history.ts"
import { staffingNeeded, type Yields } from "./staffing.ts"

/** What was counted, before anything is imagined. */
export type Ground = {
  readonly live: boolean
  /** The first day of which nothing is known yet. */
  readonly from: Day
  readonly target: Target | undefined
  readonly counts: Counts
  /** Of the last weeks at least, by channel. */
  readonly rows: readonly { readonly day: string; readonly channel: string; readonly people: number }[]
  readonly history: History
  readonly foreseen: Foreseen | undefined
  /** People who join the base by turning 17, by month until that end. */
  readonly growth: Forecast["growth"]
  /** People of the target when its period ends. */
  readonly goal: number | null
  readonly remaining: number | null
  /** Reached in all when that day began. */
  readonly before: number
  readonly end: Day | null
  readonly quota: number | null
}

/** A target is a share of whoever belongs to its base when the period ends. */
export const goalOf = ({ share, people }: Target, base: number | null, growth: Ground["growth"]): number | null =>
  people === null || base === null || growth.length === 0
    ? people
    : peopleOfShare(share, base + growth.reduce((sum, month) => sum + month.people, 0))

const daysAWeek = 7
export const recentDays = 28
const weeksShown = 26

/** Expected on a working day of the coming weeks; and of the last four, by which channel they came. */
export const paceOf = ({ rows, foreseen, from }: Ground): Forecast["pace"] => {
  if (foreseen === undefined) return null
  const channels = new Map<string, number>()
  for (const { day, channel, people } of rows) {
    if (daysBetween(day as Day, from) <= recentDays) channels.set(channel, (channels.get(channel) ?? 0) + people)
  }
  const workingDays = Math.max(1, workingDaysBetween(addDays(from, -recentDays), addDays(from, -1)))
  const byChannel = Array.from(channels, ([channel, people]) => ({ channel, perWorkingDay: people / workingDays }))
  return { perWorkingDay: foreseen.perWorkingDay, byChannel }
}

const shareOut = (ground: Ground, people: number) => {
  const { end, from } = ground
  if (end !== null) return neededBy(from, end, people)
  return { by: null, workingDays: workingDaysAYear, perWorkingDay: Math.ceil(people / workingDaysAYear) }
}

/** In time for the period's end; in a year of working days where no period was said. */
export const neededOf = (ground: Ground, yields: Yields): Forecast["needed"] => {
  const people = ground.remaining ?? ground.goal
  const shared = people === null || people === 0 ? undefined : shareOut(ground, people)
  if (people === null || shared === undefined) return null
  const pace = ground.foreseen?.perWorkingDay ?? 0
  const timesPace = pace > 0 ? shared.perWorkingDay / pace : null
  return { ...shared, timesPace, ...staffingNeeded(people, shared.perWorkingDay, yields) }
}

/** Reached in all at the end of each week back from yesterday; what is of no day lies before the first. */
export const pastOf = (ground: Ground): Forecast["past"] => {
  const { history } = ground
  const points: { day: string; people: number }[] = []
  let people = ground.before
  for (let at = history.counts.length - 1; at >= 0 && points.length < weeksShown; at -= daysAWeek) {
    points.unshift({ day: addDays(history.from, at), people })
    people -= history.counts.slice(Math.max(0, at - daysAWeek + 1), at + 1).reduce((sum, count) => sum + count, 0)
  }
  return points
}

type Imagined = Pick<Forecast, "reach" | "imaginedUntil" | "atEnd" | "coming">

const earlier = (day: Day, other: Day): Day => (day < other ? day : other)

export const imaginedOf = (ground: Ground): Imagined => {
  const { foreseen, remaining, goal, end, from, before } = ground
  if (foreseen === undefined || remaining === null) return { reach: null, imaginedUntil: null, atEnd: null, coming: [] }
  const people = (day: Day) => {
    const { early, median, late } = countBy(foreseen, day)
    return { early: before + early, median: before + median, late: before + late }
  }
  const reach = remaining === 0 || goal === null ? null : reachOf(foreseen, goal - before)
  const shown = [end ?? from, reach?.late ?? reach?.median ?? foreseen.until].toSorted().at(-1) ?? from
  const points = pointsUntil(addDays(lastDayOf(ground.history), daysAWeek), earlier(shown, foreseen.until))
  return {
    ...{ reach, imaginedUntil: foreseen.until },
    atEnd: end === null || end < from || end > foreseen.until ? null : { day: end, people: people(end) },
    coming: points.map((day) => ({ day, people: people(day) })),
  }
}

/** What the quota that an office named comes to. */
export const quotaOf = ({ quota, remaining, goal }: Ground): Forecast["quota"] => {
  const people = remaining ?? goal
  if (quota === null || quota <= 0 || people === null) return null
  const workingDays = Math.ceil(people / quota)
  return { perDay: quota, workingDays, years: workingDays / workingDaysAYear }
}
