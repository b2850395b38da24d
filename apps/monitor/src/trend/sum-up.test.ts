import fc from "fast-check"
import { expect, it } from "vitest"
import { sumsOf } from "./sum-up.ts"

it("sums rise by what each bar has and end at what there is", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.nat(1_000_000), (totals, before) => {
      const all = totals.reduce((sum, one) => sum + one, before)
      const sums = sumsOf(
        totals.map((total) => ({ total })),
        all,
      )
      expect(sums.at(-1)).toBe(all)
      expect(sums.map((sum, index) => sum - (sums[index - 1] ?? before))).toEqual(totals)
    }),
  )
})
