import { formats } from "@jatidiri/web"
import { describe, expect, it } from "vitest"
import { shareText } from "./share-text.ts"

describe("a share in words", () => {
  it.each([
    [0, "0 %"],
    [0.25, "25 %"],
    [0.025, "2,5 %"],
    [0.005564, "0,56 %"],
    [0.00000035, "< 0,01 %"],
    [0.1391, "13,9 %"],
    [0.99999, "99,9 %"],
    [1, "100 %"],
    [1.5, "150 %"],
    [null, "—"],
  ])("%s is %s", (share, text) => {
    expect(shareText(formats("id"), share)).toBe(text)
  })
})
