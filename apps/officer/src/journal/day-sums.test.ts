import { expect, test } from "vitest"
import { daySums } from "./day-sums.ts"
import type { EntryRow } from "./device-stores.ts"

let seq = 0
const row = (kind: EntryRow["kind"], more: Partial<EntryRow> = {}): EntryRow => {
  seq += 1
  return { jti: `${seq}`, seq, kind, state: "stored", at: 1000, mandate: "m", ...more }
}
const none = { approved: 0, withdrawn: 0, refused: 0, barriers: 0, printed: 0, spoiled: 0, notAccepted: 0, waiting: 0 }

test("a day on which nothing was done has come to nothing", () => expect(daySums([], ["m"])).toEqual(none))

test("every kind has its own sum; blanks count their pieces; waiting is told whatever it was signed under", () => {
  const rows = [
    row("voucher", { jti: "a", state: "acknowledged" }),
    row("voucher", { state: "refused", code: "mandate-revoked" }),
    row("refusal", { state: "sent" }),
    row("barrier"),
    row("blank", { reason: "printed", count: 12 }),
    row("blank", { reason: "spoiled", count: 2 }),
    row("blank", { reason: "spoiled", count: 1, state: "acknowledged" }),
    row("note"),
    row("voucher", { mandate: "another" }),
  ]
  const expected = { approved: 1, refused: 1, barriers: 1, printed: 12, spoiled: 3, notAccepted: 1, waiting: 6 }
  expect(daySums(rows, ["m"])).toEqual({ ...none, ...expected })
  expect(daySums(rows, ["m", "another"]).approved).toBe(2)
})

test("who was taken back is withdrawn and not approved, unless the office did not let go", () => {
  const back = row("withdrawal", { voucher: "a" })
  const approved = row("voucher", { jti: "a" })
  expect(daySums([approved, back], ["m"])).toMatchObject({ approved: 0, withdrawn: 1 })
  expect(daySums([approved, { ...back, state: "refused" }], ["m"])).toMatchObject({ approved: 1, withdrawn: 0 })
})
