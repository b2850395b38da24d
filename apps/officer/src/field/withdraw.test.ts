import { expect, test } from "vitest"
import type { EntryRow } from "../journal/device-stores.ts"
import { isOpen, isTakeable } from "./withdraw.ts"

const sealed = { nonce: new Uint8Array(12), bytes: new Uint8Array(1) }
const row: EntryRow = { jti: "1", seq: 1, kind: "voucher", state: "stored", at: 1000, mandate: "m", handover: sealed }

test.each<[string, EntryRow | undefined]>([
  ["nothing", undefined],
  ["a refusal", { ...row, kind: "refusal" }],
  ["what was handed over", { ...row, handedOver: true }],
  ["what the office has refused", { ...row, state: "refused" }],
  ["what has no film any more", { ...row, handover: undefined }],
])("%s is not taken back", (_, one) => expect([isOpen(one), isTakeable(one, 1000)]).toEqual([false, false]))

test("a voucher is taken back for an hour, also when the office has it, and its film can be handed over later still", () => {
  const known: EntryRow = { ...row, state: "acknowledged" }
  expect([1000, 4600, 4601].map((now) => isTakeable(known, now))).toEqual([true, true, false])
  expect(isOpen(known)).toBe(true)
})
