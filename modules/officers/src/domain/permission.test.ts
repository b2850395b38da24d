import { describe, expect, it } from "vitest"
import { powers } from "../contract.ts"
import { reasonNotTo } from "./permission.ts"

const putu = { ended: false, powers: ["activate"], regions: ["51.71"] }

describe("what an officer may do", () => {
  it("lets Putu of Denpasar activate in Denpasar and in every part of it", () => {
    for (const place of ["51.71", "51.71.01", "51.71.01.1004"])
      expect(reasonNotTo(putu, "activate", place)).toBeUndefined()
  })

  it("lets nobody do anything", () => {
    for (const power of powers) expect(reasonNotTo(undefined, power, "51.71")).toBe("not-signed-in")
  })

  it("lets a new officer without powers do nothing", () => {
    for (const power of powers) expect(reasonNotTo({ ...putu, powers: [] }, power, "51.71")).toBe("power-missing")
  })

  it("lets Putu do nothing else than what is written down", () => {
    for (const power of powers.filter((one) => one !== "activate"))
      expect(reasonNotTo(putu, power, "51.71")).toBe("power-missing")
  })

  it.each(["51", "51.7", "51.72", "51.710", "71.10", "", "*", "51.71."])("lets Putu do nothing in %j", (place) => {
    expect(reasonNotTo(putu, "activate", place)).toBe("outside-region")
  })

  it("does not take Boltim 71.10 for a part of 71.1", () => {
    expect(reasonNotTo({ ...putu, regions: ["71.1"] }, "activate", "71.10")).toBe("outside-region")
  })

  it("lets an officer of the ministry see figures everywhere that is a place, and nothing else", () => {
    const ministry = { ended: false, powers: ["see-figures"], regions: ["nation"] }
    for (const place of ["51", "51.71", "94.01.01.2001"])
      expect(reasonNotTo(ministry, "see-figures", place)).toBeUndefined()
    for (const place of ["", "nation", "*"]) expect(reasonNotTo(ministry, "see-figures", place)).toBe("outside-region")
    expect(reasonNotTo(ministry, "activate", "51.71")).toBe("power-missing")
    expect(reasonNotTo(putu, "activate", "nation")).toBe("outside-region")
  })

  it("lets an ended officer do nothing", () => {
    expect(reasonNotTo({ ...putu, ended: true }, "activate", "51.71")).toBe("officer-ended")
  })
})
