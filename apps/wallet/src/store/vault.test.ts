import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest"
import type { PinRecord, WalletStores } from "./shapes.ts"
import { makeVault, openVault, secondsLeft } from "./vault.ts"

const pin = "271853"
const year = 365 * 86_400
const wrongTries = async (stores: WalletStores, times: number, now: number): Promise<void> => {
  for (let i = 0; i < times; i++) expect(await openVault(stores, "111222", now)).toMatchObject({ ok: false })
}

let stores: WalletStores
let kept: PinRecord
beforeAll(() => void vi.useFakeTimers({ toFake: ["performance"] }))
beforeEach(async () => {
  vi.advanceTimersByTime(3_600_000)
  kept = (await makeVault(pin)).record
  const find = async () => kept
  const put = async (_: string, value: PinRecord) => {
    kept = value
  }
  stores = { find, put } as unknown as WalletStores // what a vault asks of them
})
afterAll(() => void vi.useRealTimers())

test("a clock set forward does not end the wait of an open page, nor is anything tried meanwhile", async () => {
  await wrongTries(stores, 3, 1000)
  expect(secondsLeft(kept, 1000 + year)).toBe(30)
  expect(await openVault(stores, pin, 1000 + year)).toMatchObject({ ok: false, refusal: { code: "wait" } })
  expect(kept.attempts.failures).toBe(3)
  vi.advanceTimersByTime(30_000)
  expect(await openVault(stores, pin, 1030)).toMatchObject({ ok: true })
})
test("a phone that slept through a long wait makes its owner wait a minute more at most", async () => {
  for (const failures of [3, 4, 5, 6, 7, 8]) {
    await wrongTries(stores, 1, failures * year)
    vi.advanceTimersByTime(61_000)
  }
  expect(secondsLeft(kept, 8 * year)).toBeGreaterThan(60)
  await wrongTries(stores, 1, 9 * year)
  expect(secondsLeft(kept, 10 * year)).toBe(60)
})
test("the right PIN leaves nothing to wait for", async () => {
  await wrongTries(stores, 2, 1000)
  expect(await openVault(stores, pin, 1000)).toMatchObject({ ok: true })
  expect(secondsLeft(kept, 1000)).toBe(0)
})
test("who has forgotten the PIN and begins anew does not wait for the one before", async () => {
  await wrongTries(stores, 3, 1000)
  kept = (await makeVault(pin)).record
  expect(secondsLeft(kept, 1000)).toBe(0)
})
