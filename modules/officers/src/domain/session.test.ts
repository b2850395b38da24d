import { describe, expect, it } from "vitest"
import { idleMinutes, isOpen, isToBeMarkedSeen, sessionHours } from "./session.ts"

const start = new Date(1_800_000_000_000)
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const session = { startedAt: start, seenAt: start, endedAt: null }

describe("an officer's session", () => {
  it("holds until he has been away for half an hour", () => {
    expect(isOpen(session, after(idleMinutes - 1))).toBe(true)
    expect(isOpen(session, after(idleMinutes))).toBe(false)
  })

  it("ends after a working day however busy he is", () => {
    const day = sessionHours * 60
    expect(isOpen({ ...session, seenAt: after(day - 2) }, after(day - 1))).toBe(true)
    expect(isOpen({ ...session, seenAt: after(day - 1) }, after(day))).toBe(false)
  })

  it("ends when he signs out", () => {
    expect(isOpen({ ...session, endedAt: start }, after(1))).toBe(false)
  })

  it("is written as seen at most once a minute", () => {
    expect(isToBeMarkedSeen(session, after(0.5))).toBe(false)
    expect(isToBeMarkedSeen(session, after(1))).toBe(true)
  })
})
