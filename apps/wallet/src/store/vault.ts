import { accept, type Result, refuse } from "@jatidiri/kernel"
import { makePinLock, openPinLock } from "@jatidiri/web"
import { type Attempts, countAttempt, noAttempts, secondsToHold, secondsToWait } from "../domain/pin.ts"
import type { PinRecord, WalletStores } from "./shapes.ts"

/** A new vault under a new PIN. The record is not kept here, so that it can be kept together with what follows. */
export const makeVault = async (pin: string): Promise<{ readonly record: PinRecord; readonly vaultKey: CryptoKey }> => {
  const { lock, key } = await makePinLock(pin)
  return { record: { id: "pin", ...lock, attempts: noAttempts }, vaultKey: key }
}

export const findPinRecord = (stores: WalletStores): Promise<PinRecord | undefined> => stores.find("pin", "pin")

const pageSeconds = (): number => performance.now() / 1000

/** On the page's own clock: nothing is tried before, whatever the phone's has been set to. A page opened anew begins at nought. */
let heldUntil = 0

const keepAttempts = async (stores: WalletStores, record: PinRecord, attempts: Attempts): Promise<void> => {
  heldUntil = pageSeconds() + secondsToHold(attempts.failures)
  await stores.put("pin", { ...record, attempts })
}

/** Seconds until a PIN is looked at again, by the slower of the phone's clock and the page's. */
export const secondsLeft = ({ attempts }: PinRecord, now: number): number => {
  const held = Math.min(Math.ceil(heldUntil - pageSeconds()), secondsToHold(attempts.failures))
  return Math.max(secondsToWait(attempts, now), held)
}

/** The vault's key for the right PIN. A wrong one is counted; `wait` means that nothing was tried. */
export const openVault = async (
  stores: WalletStores,
  pin: string,
  now: number,
): Promise<Result<CryptoKey, "wrong-pin" | "wait">> => {
  const record = await findPinRecord(stores)
  if (record === undefined) return refuse("wrong-pin", "no vault")
  if (secondsLeft(record, now) > 0) return refuse("wait")
  await keepAttempts(stores, record, countAttempt(record.attempts, now))
  const key = await openPinLock(record, pin)
  if (key === undefined) return refuse("wrong-pin")
  await keepAttempts(stores, record, noAttempts)
  return accept(key)
}
