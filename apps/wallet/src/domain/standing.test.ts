import { describe, expect, test } from "vitest"
import { endedBy, findNotice, isStale, keepsKey, type Standing, withoutRecovery, withRecovery } from "./standing.ts"

const at = "2026-11-22T08:00:00Z"
const standing: Standing = {
  state: "active",
  recovery: { code: false, passkey: false },
  notices: [
    { notice: "officer-device-lost", at },
    { notice: "recovery-begun", at, until: "2026-11-25T08:00:00Z", rebinding: "r1" },
  ],
  askedAt: 10_000,
}

describe("how Sari's phone stands at the office", () => {
  test("is asked when it was never asked, an hour later, and when the clock was turned back", () => {
    expect(isStale(undefined, 10_000)).toBe(true)
    expect(isStale(standing, 13_599)).toBe(false)
    expect(isStale(standing, 13_600)).toBe(true)
    expect(isStale(standing, 9_999)).toBe(true)
  })
  test("ends nothing while it is active or held", () => {
    expect(endedBy(standing)).toBeUndefined()
    expect(endedBy({ ...standing, state: "held" })).toBeUndefined()
  })
  test("ends by another phone, by her word, or by whatever reason the office has", () => {
    expect(endedBy({ ...standing, state: "replaced", reason: "moved" })).toBe("replaced")
    expect(endedBy({ ...standing, state: "ended", reason: "lost" })).toBe("lost")
    expect(endedBy({ ...standing, state: "ended", reason: "withdrawn" })).toBe("withdrawn")
    expect(endedBy({ ...standing, state: "ended", reason: "deceased" })).toBe("office")
    expect(endedBy({ ...standing, state: "ended" })).toBe("office")
  })
  test("a recovery that she cancelled is no news any more, the rest stays", () => {
    expect(findNotice(standing, "recovery-begun")?.rebinding).toBe("r1")
    expect(withoutRecovery(standing, "r1").notices).toEqual([{ notice: "officer-device-lost", at }])
    expect(findNotice(undefined, "recovery-begun")).toBeUndefined()
  })
  test("of two recoveries the one that she did not cancel stays on the screen; a blocked phone's no is for all of them", () => {
    const two = {
      ...standing,
      notices: [...standing.notices, { notice: "recovery-begun", at, rebinding: "r2" } as const],
    }
    expect(findNotice(withoutRecovery(two, "r1"), "recovery-begun")?.rebinding).toBe("r2")
    expect(findNotice(withoutRecovery(two, "r2"), "recovery-begun")?.rebinding).toBe("r1")
    expect(findNotice(withoutRecovery({ ...two, state: "ended" }, "r1"), "recovery-begun")).toBeUndefined()
  })
  test("a phone that somebody else blocked or replaced keeps its key, to say no or to come back; any other end leaves none", () => {
    for (const reason of ["lost", "replaced"] as const) expect(keepsKey(reason)).toBe(true)
    for (const reason of ["stop", "withdrawn", "office"] as const) expect(keepsKey(reason)).toBe(false)
  })
  test("a code that was kept asks for none again", () =>
    expect(withRecovery(standing, "code").recovery).toEqual({ code: true, passkey: false }))
})
