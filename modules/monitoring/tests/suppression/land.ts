import fc from "fast-check"
import { tellAll, toldOf } from "../../src/domain/suppression/told.ts"
import type { Statement } from "./attacker.ts"

/** Said here once more, so that a smaller window in the rule fails here. */
export const ten = 10

/** What was counted in each week, and the base that stood beside it then: it rises and falls with every file of the office. */
export type District = { readonly code: string; readonly counts: readonly number[]; readonly bases: readonly number[] }

/** A small country: districts of regencies of provinces. */
export type Land = { readonly leaves: readonly District[]; readonly weeks: number }

/**
 * Nobody is counted who was in no base so far: where a base falls, those who moved away or died were counted and stay so.
 * That is how many a district can have, at most, one a week.
 */
export const mostOf = ({ bases }: District): number[] => bases.map((_, week) => Math.max(...bases.slice(0, week + 1)))

/** Ones that are all nine or all nought are what rounding is weakest against. */
const step = fc.oneof(fc.constantFrom(0, 1, 9, 10), fc.nat(25))
const first = fc.oneof(fc.constantFrom(0, 1, 9, 10, 19), fc.nat(40))

const historyOf = (weeks: number) =>
  fc.tuple(first, fc.array(step, { minLength: weeks - 1, maxLength: weeks - 1 })).map(([start, steps]) => {
    let count = start
    return [start, ...steps.map((more) => (count += more))]
  })

export const anyLand = fc
  .record({
    weeks: fc.integer({ min: 1, max: 4 }),
    shape: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ weeks, shape }) => {
    const codes = shape.flatMap((count, regency) =>
      Array.from({ length: count }, (_, at) => `1${regency % 2}.0${regency}.0${at}`),
    )
    const spares = fc.array(fc.integer({ min: -30, max: 60 }), { minLength: weeks, maxLength: weeks })
    return fc.tuple(...codes.map(() => fc.tuple(historyOf(weeks), spares))).map((districts): Land => {
      const leaves = districts.map(([counts, spare], at) => {
        let most = 0
        const bases = counts.map((count, week) => {
          const wanted = count + (spare[week] ?? 0)
          const base = Math.max(ten - 1, most < count ? Math.max(count, wanted) : wanted)
          most = Math.max(most, base)
          return base
        })
        return { code: codes[at] ?? "", counts, bases }
      })
      return { leaves, weeks }
    })
  })

/** Every region of the land, from the nation to the district. */
export const regionsOf = ({ leaves }: Land): string[] => [
  ...new Set(leaves.flatMap(({ code }) => ["", code.slice(0, 2), code.slice(0, 5), code])),
]

export const within = ({ leaves }: Land, region: string): number[] =>
  leaves.flatMap(({ code }, at) => (code.startsWith(region) ? [at] : []))

const regionsAbove = (code: string): string[] => ["", code.slice(0, 2), code.slice(0, 5), code]

/** All that was ever told of all regions: each week once, under the base of that week. */
export const everythingTold = ({ leaves }: Land) => {
  const told = leaves.map(({ code, counts, bases }) => ({
    code,
    told: counts.map((count, week) => toldOf(count, bases[week] ?? 0)),
  }))
  return [...tellAll(told, regionsAbove)].map(([region, one]) => ({ region, ...one }))
}

/** The counts up to `most` that would be told as this one under this base, by whoever knows the rule. */
export const windowOf = (count: number, base: number, most: number): { from: number; to: number } => {
  const told = toldOf(count, base)
  const fits = Array.from({ length: most + 1 }, (_, other) => other).filter((other) => toldOf(other, base) === told)
  return { from: fits[0] ?? 0, to: fits.at(-1) ?? 0 }
}

/** What each page alone says of a district, one a week. */
export const windowsOf = (district: District): { from: number; to: number }[] => {
  const most = mostOf(district)
  return district.counts.map((count, week) => windowOf(count, district.bases[week] ?? 0, most[week] ?? 0))
}

/** What follows from all pages for whoever knows the rules: windows of districts, and sums of windows. */
export const statementsOf = (land: Land): Statement[] =>
  everythingTold(land).flatMap(({ region, atLeast }) => {
    const districts = within(land, region)
    return atLeast.map((told, week): Statement => {
      const windows = districts.map((at) => land.leaves[at]).map((one) => one && windowsOf(one)[week])
      const spare = windows.reduce((sum, window) => sum + (window ? window.to - window.from : 0), 0)
      return { districts, week, from: told, to: told + spare }
    })
  })

/** The true sum of these districts in a week. */
export const trueSum = ({ leaves }: Land, districts: readonly number[], week: number): number =>
  districts.reduce((sum, at) => sum + (leaves[at]?.counts[week] ?? 0), 0)
