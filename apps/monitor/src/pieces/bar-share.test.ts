import { describe, expect, test } from "vitest"
import { barWidth, shareOf } from "./bar-share.ts"

describe("the bars of a ranking", () => {
  test("show the share of the region's own target or base, also of who is ahead of all others", () => {
    const ahead = { ofTarget: 0.0268, ofBase: 0.0067 }
    expect(parseFloat(barWidth(shareOf(ahead, "base")))).toBeCloseTo(0.67)
    expect(parseFloat(barWidth(shareOf(ahead, "target")))).toBeCloseTo(2.68)
  })
  test("are full at the whole, not longer beyond it, and empty where nothing is known", () => {
    expect([1, 1.4, 0, null, -0.1].map(barWidth)).toEqual(["100%", "100%", "0%", "0%", "0%"])
  })
})
