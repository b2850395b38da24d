import { describe, expect, it } from "vitest"
import { isWithin, parseRegionCode, type RegionCode, regionAt, regionParent } from "./region-code.ts"

const code = (text: string) => text as RegionCode

describe("a region code", () => {
  it("keeps the zero of Bolaang Mongondow Timur: 71.10 never becomes 71.1", () => {
    const boltim = parseRegionCode("71.10")
    expect(boltim).toEqual({ ok: true, value: "71.10" })
    expect(parseRegionCode(String(Number("71.10"))).ok).toBe(false)
    expect(JSON.parse(JSON.stringify(boltim))).toEqual(boltim)
    expect(regionAt(code("71.10.05.2001"), "regency")).toBe("71.10")
  })

  it("is within its own ancestors and nobody else's", () => {
    expect(isWithin(code("71.10.05.2001"), code("71.10"))).toBe(true)
    expect(isWithin(code("71.10"), code("71.10"))).toBe(true)
    expect(isWithin(code("71"), code("71.10"))).toBe(false)
    expect(isWithin(code("71.10"), code("71.1"))).toBe(false)
  })

  it("has the regions above it as parents", () => {
    expect(regionParent(code("71.10.05.2001"))).toBe("71.10.05")
    expect(regionParent(code("71.10"))).toBe("71")
    expect(regionParent(code("71"))).toBeUndefined()
    expect(regionAt(code("71.10"), "village")).toBeUndefined()
  })
})
