import { describe, expect, it } from "vitest"
import { reasonNotToSee, reasonNotToSeePlaces } from "./access.ts"

const head = { powers: ["see-figures"], regions: ["51.71"] }

describe("who may see figures", () => {
  it("shows nothing to nobody, and nothing to an officer without the power", () => {
    expect(reasonNotToSee(undefined, "", false)).toBe("not-signed-in")
    expect(reasonNotToSee({ powers: ["activate"], regions: ["51.71"] }, "51.71", false)).toBe("power-missing")
  })

  it("shows a head of office his own villages and everybody's regencies, not the villages of others", () => {
    expect(reasonNotToSee(head, "51.71.01.1001", false)).toBeUndefined()
    expect(reasonNotToSee(head, "71.10", false)).toBeUndefined()
    expect(reasonNotToSee(head, "", false)).toBeUndefined()
    expect(reasonNotToSee(head, "71.10.01", false)).toBe("outside-region")
    expect(reasonNotToSee({ ...head, regions: ["51.7"] }, "51.71.01", false)).toBe("outside-region")
  })

  it("names villages of a regency to its own officers only, who may ask for any province and the nation", () => {
    for (const code of ["", "71", "51.71", "51.71.01.1001"])
      expect(reasonNotToSeePlaces(head, code, false)).toBeUndefined()
    expect(reasonNotToSeePlaces(head, "71.10", false)).toBe("outside-region")
    expect(reasonNotToSeePlaces({ ...head, regions: ["nation"] }, "71.10", false)).toBeUndefined()
    expect(reasonNotToSeePlaces(undefined, "", false)).toBe("not-signed-in")
  })

  it("shows everything to everybody in the open demo", () => {
    expect(reasonNotToSee(undefined, "71.10.01.2001", true)).toBeUndefined()
    expect(reasonNotToSeePlaces(undefined, "71.10.01.2001", true)).toBeUndefined()
  })
})
