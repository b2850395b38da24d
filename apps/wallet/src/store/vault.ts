import { accept, parseBase64url, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import { openSealed, seal, webCrypto } from "@jatidiri/web"
import { type Attempts, countAttempt, noAttempts, secondsToWait } from "../domain/pin.ts"
import type { PinRecord, WalletStores } from "./shapes.ts"

/** About half a second on a phone of 2018. */
const iterations = 300_000
const gcm = "AES-GCM"

const stretch = async (pin: string, salt: Uint8Array, rounds: number): Promise<ArrayBuffer> => {
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"])
  return crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt: new Uint8Array(salt), iterations: rounds },
    material,
    256,
  )
}

/** PIN and device secret together give the key of keys; neither does alone. */
const keyOfKeys = async (pin: string, record: Pick<PinRecord, "salt" | "iterations" | "deviceSecret">) => {
  const stretched = await stretch(pin, record.salt, record.iterations)
  const bits = await crypto.subtle.sign("HMAC", record.deviceSecret, stretched)
  return crypto.subtle.importKey("raw", bits, gcm, false, ["encrypt", "decrypt"])
}

const importVaultKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", new Uint8Array(raw), gcm, false, ["encrypt", "decrypt"])

/** A new vault under a new PIN. The record is not kept here, so that it can be kept together with what follows. */
export const makeVault = async (pin: string): Promise<{ readonly record: PinRecord; readonly vaultKey: CryptoKey }> => {
  const hmac = { name: "HMAC", hash: "SHA-256" }
  // A symmetric algorithm gives one key, not a pair.
  const deviceSecret = (await crypto.subtle.generateKey(hmac, false, ["sign"])) as CryptoKey
  const opening = { salt: webCrypto.randomBytes(16), iterations, deviceSecret }
  const raw = webCrypto.randomBytes(32)
  const sealedKey = await seal(await keyOfKeys(pin, opening), toBase64url(raw))
  return { record: { id: "pin", ...opening, sealedKey, attempts: noAttempts }, vaultKey: await importVaultKey(raw) }
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
  const text = await openSealed<string>(await keyOfKeys(pin, record), record.sealedKey)
  const raw = text === undefined ? undefined : parseBase64url(text)
  if (raw === undefined) return refuse("wrong-pin")
  await keepAttempts(stores, record, noAttempts)
  return accept(await importVaultKey(raw))
}
