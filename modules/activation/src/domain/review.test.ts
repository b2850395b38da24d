import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reviewDecisions } from "../contract.ts"
import {
  isSampled,
  isUnusualHour,
  reasonNotToDecide,
  reasonsToHold,
  reasonsToLook,
  waitsForRegister,
} from "./review.ts"

const inJakarta = (time: string): number => Date.parse(`2026-11-21T${time}+07:00`) / 1000

describe("a voucher is looked at", () => {
  it.each([
    ["21:59:59", false],
    ["22:00:00", true],
    ["23:59:59", true],
    ["00:00:00", true],
    ["04:59:59", true],
    ["05:00:00", false],
    ["12:00:00", false],
  ])("for its hour, in Asia/Jakarta: %s is %s", (time, unusual) => {
    expect(isUnusualHour(inJakarta(time))).toBe(unusual)
  })

  it("one in fifty by the office's draw, and never by anything else", () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
    const drawn = fc.sample(bytes, { numRuns: 20_000, seed: 7 }).filter(isSampled).length
    expect(drawn).toBeGreaterThan(300)
    expect(drawn).toBeLessThan(500)
    expect(reasonsToLook({ draw: new Uint8Array(4), iat: inJakarta("23:00:00") })).toEqual(["unusual-hour", "sampled"])
  })
})

describe("a voucher waits", () => {
  it("for all that keeps it, each said by itself", () => {
    const nothing = { conflict: undefined, isBeforeRevocation: false, awaitsRecording: false }
    expect(reasonsToHold(nothing)).toEqual([])
    expect(reasonsToHold({ conflict: "chain-forked", isBeforeRevocation: true, awaitsRecording: true })).toEqual([
      "chain-forked",
      "signed-before-revocation",
      "recording-awaited",
    ])
  })

  it("for the register alone only when no person must look; what is looked at anyway does not count", () => {
    expect(waitsForRegister(["recording-awaited"])).toBe(true)
    expect(waitsForRegister(["recording-awaited", "unusual-hour", "sampled", "officers-differ"])).toBe(true)
    expect(waitsForRegister(["recording-awaited", "chain-broken"])).toBe(false)
    expect(waitsForRegister(["sampled"])).toBe(false)
    expect(waitsForRegister([])).toBe(false)
  })
})

it("what waits is let in or not, what is in force may end, the rest is only looked at", () => {
  const fit = (reviewed: Parameters<typeof reasonNotToDecide>[0]) =>
    reviewDecisions.filter((decision) => reasonNotToDecide(reviewed, decision) === undefined)
  expect([fit("held"), fit("placed"), fit("other")]).toEqual([["release", "reject"], ["reject", "seen"], ["seen"]])
})
