import { describe, expect, it } from "vitest"
import { isGoodFor } from "./recovery-code.ts"

const [now, later] = [new Date(1_000), new Date(2_000)]

describe("a recovery code", () => {
  it("is good for both while it stands, and after ten wrong NIKs for a block only", () => {
    for (const wrongNiks of [0, 9])
      for (const purpose of ["block", "rebind"] as const)
        expect(isGoodFor({ retired: false, wrongNiks }, purpose, now)).toBe(true)
    expect(isGoodFor({ retired: false, wrongNiks: 10 }, "rebind", now)).toBe(false)
    expect(isGoodFor({ retired: false, wrongNiks: 10 }, "block", now)).toBe(true)
  })

  it("that another replaced blocks until its time is over, and one that was distrusted does nothing", () => {
    const replaced = { retired: true, blocksUntil: later, wrongNiks: 0 }
    expect(isGoodFor(replaced, "block", now)).toBe(true)
    expect(isGoodFor(replaced, "rebind", now)).toBe(false)
    expect(isGoodFor(replaced, "block", later)).toBe(false)
    expect(isGoodFor({ retired: true, wrongNiks: 0 }, "block", now)).toBe(false)
  })
})
