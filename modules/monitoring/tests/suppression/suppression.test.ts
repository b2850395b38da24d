import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { attack, type Statement } from "./attacker.ts"
import {
  anyLand,
  everythingTold,
  type Land,
  mostOf,
  regionsOf,
  statementsOf,
  ten,
  trueSum,
  windowOf,
  windowsOf,
  within,
} from "./land.ts"

const fewest = (land: Land, statements: readonly Statement[]): number =>
  Math.min(...attack(land.leaves.map(mostOf), statements).flatMap((weeks) => weeks.map(({ values }) => values)))

/** The property that must hold of what is told; and must not, once a rule is left out. */
const holds = (statements: (land: Land) => Statement[]) =>
  fc.property(anyLand, (land) => fewest(land, statements(land)) >= ten)

const falls = (statements: (land: Land) => Statement[]): number => {
  const { failed, counterexample } = fc.check(holds(statements), { numRuns: 3000, seed: 1 })
  expect(failed).toBe(true)
  const [land] = counterexample ?? []
  return land === undefined ? ten : fewest(land, statements(land))
}

/** One page more than is told: each region's own count to the ten, as if its parts stood nowhere. */
const ownTens = (land: Land): Statement[] =>
  regionsOf(land).flatMap((region) => {
    const districts = within(land, region)
    return Array.from({ length: land.weeks }, (_, week) => {
      const tens = Math.floor(trueSum(land, districts, week) / ten) * ten
      return { districts, week, from: tens, to: tens + ten - 1 }
    })
  })

/** Two cohorts of the nation beside its districts, each to the ten: the other half of the people is the difference. */
const cohortTens = (land: Land): Statement[] => {
  const all = within(land, "")
  return Array.from({ length: land.weeks }, (_, week) => {
    const sum = trueSum(land, all, week)
    const cohorts = [Math.floor(sum / 3), sum - Math.floor(sum / 3)]
    const tens = cohorts.map((count) => Math.floor(count / ten) * ten)
    const from = tens.reduce((total, one) => total + one, 0)
    return { districts: all, week, from, to: from + cohorts.length * (ten - 1) }
  })
}

const eachDistrict = (
  land: Land,
  rangeOf: (count: number, window: { from: number; to: number }) => { from: number; to: number },
): Statement[] =>
  land.leaves.flatMap((district, at) =>
    windowsOf(district).map((window, week) => ({
      ...{ districts: [at], week, ...rangeOf(district.counts[week] ?? 0, window) },
    })),
  )

describe("whoever keeps every public page of every week", () => {
  it("cannot narrow any district's count to fewer than ten values by sums, differences and time", () => {
    fc.assert(holds(statementsOf), { numRuns: 500 })
  })

  it("would have seen the very same pages with any other count of the same ten, so no reasoning can do better", () => {
    const chosen = fc.tuple(anyLand, fc.nat(), fc.nat(), fc.nat())
    fc.assert(
      fc.property(chosen, ([land, anyDistrict, anyWeek, anyValue]) => {
        const district = anyDistrict % land.leaves.length
        const week = anyWeek % land.weeks
        const leaf = land.leaves[district]
        if (leaf === undefined) return
        const { counts } = leaf
        const windows = windowsOf(leaf)
        // Who was there in a week before was there in this one, and who was there in this one is in all that follow.
        const from = Math.max(...windows.slice(0, week + 1).map((one) => one.from))
        const to = Math.min(...windows.slice(week).map((one) => one.to))
        expect(to - from + 1).toBeGreaterThanOrEqual(ten)
        const value = from + (anyValue % (to - from + 1))
        // Who was there last week is there this week: the weeks around it go along as far as they must.
        const other = counts.map((count, at) => (at < week ? Math.min(count, value) : Math.max(count, value)))
        if (week < other.length) other[week] = value
        const leaves = land.leaves.map((one, at) => (at === district ? { ...one, counts: other } : one))
        expect(everythingTold({ ...land, leaves })).toEqual(everythingTold(land))
      }),
      { numRuns: 500 },
    )
  })

  it("is never told a number that is not true", () => {
    fc.assert(
      fc.property(anyLand, (land) => {
        for (const { region, atLeast, hidden, districts } of everythingTold(land)) {
          const places = within(land, region)
          atLeast.forEach((told, week) => {
            const truth = trueSum(land, places, week)
            expect(told).toBeLessThanOrEqual(truth)
            expect(told % ten).toBe(0)
          })
          expect(hidden).toBeLessThanOrEqual(districts)
        }
      }),
    )
  })
})

describe("the attacker wins", () => {
  it("where a total is rounded by itself", () => {
    expect(falls((land) => [...statementsOf(land), ...ownTens(land)])).toBeLessThan(ten)
    // Ten districts of nine each under a total of ninety: every one of them is known.
    const nines: Land = {
      weeks: 1,
      leaves: Array.from({ length: 10 }, (_, at) => ({ code: `11.01.${10 + at}`, bases: [100], counts: [9] })),
    }
    expect(fewest(nines, [...statementsOf(nines), ...ownTens(nines)])).toBe(1)
  })

  it("where cohorts of the same people stand beside their districts", () => {
    expect(falls((land) => [...statementsOf(land), ...cohortTens(land)])).toBeLessThan(ten)
  })

  it("where nobody is told apart from a few", () => {
    const zeroTold = (land: Land): Statement[] => [
      ...statementsOf(land),
      ...eachDistrict(land, (count, { from, to }) =>
        count === 0 ? { from: 0, to: 0 } : { from: Math.max(1, from), to },
      ),
    ]
    expect(falls(zeroTold)).toBe(1)
  })

  it("where it is told that all but a few have it", () => {
    const tensToTheEnd = (land: Land): Statement[] =>
      eachDistrict(land, (count) => {
        const tens = Math.floor(count / ten) * ten
        return { from: tens, to: tens + ten - 1 }
      })
    expect(falls(tensToTheEnd)).toBeLessThan(ten)
  })

  it("where a past week is told again under a later base", () => {
    const toldAgain = (land: Land): Statement[] => [
      ...statementsOf(land),
      ...land.leaves.flatMap((district, at) =>
        district.counts.flatMap((count, week) =>
          district.bases
            .slice(week)
            .map((base) => ({ districts: [at], week, ...windowOf(count, base, mostOf(district)[week] ?? 0) })),
        ),
      ),
    ]
    expect(falls(toldAgain)).toBeLessThan(ten)
    // A hundred of a hundred are told as ninety; once nine more belong there, the same hundred would be told as such.
    const all: Land = { weeks: 2, leaves: [{ code: "11.01.01", bases: [100, 109], counts: [100, 100] }] }
    expect(fewest(all, statementsOf(all))).toBe(ten)
    expect(fewest(all, toldAgain(all))).toBe(1)
  })

  it("where the newest count of the nation is told exactly", () => {
    const exactNation = (land: Land): Statement[] => {
      const districts = within(land, "")
      const week = land.weeks - 1
      const sum = trueSum(land, districts, week)
      return [...statementsOf(land), { districts, week, from: sum, to: sum }]
    }
    expect(falls(exactNation)).toBeLessThan(ten)
  })
})
