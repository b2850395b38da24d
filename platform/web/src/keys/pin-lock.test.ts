import { expect, test } from "vitest"
import { reasonNotPin } from "./pin.ts"
import { makePinLock, openPinLock } from "./pin-lock.ts"
import { openSealed, seal } from "./seal.ts"

test("another PIN, or another device's secret, opens nothing", async () => {
  const { lock } = await makePinLock("271853")
  const { lock: other } = await makePinLock("271853")
  expect(await openPinLock(lock, "271854")).toBeUndefined()
  expect(await openPinLock({ ...lock, deviceSecret: other.deviceSecret }, "271853")).toBeUndefined()
})

test("the right PIN opens what was sealed, with keys that cannot be carried away", async () => {
  const { lock, key } = await makePinLock("271853")
  const sealed = await seal(key, { name: "Contoh" })
  const opened = await openPinLock(lock, "271853")
  if (opened === undefined) throw new Error("not opened")
  expect(await openSealed(opened, sealed)).toEqual({ name: "Contoh" })
  expect([opened.extractable, lock.deviceSecret.extractable]).toEqual([false, false])
})

test("a PIN for no NIK is refused when a thief would try it first", () => {
  expect(reasonNotPin("12345")).toBe("not-six-digits")
  expect(reasonNotPin("000000")).toBe("one-digit-only")
  expect(reasonNotPin("890123")).toBe("in-a-row")
  expect(reasonNotPin("271853")).toBeUndefined()
})
