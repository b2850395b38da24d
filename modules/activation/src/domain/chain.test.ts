import { journalStart } from "@jatidiri/field"
import { describe, expect, it } from "vitest"
import { findChainConflict, goesBack } from "./chain.ts"

const first = { jti: "1", seq: 1, prev: journalStart.hash, hash: "h1" }
const second = { jti: "2", seq: 2, prev: "h1", hash: "h2" }
const third = { jti: "3", seq: 3, prev: "h2", hash: "h3" }

describe("a device's journal", () => {
  it("fits together in any order of arrival, with gaps", () => {
    expect(findChainConflict(third, [])).toBeUndefined()
    expect(findChainConflict(first, [third])).toBeUndefined()
    expect(findChainConflict(second, [first, third])).toBeUndefined()
    expect(findChainConflict(second, [first, second, third])).toBeUndefined()
  })

  it("is forked when another entry has the same number", () => {
    expect(findChainConflict({ ...second, jti: "9", hash: "h9" }, [first, second])).toBe("chain-forked")
  })

  it("is broken when an entry does not follow the one before, or the one after does not follow it", () => {
    expect(findChainConflict({ ...second, prev: "other" }, [first])).toBe("chain-broken")
    expect(findChainConflict({ ...second, hash: "other" }, [third])).toBe("chain-broken")
    expect(findChainConflict({ ...first, prev: "other" }, [])).toBe("chain-broken")
  })
})

describe("the times along a device's journal", () => {
  const at = (seconds: number) => new Date(1_750_000_000_000 + seconds * 1000)
  const none = { latest_before: null, earliest_after: null }

  it("go on, or back no more than a clock may be wrong", () => {
    expect(goesBack(at(0), none)).toBe(false)
    expect(goesBack(at(0), { latest_before: at(300), earliest_after: at(-300) })).toBe(false)
  })

  it("go back behind one before, or before one behind", () => {
    expect(goesBack(at(0), { ...none, latest_before: at(301) })).toBe(true)
    expect(goesBack(at(0), { ...none, earliest_after: at(-301) })).toBe(true)
  })
})
