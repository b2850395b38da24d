import { describe, expect, test } from "vitest"
import {
  afterAnswer,
  backToGrant,
  collected,
  collecting,
  distrusted,
  ended,
  lapsed,
  notInForce,
  offered,
  prepared,
  replaced,
  returned,
  sent,
  vouched,
  withoutHidden,
  withTxCode,
} from "./steps.ts"

const request = { nik: "5171045708950000", request: "a.b.c", madeAt: 1_700_000_000 }
const offer = { credential_issuer: "https://contoh.test", credential_configuration_ids: ["ktp-sd-jwt"] }
const waiting = sent(prepared(request), { requestId: "r1", code: "7K2M-4QXB" })
const yes = vouched(waiting, { voucher: "v.v.v", mandate: "m.m.m" })
const onTheWay = collecting(offered(yes, offer), {
  issuer: "https://contoh.test",
  access: { token: "t", expiresAt: 1 },
  wanted: ["ktp-sd-jwt", "kk-sd-jwt"],
})

describe("the way of Sari's phone to her KTP", () => {
  test("what she prepared goes along until the documents are there", () =>
    expect(onTheWay).toMatchObject({ ...request, voucher: "v.v.v", mandate: "m.m.m" }))
  test("while the office has not decided, nothing changes", () =>
    expect(afterAnswer(waiting, { state: "waiting" })).toBe(waiting))
  test("what the office looks at first is remembered once, and forgotten when it waits for an officer again", () => {
    const held = afterAnswer(waiting, { state: "held" })
    expect(held).toEqual({ ...waiting, held: true })
    if (held.step !== "sent") throw new Error("it still waits")
    expect(afterAnswer(held, { state: "held" })).toBe(held)
    expect(afterAnswer(held, { state: "waiting" })).toEqual(waiting)
    expect(afterAnswer(held, { state: "approved", voucher: "v.v.v", mandate: "m.m.m" })).toEqual(yes)
    expect(afterAnswer(held, { state: "refused", reason: "rejected" })).not.toHaveProperty("held")
  })
  test("a word that only a later office knows is waited through", () => {
    // Whatever this app was built with, the office may be newer.
    const later = "looked-at-twice" as "waiting"
    expect(afterAnswer(waiting, { state: later })).toBe(waiting)
  })
  test("an officer's yes without the paper that lets him act is not yet a yes", () =>
    expect(afterAnswer(waiting, { state: "approved", voucher: "v.v.v" })).toBe(waiting))
  test("an officer's yes brings voucher and mandate", () =>
    expect(afterAnswer(waiting, { state: "approved", voucher: "v.v.v", mandate: "m.m.m" })).toEqual(yes))
  test("an officer's no keeps its reason, and the request for another try", () =>
    expect(afterAnswer(waiting, { state: "refused", reason: "document-missing" })).toEqual({
      step: "refused",
      ...request,
      reason: "document-missing",
    }))
  test("a request that nobody took in time lapses without a trace of the code", () => {
    const after = afterAnswer(waiting, { state: "expired" })
    expect(after).toEqual({ step: "lapsed", ...request })
  })
  test("with one document still missing she is not told that all is done", () =>
    expect(collected(onTheWay, "ktp-sd-jwt", 5)).toMatchObject({ step: "collecting", missing: ["kk-sd-jwt"] }))
  test("the same document twice does not finish the way", () => {
    const half = collected(onTheWay, "ktp-sd-jwt", 5)
    if (half.step !== "collecting") throw new Error("finished too early")
    expect(collected(half, "ktp-sd-jwt", 6)).toMatchObject({ step: "collecting", missing: ["kk-sd-jwt"] })
  })
  test("with the last document the NIK, the token and the voucher leave the record", () => {
    const half = collected(onTheWay, "kk-sd-jwt", 5)
    if (half.step !== "collecting") throw new Error("finished too early")
    expect(collected(half, "ktp-sd-jwt", 7)).toEqual({ step: "active", issuer: "https://contoh.test", since: 7 })
  })
  test("a token that died sends her back to the voucher, never to the start", () =>
    expect(backToGrant(onTheWay, 5)).toEqual(yes))
  test("an answer across the table is a yes to a request that was never sent, or lapsed at the office", () => {
    expect(vouched(prepared(request), { voucher: "v.v.v", mandate: "m.m.m" })).toEqual(yes)
    expect(vouched(lapsed(waiting), { voucher: "v.v.v", mandate: "m.m.m" })).toEqual(yes)
  })
  test("the officer's digits go along until they are used, and leave with the last document", () => {
    const withCode = offered(withTxCode(yes, "408215"), offer)
    expect(withCode).toMatchObject({ txCode: "408215" })
    expect(backToGrant(withCode, 5)).toMatchObject({ txCode: "408215" })
    const access = { token: "t", expiresAt: 1 }
    const last = collecting(withCode, { issuer: "https://contoh.test", access, wanted: ["ktp-sd-jwt"] })
    expect(collected(last, "ktp-sd-jwt", 5)).not.toHaveProperty("txCode")
  })
  test("a yes that the office does not let stand leaves the request and the reason", () =>
    expect(notInForce(yes, "binding-ended")).toEqual({ step: "refused", ...request, reason: "binding-ended" }))
  test("an answer that turned out to be nobody's leaves the request, a remark, and nothing of the yes", () => {
    const back = distrusted(yes)
    expect(back).toEqual({ step: "prepared", ...request, distrusted: true })
    expect(sent(back, { requestId: "r1", code: "7K2M-4QXB" })).toMatchObject({ distrusted: true })
    expect(vouched(back, { voucher: "v.v.v", mandate: "m.m.m" })).toEqual(yes)
  })
})

describe("another phone takes the place of Sari's", () => {
  const active = { step: "active", issuer: "https://contoh.test", since: 7 } as const
  test("and gives it back: it is what it was, and knows that it was away", () => {
    const away = replaced(active, 9)
    expect(away).toEqual({ step: "ended", reason: "replaced", at: 9, hidden: { issuer: active.issuer, since: 7 } })
    expect(returned(away, 11)).toEqual({ ...active, returnedAt: 11 })
  })
  test("what she has erased, or what ended otherwise, does not come back", () => {
    expect(returned(withoutHidden(replaced(active, 9)), 11)).toBeUndefined()
    expect(returned(ended("lost", 9), 11)).toBeUndefined()
  })
  test("away a second time it forgets the first", () => {
    const back = returned(replaced(active, 9), 11)
    if (back === undefined) throw new Error("it did not come back")
    expect(replaced(back, 13)).toEqual(replaced(active, 13))
  })
})
