import { describe, expect, it } from "vitest"
import { axisOf } from "./axis.ts"

describe("an axis", () => {
  it.each([0, 1, 3, 7, 140, 999, 288_000_000])("reaches %i with few whole lines", (most) => {
    const { top, lines } = axisOf(most)
    expect(top).toBeGreaterThanOrEqual(most)
    expect(lines.at(-1)).toBe(top)
    expect(lines.length).toBeGreaterThanOrEqual(2)
    expect(lines.length).toBeLessThanOrEqual(6)
    expect(lines.every(Number.isInteger)).toBe(true)
  })
})
