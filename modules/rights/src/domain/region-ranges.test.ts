import fc from "fast-check"
import { expect, it } from "vitest"
import { rangesOf } from "./region-ranges.ts"

const level = fc.constantFrom("51", "51.7", "51.71", "52", "5")
const code = fc
  .tuple(level, fc.constantFrom("", ".01", ".71", ".71.01", ".71.01.1001"))
  .map(([start, more]) => `${start}${more}`)

it("a code lies in exactly one range of the regions that hold it, and in none of others", () => {
  fc.assert(
    fc.property(fc.array(code, { maxLength: 5 }), code, (regions, asked) => {
      const { first, below } = rangesOf(regions)
      const hits = first.filter((from, at) => asked >= from && asked < (below[at] ?? "")).length
      const isHeld = regions.some((region) => asked === region || asked.startsWith(`${region}.`))
      expect(hits).toBe(isHeld ? 1 : 0)
      expect(rangesOf([...regions, "nation"])).toEqual({ first: [""], below: ["~"] })
    }),
  )
})
