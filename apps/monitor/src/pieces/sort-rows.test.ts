import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sortRows } from "./sort-rows.ts"

describe("sorted rows", () => {
  it("has those nobody knows last, whichever way", () => {
    const rows = [{ at: 2 }, { at: null }, { at: 10 }]
    expect(sortRows(rows, ({ at }) => at, true).map(({ at }) => at)).toEqual([10, 2, null])
    expect(sortRows(rows, ({ at }) => at, false).map(({ at }) => at)).toEqual([2, 10, null])
  })

  it("puts Desa 2 before Desa 10", () => {
    expect(sortRows(["Desa 10", "Desa 2"], (name) => name, false)).toEqual(["Desa 2", "Desa 10"])
  })

  it("loses nobody and doubles nobody", () => {
    const row = fc.record({ id: fc.nat(), at: fc.option(fc.integer()) })
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, down) => {
        const sorted = sortRows(rows, ({ at }) => at, down)
        expect(new Set(sorted)).toEqual(new Set(rows))
        expect(sorted).toHaveLength(rows.length)
      }),
    )
  })
})
