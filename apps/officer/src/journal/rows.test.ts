import { describe, expect, test } from "vitest"
import type { EntryRow, EntryState } from "./device-stores.ts"
import { countSigned, dueRows, isPutOff, outlived, settled, takenBack, waitingRows } from "./rows.ts"

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
    1000,
  )
  expect(said.named).toBe(2)
  expect(said.rows.map(({ state, code }) => [state, code])).toEqual([
    ["acknowledged", undefined],
    ["sent", undefined],
    ["refused", "mandate-revoked"],
  ])
})

test("a stranger's id in the answer settles nothing", () => {
  expect(settled([row("1", "stored")], [{ jti: "7", result: "accepted" }], 1000).named).toBe(0)
})

describe("a resident's request", () => {
  const day = 86_400
  const late = 1000 + 2 * day
  const [heard = row("0", "stored")] = settled([row("1", "sent")], [{ jti: "1", result: "accepted" }], late).rows

  test("leaves the device a day after it was acknowledged, however long ago it was signed, and never before", () => {
    expect(outlived([heard], late + day)).toEqual([])
    expect(outlived([heard], late + day + 1).map(({ jti, sealed }) => [jti, sealed])).toEqual([["1", undefined]])
    expect(outlived([row("1", "stored"), row("2", "refused"), row("3", "sent")], late + 9 * day)).toEqual([])
  })

  test("told once more starts no other day, and of an earlier version counts from its signature", () => {
    const again = settled([heard], [{ jti: "1", result: "already-known" }], late + 100).rows
    expect(outlived(again, late + day + 1)).toHaveLength(1)
    expect(outlived([row("1", "acknowledged")], 1000 + day + 1)).toHaveLength(1)
  })

  test("stays with a film that is not handed over, until that has gone with the pack", () => {
    const { sealed: film } = heard
    expect(outlived([{ ...heard, handover: film }], late + 9 * day)).toEqual([])
    expect(outlived([{ ...heard, handover: film, handedOver: true }], late + 9 * day)).toHaveLength(1)
    expect(outlived([heard], late + 9 * day)).toHaveLength(1)
  })
})

test("a no that is not the office's last word is asked again and shown meanwhile", () => {
  const [early = row("0", "stored"), late = row("0", "stored")] = settled(
    [row("1", "stored"), row("2", "stored")],
    [
      { jti: "1", result: "refused", code: "signed-in-future", retryFrom: "2026-11-22T05:00:00Z" },
      { jti: "2", result: "refused", code: "mandate-expired" },
    ],
    1000,
  ).rows
  expect([isPutOff(early), isPutOff(late)]).toEqual([true, false])
  expect(waitingRows([early, late]).map(({ jti }) => jti)).toEqual(["1"])
  const noon = Date.parse("2026-11-22T05:00:00Z") / 1000
  expect([noon - 1, noon].map((now) => dueRows([early, late], now).length)).toEqual([0, 1])
  expect(settled([early], [{ jti: "1", result: "accepted" }], 1000).rows[0]).toMatchObject({
    state: "acknowledged",
    code: undefined,
  })
})

test("what was taken back stays counted under the mandate, and a refused withdrawal takes nothing back", () => {
  const back = row("2", "stored", { kind: "withdrawal", voucher: "1" })
  expect(countSigned([row("1", "stored"), back], "m")).toBe(1)
  expect([...takenBack([back])]).toEqual(["1"])
  expect(takenBack([{ ...back, state: "refused" }]).size).toBe(0)
})
