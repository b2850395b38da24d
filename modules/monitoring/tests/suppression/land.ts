import fc from "fast-check"
import { type Leaf, tellAll, toldOf } from "../../src/domain/suppression/told.ts"
import type { Statement } from "./attacker.ts"

/** Said here once more, so that a smaller window in the rule fails here. */
export const ten = 10

/** A small country: districts of regencies of provinces, with what was counted in each week. */
export type Land = { readonly leaves: readonly Leaf[]; readonly bases: readonly number[]; readonly weeks: number }

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
    return fc.tuple(...codes.map(() => fc.tuple(historyOf(weeks), fc.nat(60)))).map((districts): Land => {
      const leaves = districts.map(([counts, spare], at) => ({
        code: codes[at] ?? "",
        counts,
        base: Math.max(ten - 1, (counts.at(-1) ?? 0) + spare),
      }))
      return { leaves, weeks, bases: leaves.map(({ base }) => base) }
    })
  })

/** Every region of the land, from the nation to the district. */
export const regionsOf = ({ leaves }: Land): string[] => [
  ...new Set(leaves.flatMap(({ code }) => ["", code.slice(0, 2), code.slice(0, 5), code])),
]

export const within = ({ leaves }: Land, region: string): number[] =>
  leaves.flatMap(({ code }, at) => (code.startsWith(region) ? [at] : []))

const regionsAbove = (code: string): string[] => ["", code.slice(0, 2), code.slice(0, 5), code]

/** All that was ever told of all regions. */
export const everythingTold = ({ leaves }: Land) =>
  [...tellAll(leaves, regionsAbove)].map(([region, told]) => ({ region, ...told }))

/** The counts that would be told as this, by whoever knows the rule. */
export const windowOf = (told: number, base: number): { from: number; to: number } => {
  const fits = Array.from({ length: base + 1 }, (_, count) => count).filter((count) => toldOf(count, base) === told)
  return { from: fits[0] ?? 0, to: fits.at(-1) ?? 0 }
}

/** What follows from all pages for whoever knows the rules: windows of districts, and sums of windows. */
export const statementsOf = (land: Land): Statement[] =>
  everythingTold(land).flatMap(({ region, atLeast }) => {
    const districts = within(land, region)
    return atLeast.map((told, week): Statement => {
      if (districts.length === 1) return { districts, week, ...windowOf(told, land.bases[districts[0] ?? 0] ?? 0) }
      const spare = districts.map((at) => {
        const { from, to } = windowOf(
          toldOf(land.leaves[at]?.counts[week] ?? 0, land.bases[at] ?? 0),
          land.bases[at] ?? 0,
        )
        return to - from
      })
      return { districts, week, from: told, to: told + spare.reduce((sum, one) => sum + one, 0) }
    })
  })

/** The true sum of these districts in a week. */
export const trueSum = ({ leaves }: Land, districts: readonly number[], week: number): number =>
  districts.reduce((sum, at) => sum + (leaves[at]?.counts[week] ?? 0), 0)
