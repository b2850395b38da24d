import { addDays, type Day, daysBetween } from "@jatidiri/kernel"
import { cutAfter, type History, lastDayOf } from "./history.ts"
import { fortunes, type MadeHistory, makeHistory } from "./made-history.ts"
import type { Method } from "./methods.ts"
import { dayAfter, daysReached, giveBack, imaginePaths, peopleReached } from "./paths.ts"
import { quantile } from "./quantile.ts"

/** How a method did on one history that was cut: what it said beside what came. */
export type Trial = {
  /** Of the count at the horizon. */
  readonly shareWrong: number
  readonly daysWrong: number
  readonly isCountHeld: boolean
  readonly isDayHeld: boolean
}

export const lowShare = 0.1
export const highShare = 0.9

type Cut = { readonly history: History; readonly days: number; readonly horizon: number }

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const farAway = (day: Day | null, last: Day, horizon: number): Day => day ?? addDays(last, horizon * farTimes)
const farTimes = 4

/** Cuts a history after some days, forecasts so many more, and compares; nothing where nobody came afterwards. */
export const tryMethod = (method: Method, { history, days, horizon }: Cut, paths: number): Trial | undefined => {
  const after = history.counts.slice(days, days + horizon)
  const came = sum(after)
  const known = cutAfter(history, days)
  if (came <= 0) return undefined
  const imagined = imaginePaths(known, method, { weeks: Math.ceil((horizon * farTimes) / 7), paths })
  if (imagined === undefined) return undefined
  const last = lastDayOf(known)
  const counts = peopleReached(imagined, addDays(last, horizon))
  const reached = daysReached(imagined, came)
  const truth = addDays(last, 1 + after.findLastIndex((count) => count > 0))
  const [low, middle, high] = [lowShare, 0.5, highShare].map((share) =>
    farAway(dayAfter(imagined, quantile(reached, share)), last, horizon),
  )
  const at = (share: number): number => quantile(counts, share) ?? 0
  giveBack(imagined)
  return {
    shareWrong: Math.abs(at(0.5) - came) / came,
    daysWrong: Math.abs(daysBetween(truth, middle ?? truth)),
    isCountHeld: at(lowShare) <= came && came <= at(highShare),
    isDayHeld: (low ?? truth) <= truth && truth <= (high ?? truth),
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  return ((low ?? 0) + (high ?? 0)) / 2
}

const shareOf = (all: readonly Trial[], holds: (trial: Trial) => boolean): number =>
  all.filter(holds).length / Math.max(1, all.length)

export type Measured = {
  readonly trials: number
  readonly shareWrong: number
  readonly daysWrong: number
  readonly countsHeld: number
  readonly daysHeld: number
}

export const measured = (trials: readonly Trial[]): Measured => ({
  trials: trials.length,
  shareWrong: median(trials.map(({ shareWrong }) => shareWrong)),
  daysWrong: median(trials.map(({ daysWrong }) => daysWrong)),
  countsHeld: shareOf(trials, ({ isCountHeld }) => isCountHeld),
  daysHeld: shareOf(trials, ({ isDayHeld }) => isDayHeld),
})

/** Lengths of what is known, and how far ahead is asked, in weeks. */
const known = [10, 26, 52, 90]
const ahead = [4, 8, 16, 26]

type Situation = MadeHistory & { readonly days: number; readonly horizon: number }

const situations = (seeds: number): Situation[] =>
  fortunes.flatMap((fortune, kind) =>
    Array.from({ length: seeds }, (_, seed) => {
      const [weeks, horizon] = [
        known[seed % known.length] ?? 26,
        ahead[Math.floor(seed / known.length) % ahead.length] ?? 8,
      ]
      const made = makeHistory(fortune, weeks + horizon, 1000 * (kind + 1) + seed)
      return { ...made, days: weeks * 7, horizon: horizon * 7 }
    }),
  )

/** Each method on the same invented histories. `seeds` of every fortune. */
export const measureMethods = (
  methods: Readonly<Record<string, Method>>,
  size: { readonly seeds: number; readonly paths: number },
): Readonly<Record<string, Measured>> => {
  const all = situations(size.seeds)
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      measured(all.flatMap((one) => tryMethod(method, one, size.paths) ?? [])),
    ]),
  )
}

/** How wrong the count is of whoever knows what is to be expected of every day: chance alone. */
export const measureChance = (seeds: number): number =>
  median(
    situations(seeds).flatMap(({ history, expected, days, horizon }) => {
      const came = sum(history.counts.slice(days, days + horizon))
      return came > 0 ? [Math.abs(sum(expected.slice(days, days + horizon)) - came) / came] : []
    }),
  )
