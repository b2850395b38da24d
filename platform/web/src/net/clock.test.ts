import { expect, test } from "vitest"
import {
  forgetSecondsAhead,
  hasServerSpoken,
  noteServerDate,
  restoreSecondsAhead,
  secondsAhead,
  signingSeconds,
} from "./clock.ts"

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString()

test("a page that opens without network signs by what an earlier one was told, until the server itself speaks", () => {
  restoreSecondsAhead(600)
  expect([secondsAhead(), hasServerSpoken()]).toEqual([600, false])
  noteServerDate(inSeconds(0))
  expect(hasServerSpoken()).toBe(true)
  restoreSecondsAhead(600)
  expect(secondsAhead()).toBe(0)
})
test("a phone three hours behind signs by the server's time", () => {
  noteServerDate(inSeconds(10_800))
  expect(Math.abs(secondsAhead() - 10_800)).toBeLessThan(3)
  expect(Math.abs(signingSeconds() - (Date.now() / 1000 + 10_800))).toBeLessThan(3)
})
test("a second's difference is the network's", () => {
  noteServerDate(inSeconds(1))
  expect(secondsAhead()).toBe(0)
})
test("what is no date, or none, teaches nothing", () => {
  noteServerDate(inSeconds(-7200))
  const before = secondsAhead()
  noteServerDate("kemarin")
  noteServerDate(null)
  expect(secondsAhead()).toBe(before)
})
test("a clock that was set right is believed again", () => {
  noteServerDate(inSeconds(-7200))
  forgetSecondsAhead()
  expect(secondsAhead()).toBe(0)
})
test("an answer that was long under way unsettles nothing that it may bear out", () => {
  noteServerDate(inSeconds(0))
  noteServerDate(inSeconds(-190), 189)
  expect(secondsAhead()).toBe(0)
  noteServerDate(inSeconds(600))
  const known = secondsAhead()
  noteServerDate(inSeconds(560), 60)
  expect(secondsAhead()).toBe(known)
})
test("a slow answer that proves the clock wrong is wrong itself by half its time at most", () => {
  noteServerDate(inSeconds(0))
  noteServerDate(inSeconds(3600), 60)
  expect(Math.abs(secondsAhead() - 3630)).toBeLessThan(3)
})
