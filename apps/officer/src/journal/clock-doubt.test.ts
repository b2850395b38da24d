import { describe, expect, test } from "vitest"
import { floorOf, type Lived, reasonNotToTrustClock } from "./clock-doubt.ts"

const noon = Date.parse("2026-11-22T05:00:00Z") / 1000
const day = 86_400
const pack = { madeAt: noon, endsAt: noon + day }
const said = (at: number, seq = 0) => ({ name: "office", ahead: 0, at, seq }) as const
const before = (seconds: number): number => noon - seconds

describe("a clock that went back", () => {
  test.each<[string, Lived, number]>([
    ["before the pack was made", { pack, entries: [] }, before(121)],
    ["before the last entry", { entries: [{ seq: 1, at: noon }] }, before(3600)],
    ["before the office last spoke", { office: said(noon, 7), entries: [{ seq: 7, at: 0 }] }, before(3600)],
    ["to 1970, as a drained battery leaves it", { pack, entries: [] }, 0],
  ])("is doubted %s", (_, lived, now) => expect(reasonNotToTrustClock(lived, now)).toBe("clock-before-floor"))

  test("by two minutes, as networks set clocks, is not", () =>
    expect(reasonNotToTrustClock({ pack, entries: [] }, before(120))).toBeUndefined())
})

test("entries of a clock that was fast count no more once the office has spoken", () => {
  const entries = [{ seq: 4, at: noon + 3 * day }]
  expect(reasonNotToTrustClock({ entries }, noon)).toBe("clock-before-floor")
  expect(reasonNotToTrustClock({ entries, office: said(noon, 4) }, noon)).toBeUndefined()
  expect(reasonNotToTrustClock({ entries, office: said(noon, 3) }, noon)).toBe("clock-before-floor")
})

test("the office's word is by the office's clock", () =>
  expect(floorOf({ office: { name: "office", ahead: 600, at: noon }, entries: [] })).toBe(noon + 600))

describe("a clock far past the pack's end", () => {
  const late = pack.endsAt + 60 * day
  test("is doubted while nothing confirms it", () => {
    expect(reasonNotToTrustClock({ pack, entries: [] }, late)).toBeUndefined()
    expect(reasonNotToTrustClock({ pack, entries: [] }, late + 1)).toBe("clock-far-ahead")
    expect(reasonNotToTrustClock({ pack, entries: [], office: said(noon) }, late + 1)).toBe("clock-far-ahead")
  })
  test("is believed when the office has spoken since that end", () =>
    expect(reasonNotToTrustClock({ pack, entries: [], office: said(pack.endsAt + 1) }, late + 1)).toBeUndefined())
})

test("a device that has lived through nothing has no reason to doubt", () =>
  expect(reasonNotToTrustClock({ entries: [] }, 0)).toBeUndefined())
