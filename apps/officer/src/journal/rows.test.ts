import { expect, test } from "vitest"
import type { EntryRow, EntryState } from "./device-stores.ts"
import { countSigned, daySums, outlived, settled, waitingRows } from "./rows.ts"

const row = (jti: string, state: EntryState, more: Partial<EntryRow> = {}): EntryRow => ({
  ...{ jti, state, seq: Number(jti), kind: "voucher", at: 1000, mandate: "m" },
  sealed: { nonce: new Uint8Array(12), bytes: new Uint8Array(1) },
  ...more,
})

test("a refused voucher and a turned away resident use up nothing of the mandate", () => {
  const rows = [row("1", "acknowledged"), row("2", "refused"), row("3", "stored"), row("4", "stored", { mandate: "n" })]
  expect(countSigned([...rows, row("5", "stored", { kind: "refusal" })], "m")).toBe(2)
})

test("what the office has answered is not sent again, and the rest goes oldest first", () => {
  const rows = [row("10", "stored"), row("9", "sent"), row("2", "acknowledged"), row("1", "refused")]
  expect(waitingRows(rows).map(({ jti }) => jti)).toEqual(["9", "10"])
})

test("an entry that the office did not name has reached it and is not acknowledged", () => {
  const said = settled(
    [row("1", "stored"), row("2", "stored"), row("3", "stored")],
    [
      { jti: "1", result: "already-known" },
      { jti: "3", result: "refused", code: "mandate-revoked" },
    ],
  )
  expect(said.named).toBe(2)
  expect(said.rows.map(({ state, code }) => [state, code])).toEqual([
    ["acknowledged", undefined],
    ["sent", undefined],
    ["refused", "mandate-revoked"],
  ])
})

test("a stranger's id in the answer settles nothing", () => {
  expect(settled([row("1", "stored")], [{ jti: "7", result: "accepted" }]).named).toBe(0)
})

test("a resident's request leaves the device a day after it was acknowledged, and never before", () => {
  const later = 1000 + 86_401
  expect(outlived([row("1", "acknowledged")], 1000 + 86_400)).toEqual([])
  expect(outlived([row("1", "stored"), row("2", "refused"), row("3", "sent")], later)).toEqual([])
  expect(outlived([row("1", "acknowledged")], later).map(({ jti, sealed }) => [jti, sealed])).toEqual([
    ["1", undefined],
  ])
})

test("the day's sums tell apart who was approved, who refused, and what the office has not answered", () => {
  const rows = [
    row("1", "acknowledged"),
    row("2", "refused"),
    row("3", "sent"),
    row("4", "stored", { kind: "refusal" }),
    row("5", "stored", { kind: "barrier" }),
    row("6", "stored", { mandate: "another" }),
  ]
  expect(daySums(rows, "m")).toEqual({ approved: 2, refused: 1, waiting: 4 })
})
