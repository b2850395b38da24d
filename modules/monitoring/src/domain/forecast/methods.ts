import { drawAt, placesBy } from "./random.ts"

/** Fills a path with paces of coming weeks as they might be, from that draw on; gives the number of the next one. */
export type Imagine = (first: number, path: Float64Array) => number

/** Learns from the paces of past weeks, the oldest first; never of fewer than `fewestWeeks`. */
export type Method = (paces: readonly number[]) => Imagine

export const fewestWeeks = 6

const seed = 20_240_101

const mean = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0
  return sum / Math.max(1, values.length)
}

const blockWeeks = 3
const halfLifeWeeks = 8

/** What was, again: blocks of past weeks drawn with recent ones before older ones. */
export const blocksOfWeeks: Method = (paces) => {
  const starts = Math.max(1, paces.length - blockWeeks + 1)
  const weights = Array.from({ length: starts }, (_, at) => 0.5 ** ((starts - 1 - at) / halfLifeWeeks))
  const placeOf = placesBy(weights)
  return (first, path) => {
    let next = first
    for (let at = 0; at < path.length; at += blockWeeks) {
      const from = placeOf(drawAt(seed, next++))
      for (let offset = 0; offset < blockWeeks && at + offset < path.length; offset++)
        path[at + offset] = paces[from + offset] ?? 0
    }
    return next
  }
}

/** How a level and its trend follow what comes; in square roots, where few and many people scatter alike. */
type Smoothing = { readonly alpha: number; readonly beta: number; readonly damping: number }
type Followed = {
  readonly level: number
  readonly trend: number
  readonly errors: Float64Array
  readonly wrong: number
}

const warmUp = 4

const followPaces = (roots: Float64Array, { alpha, beta, damping }: Smoothing): Followed => {
  let level = mean(roots.slice(0, warmUp))
  let [trend, wrong] = [0, 0]
  const errors = new Float64Array(roots.length)
  for (let week = 0; week < errors.length; week++) {
    const error = (roots[week] ?? 0) - (level + damping * trend)
    level += damping * trend + alpha * error
    trend = damping * trend + beta * error
    errors[week] = error
    wrong += error * error
  }
  return { level, trend, errors, wrong }
}

type Learned = Followed & { readonly by: Smoothing }

const followAll = (paces: readonly number[], choices: readonly Smoothing[]): Learned[] => {
  const roots = Float64Array.from(paces, Math.sqrt)
  return choices.map((by) => ({ ...followPaces(roots, by), by }))
}

/** The one that would have been least wrong a week ahead. */
const leastWrong = (learned: readonly Learned[]): Learned =>
  learned.reduce((best, one) => (one.wrong < best.wrong ? one : best))

/** Which of them to believe how much: by how likely each makes what came, since few weeks do not tell them apart. */
const believe = (learned: readonly Learned[]): ((drawn: number) => number) => {
  const weeks = learned[0]?.errors.length ?? 0
  const least = leastWrong(learned).wrong
  return placesBy(learned.map(({ wrong }) => (least > 0 ? (least / wrong) ** (weeks / 2) : 1)))
}

const rememberedWeeks = 52

/** Errors of the last year around nothing, a little wider where few weeks were seen. */
const spreadOf = (errors: Float64Array): Float64Array => {
  const last = errors.slice(-rememberedWeeks)
  const [middle, wider] = [mean(last), Math.sqrt(last.length / Math.max(1, last.length - 2))]
  for (let at = 0; at < last.length; at++) last[at] = ((last[at] ?? 0) - middle) * wider
  return last
}

const imagineFrom = ({ level: start, trend: slope, by }: Learned, errors: Float64Array): Imagine => {
  const { alpha, beta, damping } = by
  return (first, path) => {
    let level = start
    let trend = slope
    for (let at = 0; at < path.length; at++) {
      const error = errors[Math.floor(drawAt(seed, first + at) * errors.length)] ?? 0
      const expected = level + damping * trend
      const root = Math.max(0, expected + error)
      path[at] = root * root
      level = Math.max(0, expected + alpha * error)
      trend = damping * trend + beta * error
    }
    return first + path.length
  }
}

const smoothing =
  (choices: readonly Smoothing[]): Method =>
  (paces) => {
    const best = leastWrong(followAll(paces, choices))
    return imagineFrom(best, spreadOf(best.errors))
  }

const alphas = [0.05, 0.1, 0.2, 0.3, 0.45, 0.6]
const levels: readonly Smoothing[] = alphas.map((alpha) => ({ alpha, beta: 0, damping: 1 }))
const trends: readonly Smoothing[] = alphas.flatMap((alpha) =>
  [0, 0.05, 0.15].map((beta) => ({ alpha, beta: beta * alpha, damping: 0.85 })),
)

/** A level that follows what comes, without trend. */
export const smoothed: Method = smoothing(levels)

/** The same with a trend that fades. */
export const dampedTrend: Method = smoothing(trends)

/** So many weeks of usual disquiet are believed before any was seen. */
const believedWeeks = 4
const usualDisquiet = 0.1

/** What was seen, made as wide as what is believed and what was seen say together. */
const disquietOf = (level: number, errors: Float64Array): Float64Array => {
  const usual = usualDisquiet * level
  let squares = 0
  for (let at = 0; at < errors.length; at++) squares += (errors[at] ?? 0) ** 2
  const seen = squares / Math.max(1, errors.length)
  if (seen <= 0) return Float64Array.of(usual, -usual)
  const weeks = errors.length + believedWeeks
  const wide = Math.sqrt((errors.length * seen + believedWeeks * usual ** 2) / weeks / seen)
  for (let at = 0; at < errors.length; at++) errors[at] = (errors[at] ?? 0) * wide
  return errors
}

/**
 * Every imagined future with a level and a trend that follow what comes at a speed of its own, drawn by how well that
 * speed told the past; and with some disquiet believed beforehand, since few weeks tell little of that either.
 */
export const averaged: Method = (paces) => {
  const learned = followAll(paces, trends)
  const imagined = learned.map((one) => imagineFrom(one, disquietOf(one.level, spreadOf(one.errors))))
  const choose = believe(learned)
  return (first, path) => imagined[choose(drawAt(seed, first))]?.(first + 1, path) ?? first
}

export const methods = { "blocks-of-weeks": blocksOfWeeks, smoothed, "damped-trend": dampedTrend, averaged } as const
export type MethodName = keyof typeof methods
