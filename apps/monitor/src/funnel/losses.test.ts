import type { FunnelPart } from "@jatidiri/monitoring/contract"
import { describe, expect, it } from "vitest"
import { largestLoss, widthOf } from "./losses.ts"

const part = (step: FunnelPart["step"], people: number | null): FunnelPart => ({
  step,
  people,
  ofBefore: null,
  ofBase: null,
})

describe("where residents are left behind", () => {
  it("is nowhere when nothing is known, or nobody is", () => {
    expect(largestLoss([])).toBeUndefined()
    expect(largestLoss([part("requested", null), part("met", 3)])).toBeUndefined()
    expect(largestLoss([part("activated", 3), part("collected", 4)])).toBeUndefined()
    expect([widthOf(null, 4), widthOf(3, 0)]).toEqual([null, null])
  })

  it("is between the two steps with most people between them", () => {
    const steps = [part("requested", 100), part("met", 90), part("activated", 40), part("collected", 39)]
    expect(largestLoss(steps)).toEqual({ before: "met", step: "activated", people: 50 })
  })

  it("is no step for those who stopped: they are compared with the activated, not with who fetched a KTP", () => {
    expect(largestLoss([part("activated", 300), part("collected", 300), part("active", 200)])).toBeUndefined()
  })
})
