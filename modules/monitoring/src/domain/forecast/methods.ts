import { type Draw, drawPlaces } from "./random.ts"

/** Paces of coming weeks, as many as asked for, as they might be. */
export type Imagine = (draw: Draw, weeks: number) => Float64Array

/** Learns from the paces of past weeks, the oldest first; never of fewer than `fewestWeeks`. */
export type Method = (paces: readonly number[]) => Imagine

export const fewestWeeks = 6

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const pick = <Value>(values: readonly Value[], draw: Draw): Value | undefined =>
  values[Math.floor(draw() * values.length)]

const blockWeeks = 3
const halfLifeWeeks = 8

/** What was, again: blocks of past weeks drawn with recent ones before older ones. */
export const blocksOfWeeks: Method = (paces) => {
  const starts = Math.max(1, paces.length - blockWeeks + 1)
  const weights = Array.from({ length: starts }, (_, at) => 0.5 ** ((starts - 1 - at) / halfLifeWeeks))
  const start = drawPlaces(weights)
  return (draw, weeks) => {
    const path = new Float64Array(weeks)
    for (let at = 0; at < weeks; at += blockWeeks) {
      const from = start(draw)
      for (let offset = 0; offset < blockWeeks && at + offset < weeks; offset++)
        path[at + offset] = paces[from + offset] ?? 0
    }
    return path
  }
}

/** How a level and its trend follow what comes; in square roots, where few and many people scatter alike. */
type Smoothing = { readonly alpha: number; readonly beta: number; readonly damping: number }
type Followed = { readonly level: number; readonly trend: number; readonly errors: number[] }

const warmUp = 4

const followPaces = (roots: readonly number[], { alpha, beta, damping }: Smoothing): Followed => {
  let level = mean(roots.slice(0, warmUp))
  let trend = 0
  const errors: number[] = []
  for (const root of roots) {
    const error = root - (level + damping * trend)
    level += damping * trend + alpha * error
    trend = damping * trend + beta * error
    errors.push(error)
  }
  return { level, trend, errors }
}

const squares = (errors: readonly number[]): number => errors.reduce((sum, error) => sum + error * error, 0)

type Learned = Followed & { readonly by: Smoothing }

const followAll = (roots: readonly number[], choices: readonly Smoothing[]): Learned[] =>
  choices.map((by) => ({ ...followPaces(roots, by), by }))

/** The one that would have been least wrong a week ahead. */
const leastWrong = (learned: readonly Learned[]): Learned =>
  learned.reduce((best, one) => (squares(one.errors) < squares(best.errors) ? one : best))

/** Which of them to believe how much: by how likely each makes what came, since few weeks do not tell them apart. */
const believe = (learned: readonly Learned[]): ((draw: Draw) => Learned) => {
  const weeks = learned[0]?.errors.length ?? 0
  const least = squares(leastWrong(learned).errors)
  const weights = learned.map(({ errors }) => (least > 0 ? (least / squares(errors)) ** (weeks / 2) : 1))
  const place = drawPlaces(weights)
  return (draw) => learned[place(draw)] ?? leastWrong(learned)
}

const rememberedWeeks = 52

/** Errors of the last year around nothing, a little wider where few weeks were seen. */
const spreadOf = (errors: readonly number[]): number[] => {
  const last = errors.slice(-rememberedWeeks)
  const [middle, wider] = [mean(last), Math.sqrt(last.length / Math.max(1, last.length - 2))]
  return last.map((error) => (error - middle) * wider)
}

const imagineFrom = ({ level: start, trend: slope, by }: Learned, errors: readonly number[]): Imagine => {
  const { alpha, beta, damping } = by
  return (draw, weeks) => {
    let [level, trend] = [start, slope]
    const path = new Float64Array(weeks)
    for (let at = 0; at < weeks; at++) {
      const error = pick(errors, draw) ?? 0
      path[at] = Math.max(0, level + damping * trend + error) ** 2
      level = Math.max(0, level + damping * trend + alpha * error)
      trend = damping * trend + beta * error
    }
    return path
  }
}

const smoothing =
  (choices: readonly Smoothing[]): Method =>
  (paces) => {
    const best = leastWrong(followAll(paces.map(Math.sqrt), choices))
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
const disquietOf = (level: number, errors: readonly number[]): number[] => {
  const usual = usualDisquiet * level
  const seen = squares(errors) / Math.max(1, errors.length)
  if (seen <= 0) return [usual, -usual]
  const weeks = errors.length + believedWeeks
  const wide = Math.sqrt((errors.length * seen + believedWeeks * usual ** 2) / weeks / seen)
  return errors.map((error) => error * wide)
}

/**
 * Every imagined future with a level and a trend that follow what comes at a speed of its own, drawn by how well that
 * speed told the past; and with some disquiet believed beforehand, since few weeks tell little of that either.
 */
export const averaged: Method = (paces) => {
  const learned = followAll(paces.map(Math.sqrt), trends)
  const imagined = new Map(
    learned.map((one) => [one, imagineFrom(one, disquietOf(one.level, spreadOf(one.errors)))] as const),
  )
  const choose = believe(learned)
  return (draw, weeks) => imagined.get(choose(draw))?.(draw, weeks) ?? new Float64Array(weeks)
}

export const methods = { "blocks-of-weeks": blocksOfWeeks, smoothed, "damped-trend": dampedTrend, averaged } as const
export type MethodName = keyof typeof methods
