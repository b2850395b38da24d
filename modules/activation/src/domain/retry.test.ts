import { expect, it } from "vitest"
import { voucherRefusals } from "../contract.ts"
import { retryFrom } from "./retry.ts"

const now = new Date("2026-11-21T03:00:00Z")

it("what was signed ahead of time may come again when the five minutes of leeway reach it", () => {
  const iat = now.getTime() / 1000 + 3600
  expect(retryFrom("signed-in-future", iat, now)).toEqual(new Date("2026-11-21T03:55:00Z"))
})

it("a missing request may be sent along at once, and the register asked again tomorrow", () => {
  expect(retryFrom("request-missing", 0, now)).toEqual(now)
  expect(retryFrom("not-eligible", 0, now)).toEqual(new Date("2026-11-22T03:00:00Z"))
})

it("everything else stays refused", () => {
  const passing = voucherRefusals.filter((code) => retryFrom(code, 0, now) !== undefined)
  expect(passing.sort()).toEqual(["not-eligible", "request-missing", "signed-in-future"])
})
