import { describe, expect, it } from "vitest"
import { shareText } from "./numbers.ts"

describe("a share on paper", () => {
  it.each([
    [0, "0 %"],
    [0.25, "25 %"],
    [0.0557, "5,57 %"],
    [0.00000035, "< 0,01 %"],
    [0.2228, "22,3 %"],
    [0.99999, "99,9 %"],
    [1, "100 %"],
    [null, "–"],
  ])("of %s is %s, as on the screen", (share, text) => {
    expect(shareText(share, "id")).toBe(text)
  })
})
