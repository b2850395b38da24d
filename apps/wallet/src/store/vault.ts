import { accept, type Result, refuse } from "@jatidiri/kernel"
import { makePinLock, openPinLock } from "@jatidiri/web"
import { type Attempts, countAttempt, noAttempts, secondsToWait } from "../domain/pin.ts"
import type { PinRecord, WalletStores } from "./shapes.ts"

/** A new vault under a new PIN. The record is not kept here, so that it can be kept together with what follows. */
export const makeVault = async (pin: string): Promise<{ readonly record: PinRecord; readonly vaultKey: CryptoKey }> => {
  const { lock, key } = await makePinLock(pin)
  return { record: { id: "pin", ...lock, attempts: noAttempts }, vaultKey: key }
}

export const findPinRecord = (stores: WalletStores): Promise<PinRecord | undefined> => stores.find("pin", "pin")

const keepAttempts = (stores: WalletStores, record: PinRecord, attempts: Attempts): Promise<void> =>
  stores.put("pin", { ...record, attempts })

/** The vault's key for the right PIN. A wrong one is counted; `wait` means that nothing was tried. */
export const openVault = async (
  stores: WalletStores,
  pin: string,
  now: number,
): Promise<Result<CryptoKey, "wrong-pin" | "wait">> => {
  const record = await findPinRecord(stores)
  if (record === undefined) return refuse("wrong-pin", "no vault")
  if (secondsToWait(record.attempts, now) > 0) return refuse("wait")
  await keepAttempts(stores, record, countAttempt(record.attempts, now))
  const key = await openPinLock(record, pin)
  if (key === undefined) return refuse("wrong-pin")
  await keepAttempts(stores, record, noAttempts)
  return accept(key)
}
