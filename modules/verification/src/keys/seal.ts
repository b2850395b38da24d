import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

const algorithm = "aes-256-gcm"
const ivBytes = 12
const tagBytes = 16

/** A key for one thing of one session, so that no two seals of this house ever share key and nonce. */
const keyFor = (sealingKey: Uint8Array, sessionId: string, what: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", sealingKey, sessionId, `jatidiri verification ${what}`, 32))

export type Sealed = { readonly sessionId: string; readonly what: "key" | "answer" }

/** AES-256-GCM: nonce, tag, ciphertext. */
export const seal = (sealingKey: Uint8Array, of: Sealed, bytes: Uint8Array): Uint8Array => {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, keyFor(sealingKey, of.sessionId, of.what), iv)
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext])
}

/** Throws when the bytes were not sealed by this house for this session: a broken database, never bad input. */
export const openSealed = (sealingKey: Uint8Array, of: Sealed, sealed: Uint8Array): Uint8Array => {
  const iv = sealed.subarray(0, ivBytes)
  const decipher = createDecipheriv(algorithm, keyFor(sealingKey, of.sessionId, of.what), iv, {
    authTagLength: tagBytes,
  })
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
}
