import { expect, test } from "vitest"
import { caught, done, isOwn, no } from "./outcome.ts"

const fails = (error: unknown) =>
  caught<never>(async () => {
    throw error
  })

test("a full phone is told apart from whatever else it cannot do, and neither is thrown", async () => {
  expect(await fails(new DOMException("", "QuotaExceededError"))).toEqual({ ok: false, trouble: { kind: "full" } })
  expect(await fails(new TypeError("Importing a module script failed."))).toEqual({
    ok: false,
    trouble: { kind: "failed" },
  })
})
test("an answer, yes or no, stays as it is", async () => {
  expect(await caught(async () => done(1))).toEqual(done(1))
  expect(await caught(async () => no("code-unknown"))).toEqual(no("code-unknown"))
})
test("only what this phone itself cannot do is its own trouble", () => {
  expect(isOwn({ kind: "full" })).toBe(true)
  expect(isOwn({ kind: "failed" })).toBe(true)
  expect(isOwn({ kind: "offline" })).toBe(false)
  expect(isOwn(undefined)).toBe(false)
})
