import { describe, expect, it } from "vitest"
import type { EntryRow } from "../journal/device-stores.ts"
import { isUnfinished, standingOf } from "./standing.ts"

const row = (change: Partial<EntryRow>): EntryRow => ({
  ...{ jti: "j", seq: 1, kind: "voucher", state: "stored", at: 1, mandate: "m" },
  handover: {} as NonNullable<EntryRow["handover"]>, // only whether there is one counts
  ...change,
})
const held = row({ state: "acknowledged", code: "held-for-review" })

describe("an approval in the field", () => {
  it("stands until the office has said otherwise", () => {
    expect(standingOf(undefined, {})).toBe("approved")
    expect(standingOf(row({ state: "acknowledged" }), {})).toBe("approved")
    expect(standingOf(held, {})).toBe("held")
    expect(standingOf(held, { awaited: true })).toBe("approved")
    expect(standingOf(row({ state: "refused", code: "x" }), {})).toBe("refused")
  })

  it("is unfinished only while its film is worth showing: not once the office has it, or has said no", () => {
    const handover = { name: "Putu", txCode: "123456", voucher: "v" }
    const unfinished = (change: Partial<EntryRow>) => isUnfinished({ row: row(change), handover })
    expect([unfinished({}), unfinished({ state: "sent" })]).toEqual([true, true])
    expect(unfinished({ handedOver: true })).toBe(false)
    expect(unfinished({ state: "acknowledged" })).toBe(false)
    expect(isUnfinished({ row: held, handover })).toBe(false)
    expect(unfinished({ state: "refused" })).toBe(false)
  })
})
