import { describe, expect, it } from "vitest"
import { parseRegion, pathTo } from "./region-path.ts"
import { peopleOfShare, ranksOf, shareOf } from "./shares.ts"

describe("shares", () => {
  it("says nothing where the whole is unknown or nobody", () => {
    expect(shareOf(3, null)).toBeNull()
    expect(shareOf(null, 3)).toBeNull()
    expect(shareOf(0, 0)).toBeNull()
    expect(shareOf(0, 4)).toBe(0)
  })

  it("counts a target in whole people and never below its share", () => {
    expect(peopleOfShare(0.25, 546_000)).toBe(136_500)
    expect(peopleOfShare(0.25, 3)).toBe(1)
    expect(peopleOfShare(0.1, 70)).toBe(7)
    expect(peopleOfShare(0.25, null)).toBeNull()
  })

  it("gives equals the same place and the unknown none", () => {
    expect(ranksOf([0.1, null, 0.3, 0.1, 0])).toEqual([2, null, 1, 2, 4])
  })
})

describe("the way to a region", () => {
  it("leads from the book's start, by whole parts", () => {
    expect(pathTo("71.10.05", "")).toEqual(["", "71", "71.10", "71.10.05"])
    expect(pathTo("71.10.05", "71.10")).toEqual(["71.10", "71.10.05"])
    expect(pathTo("", "")).toEqual([""])
    expect(parseRegion("nation")).toBe("")
    expect(parseRegion("71.1")).toBeUndefined()
  })
})
