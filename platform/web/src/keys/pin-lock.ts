import { parseBase64url, toBase64url } from "@jatidiri/kernel"
import { openSealed, type Sealed, seal } from "./seal.ts"
import { webCrypto } from "./web-crypto.ts"

/** What opens a sealing key: useless without the PIN, and the PIN useless without this browser's own secret. */
export type PinLock = {
  readonly salt: Uint8Array
  readonly iterations: number
  /** HMAC key that cannot be exported. */
  readonly deviceSecret: CryptoKey
  readonly sealedKey: Sealed
}

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
const keyOfKeys = async (pin: string, lock: Omit<PinLock, "sealedKey">): Promise<CryptoKey> => {
  const stretched = await stretch(pin, lock.salt, lock.iterations)
  const bits = await crypto.subtle.sign("HMAC", lock.deviceSecret, stretched)
  return crypto.subtle.importKey("raw", bits, gcm, false, ["encrypt", "decrypt"])
}

const importKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", new Uint8Array(raw), gcm, false, ["encrypt", "decrypt"])

/** A new sealing key under a new PIN. The lock is not kept here, so that it can be kept together with what follows. */
export const makePinLock = async (pin: string): Promise<{ readonly lock: PinLock; readonly key: CryptoKey }> => {
  const hmac = { name: "HMAC", hash: "SHA-256" }
  // A symmetric algorithm gives one key, not a pair.
  const deviceSecret = (await crypto.subtle.generateKey(hmac, false, ["sign"])) as CryptoKey
  const opening = { salt: webCrypto.randomBytes(16), iterations, deviceSecret }
  const raw = webCrypto.randomBytes(32)
  const sealedKey = await seal(await keyOfKeys(pin, opening), toBase64url(raw))
  return { lock: { ...opening, sealedKey }, key: await importKey(raw) }
}

/** The sealing key for the right PIN. Counting wrong ones is the caller's, before this is asked. */
export const openPinLock = async (lock: PinLock, pin: string): Promise<CryptoKey | undefined> => {
  const text = await openSealed<string>(await keyOfKeys(pin, lock), lock.sealedKey)
  const raw = text === undefined ? undefined : parseBase64url(text)
  return raw && importKey(raw)
}
