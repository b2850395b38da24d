import { describe, expect, test } from "vitest"
import { cancelled, isRecoverable, nextQuestion, rebinding, secondsLeft, toAnOfficer, waited } from "./rebinding.ts"
import { afterAnswer, backToGrant, collected, collecting, offered, prepared, sent } from "./steps.ts"

const request = { nik: "5171045708950000", request: "a.b.c", madeAt: 1000 }
const begun = { rebinding: "r1", begunAt: 2000, readyAt: 2000 + 72 * 3600 }
const waiting = rebinding(prepared(request), begun)
const offer = { credential_issuer: "https://contoh.test", credential_configuration_ids: ["ktp-sd-jwt"] }

describe("a KTP comes back to another phone", () => {
  test("nothing is recovered to a phone that holds one or waits already", () => {
    for (const step of ["active", "vouched", "rebinding", "ended"]) expect(isRecoverable({ step }), step).toBe(false)
    expect(isRecoverable(prepared(request))).toBe(true)
    expect(isRecoverable(cancelled(waiting))).toBe(true)
  })
  test("cancelled from the old phone, the request is left for an officer and nothing of the recovery", () => {
    expect(cancelled(waiting)).toEqual({ step: "cancelled", ...request })
    expect(toAnOfficer(waiting)).toEqual(prepared(request))
  })
  test("the office is asked when it is ready, else an hour after it was last asked, never at once", () => {
    expect(nextQuestion(waiting, 2000, 0)).toBe(3600)
    expect(nextQuestion(waiting, 6000, 0)).toBe(0)
    expect(nextQuestion(waiting, 6000, 5000)).toBe(2600)
    expect(nextQuestion(waiting, begun.readyAt - 60, begun.readyAt - 90)).toBe(60)
    expect(nextQuestion(waiting, begun.readyAt + 5, begun.readyAt)).toBe(0)
  })
  test("the wait is never below nothing", () => {
    expect(secondsLeft(waiting, 2000)).toBe(72 * 3600)
    expect(secondsLeft(waiting, begun.readyAt + 9)).toBe(0)
    expect([waited(waiting, 1000), waited(waiting, 2000 + 36 * 3600), waited(waiting, begun.readyAt + 1)]).toEqual([
      0, 0.5, 1,
    ])
  })
  test("an offer that died is asked for again, after a breath, from the rebinding", () => {
    const way = offered(waiting, offer)
    const late = begun.readyAt + 100
    expect(backToGrant(way, late)).toEqual({ ...waiting, readyAt: late + 30 })
    expect(backToGrant(way, 2000)).toEqual(waiting)
  })
  test("with the last document nothing of the way is left", () => {
    const access = { token: "t", expiresAt: 1 }
    const way = collecting(offered(waiting, offer), { issuer: "https://contoh.test", access, wanted: ["ktp-sd-jwt"] })
    expect(collected(way, "ktp-sd-jwt", 7)).toEqual({ step: "active", issuer: "https://contoh.test", since: 7 })
  })
})

describe("the old phone speaks for the new one", () => {
  const asked = sent(prepared(request), { requestId: "q1", code: "7K2M-4QXB" })
  test("an answer without its rebinding changes nothing", () =>
    expect(afterAnswer(asked, { state: "moved" })).toBe(asked))
  test("there is nothing to wait for", () => {
    const next = afterAnswer(asked, { state: "moved", rebinding: "r2" })
    expect(next).toEqual({ step: "rebinding", ...request, rebinding: "r2", by: "move", begunAt: 1000, readyAt: 1000 })
  })
})
