import { expect, test } from "vitest"
import { openCountedStores } from "../../tests/counted-stores.ts"
import type { DeviceStores, EntryRow } from "./device-stores.ts"
import { openUnder } from "./open-journal.ts"

const long = 3 * 86_400
const row: EntryRow = {
  ...{ jti: "1", seq: 1, kind: "voucher", state: "acknowledged", at: Math.floor(Date.now() / 1000) - long },
  ...{ mandate: "m", sealed: { nonce: new Uint8Array(12), bytes: new Uint8Array(1) } },
}
// Of a mandate nothing is looked at here.
const findMandate = async () => ({ kind: "held", held: { compact: "m", payload: {} } }) as never
const full = async (): Promise<never> => {
  throw new DOMException("full", "QuotaExceededError")
}
const openStores = async (): Promise<DeviceStores> => {
  const { stores } = openCountedStores()
  await stores.put("entries", row)
  return stores
}

test("a disk that is too full to let go of yesterday does not stop today", async () => {
  const stores = await openStores()
  await openUnder(stores, findMandate)
  await stores.put("entries", row)
  const opened = await openUnder({ ...stores, change: full }, findMandate)
  expect(opened.is === "ready" && opened.rows).toEqual([row])
})

test("what stands in the way of a mandate leaves the signed things within reach", async () => {
  const stores = await openStores()
  const opened = await openUnder(stores, full)
  expect(opened.is).toBe("failed")
  expect(opened.is === "failed" && (await opened.signed?.stores.all("entries"))).toEqual([row])
})
