import { describe, expect, it } from "vitest"
import { isOvertaken, isRecoverable, placeHandedOn, type Recoverable } from "./rebinding.ts"

const noon = 1_750_000_000
const place = (iat: number, jti = "b") => ({ iat, jti, iss: "tablet" })
const one: Recoverable = { bindingId: "one", state: "active", place: place(noon), handedOn: false }
const blocked: Recoverable = { ...one, state: "ended", blockedAt: noon + 60 }
const voucher = (iat: number, state: Recoverable["state"] = "replaced"): Recoverable => ({
  bindingId: `voucher ${iat}`,
  state,
  place: place(iat, "c"),
  handedOn: false,
})

describe("the place that a binding hands on", () => {
  it("is its own, or where the block drew a line", () => {
    expect(placeHandedOn(one)).toEqual(one.place)
    expect(placeHandedOn(blocked)).toEqual({ ...one.place, iat: noon + 60 })
    expect(placeHandedOn({ ...blocked, blockedAt: noon - 60 })).toEqual(one.place)
  })

  it("gives way to what an officer signed later, also within one second, and to nothing earlier", () => {
    expect(isOvertaken(one, place(noon + 1))).toBe(true)
    expect(isOvertaken(one, place(noon, "c"))).toBe(true)
    expect(isOvertaken(one, place(noon, "a"))).toBe(false)
    expect(isOvertaken(blocked, place(noon + 30))).toBe(false)
    expect(isOvertaken(blocked, place(noon + 61))).toBe(true)
  })
})

describe("a code or a passkey", () => {
  it("is good while its binding is active, and after its resident blocked it", () => {
    expect(isRecoverable(one, [one])).toBe(true)
    expect(isRecoverable(blocked, [blocked, voucher(noon - 60), voucher(noon + 30, "active")])).toBe(true)
  })

  it("is not good while its binding waits, when it was replaced, or when it ended otherwise", () => {
    for (const state of ["held", "replaced", "ended"] as const) expect(isRecoverable({ ...one, state }, [])).toBe(false)
  })

  it("is not good once something later has come, but what only waits is not there", () => {
    expect(isRecoverable(blocked, [blocked, voucher(noon + 61)])).toBe(false)
    expect(isRecoverable(blocked, [blocked, voucher(noon + 61, "ended")])).toBe(false)
    expect(isRecoverable(blocked, [blocked, voucher(noon + 61, "held")])).toBe(true)
  })

  it("is not good twice", () => {
    expect(isRecoverable({ ...blocked, handedOn: true }, [])).toBe(false)
  })
})
