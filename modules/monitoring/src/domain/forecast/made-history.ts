import { addDays, type Day } from "@jatidiri/kernel"
import { isWorkingDay } from "../calendar/working-days.ts"
import type { History } from "./history.ts"
import { type Draw, drawsFrom } from "./random.ts"

/** What befalls an invented office; each is what offices told of. */
export const fortunes = [
  "steady",
  "growing",
  "fading",
  "campaigns",
  "outages",
  "new-counter",
  "weekend-rounds",
  "few",
] as const
export type Fortune = (typeof fortunes)[number]

export type MadeHistory = {
  readonly history: History
  /** What was to be expected of each day; who knew it could still not know who comes. */
  readonly expected: readonly number[]
}

const normal = (draw: Draw): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

const poisson = (mean: number, draw: Draw): number => {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(draw)))
  const least = Math.exp(-mean)
  let [count, product] = [0, draw()]
  for (; product > least; count++) product *= draw()
  return count
}

/** How much of the usual pace an office has in each week. */
const courseOf = (fortune: Fortune, weeks: number, draw: Draw): number[] => {
  const course = Array.from({ length: weeks }, (_, week) => {
    if (fortune === "growing") return 0.5 + (1.5 * week) / weeks
    return fortune === "fading" ? 1.5 - week / weeks : 1
  })
  const during = (length: number, times: number): void => {
    const start = Math.floor(draw() * weeks)
    for (let at = start; at < Math.min(weeks, start + length); at++) course[at] = (course[at] ?? 1) * times
  }
  if (fortune === "campaigns") for (let nth = 0; nth < weeks / 13; nth++) during(2 + Math.floor(draw() * 3), 2 + draw())
  if (fortune === "outages") for (let nth = 0; nth < weeks / 17; nth++) during(1 + Math.floor(draw() * 2), 0.15)
  if (fortune === "new-counter") during(weeks, 1.6)
  return course
}

/** Weeks differ more than chance alone would have it, and a good week is followed by a good one. */
const moodsOf = (weeks: number, draw: Draw): number[] => {
  const moods: number[] = []
  for (let week = 0; week < weeks; week++) moods.push(0.6 * (moods.at(-1) ?? 0) + 0.12 * normal(draw))
  return moods.map(Math.exp)
}

const shareOf = (fortune: Fortune, day: Day, at: number): number => {
  if (isWorkingDay(day)) return 0.2
  return fortune === "weekend-rounds" && at % 7 === 5 ? 0.5 : 0.002
}

const first = "2024-01-01" as Day

/** An invented office's activations of so many weeks; the same seed invents the same. */
export const makeHistory = (fortune: Fortune, weeks: number, seed: number): MadeHistory => {
  const draw = drawsFrom(seed)
  const usual = fortune === "few" ? 3 : 20 + draw() * 600
  const [course, moods] = [courseOf(fortune, weeks, draw), moodsOf(weeks, draw)]
  const from = addDays(first, 7 * Math.floor(draw() * 20))
  const expected = Array.from({ length: weeks * 7 }, (_, at) => {
    const week = Math.floor(at / 7)
    return usual * (course[week] ?? 1) * (moods[week] ?? 1) * shareOf(fortune, addDays(from, at), at)
  })
  return { history: { from, counts: expected.map((mean) => poisson(mean, draw)) }, expected }
}
