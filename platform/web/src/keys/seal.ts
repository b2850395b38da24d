/** A value encrypted at rest: AES-256-GCM under a key that only this browser profile can use. */
export type Sealed = { readonly nonce: Uint8Array; readonly bytes: Uint8Array }

const gcm = "AES-GCM"

/** A non-extractable key for `seal`; kept in IndexedDB, it cannot be carried to another device. */
export const makeSealKey = async (): Promise<CryptoKey> =>
  (await crypto.subtle.generateKey({ name: gcm, length: 256 }, false, ["encrypt", "decrypt"])) as CryptoKey

/** Encrypts anything that JSON can hold, under a fresh nonce. */
export const seal = async (key: CryptoKey, value: unknown): Promise<Sealed> => {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const clear = new TextEncoder().encode(JSON.stringify(value))
  return { nonce, bytes: new Uint8Array(await crypto.subtle.encrypt({ name: gcm, iv: nonce }, key, clear)) }
}

/** The value, or nothing when the key is another or a byte was changed. */
export const openSealed = async <Value>(key: CryptoKey, sealed: Sealed): Promise<Value | undefined> => {
  try {
    const nonce = new Uint8Array(sealed.nonce)
    const clear = await crypto.subtle.decrypt({ name: gcm, iv: nonce }, key, new Uint8Array(sealed.bytes))
    // What was sealed under this key was written by this app, as the shape the caller asks for.
    return JSON.parse(new TextDecoder().decode(clear)) as Value
  } catch {
    return undefined
  }
}
