import { reasonNotPin } from "@jatidiri/web"
import { describe, expect, test } from "vitest"
import { type Attempts, countAttempt, noAttempts, secondsToWait, waitAfter } from "./pin.ts"

const nik = "5171045708950000"
const failing = (times: number, now: number): Attempts => {
  let attempts = noAttempts
  for (let i = 0; i < times; i++) attempts = countAttempt(attempts, now)
  return attempts
}

describe("a new PIN", () => {
  test("five digits, letters or nothing are no PIN", () => {
    for (const pin of ["", "12345", "1234567", "12a456", "１２３４５６"])
      expect(reasonNotPin(pin, nik)).toBe("not-six-digits")
  })
  test("what a thief tries first is refused", () => {
    expect(reasonNotPin("000000", nik)).toBe("one-digit-only")
    expect(reasonNotPin("123456", nik)).toBe("in-a-row")
    expect(reasonNotPin("890123", nik)).toBe("in-a-row")
    expect(reasonNotPin("654321", nik)).toBe("in-a-row")
  })
  test("Sari's birth day as it stands in her NIK is refused", () =>
    expect(reasonNotPin("570895", nik)).toBe("in-your-nik"))
  test("a PIN nobody can guess is taken", () => expect(reasonNotPin("271853", nik)).toBeUndefined())
})

describe("wrong PINs", () => {
  test("two slips cost nothing", () => expect(secondsToWait(failing(2, 1000), 1000)).toBe(0))
  test("from the third on each waits at least as long as the one before", () => {
    const waits = [3, 4, 5, 6, 7, 8, 20].map((times) => secondsToWait(failing(times, 1000), 1000))
    expect(waits[0]).toBeGreaterThan(0)
    expect([...waits].sort((a, b) => a - b)).toEqual(waits)
  })
  test("the wait runs down with time", () => expect(secondsToWait(failing(3, 1000), 1020)).toBe(10))
  test("turning the clock back makes nobody wait for years", () =>
    expect(secondsToWait(failing(3, 1_000_000), 0)).toBe(waitAfter(3)))
})
