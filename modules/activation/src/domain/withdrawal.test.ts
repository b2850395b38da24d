import { expect, it } from "vitest"
import { longestWithdrawalSeconds, takesBack } from "./withdrawal.ts"

const at = (seconds: number) => new Date(1_750_000_000_000 + seconds * 1000)
const voucher = { device: "a", seq: 7, signed_at: at(0) }
const withdrawal = { device: "a", seq: 8, signed_at: at(30) }

it("a withdrawal takes back an earlier voucher of its own device", () => {
  expect(takesBack(withdrawal, voucher)).toBe(true)
  expect(takesBack({ ...withdrawal, seq: 90 }, voucher)).toBe(true)
})

it("not another device's, not a later one, not itself", () => {
  expect(takesBack({ ...withdrawal, device: "b" }, voucher)).toBe(false)
  expect(takesBack({ ...withdrawal, seq: 6 }, voucher)).toBe(false)
  expect(takesBack({ ...withdrawal, seq: 7 }, voucher)).toBe(false)
})

it("not what was handed over long ago; a clock that was set back does not matter", () => {
  expect(takesBack({ ...withdrawal, signed_at: at(longestWithdrawalSeconds) }, voucher)).toBe(true)
  expect(takesBack({ ...withdrawal, signed_at: at(longestWithdrawalSeconds + 1) }, voucher)).toBe(false)
  expect(takesBack({ ...withdrawal, signed_at: at(-600) }, voucher)).toBe(true)
})
