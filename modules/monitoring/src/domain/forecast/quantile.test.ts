import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { quantile } from "./quantile.ts"

const anyCount = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.nat(1000), fc.constant(Number.POSITIVE_INFINITY))

describe("a quantile", () => {
  it("is the one that sorting would find, whatever was asked of the same values before", () => {
    fc.assert(
      fc.property(fc.array(anyCount, { minLength: 1 }), fc.array(fc.nat(99), { minLength: 1 }), (counts, percents) => {
        const values = Float64Array.from(counts)
        for (const percent of percents) {
          const place = Math.min(counts.length - 1, Math.floor((percent / 100) * counts.length))
          expect(quantile(values, percent / 100)).toBe(Float64Array.from(counts).sort()[place])
        }
      }),
    )
  })

  it("of nobody is none", () => {
    expect(quantile(new Float64Array(), 0.5)).toBeUndefined()
  })
})
