import { createHmac, timingSafeEqual } from "node:crypto"
import { parseBase64url, type RandomBytes, toBase64url } from "@jatidiri/kernel"

export const nonceSeconds = 300

const idBytes = 16
const timeBytes = 4
const tagBytes = 16

const tagOf = (key: Uint8Array, head: Uint8Array): Uint8Array =>
  createHmac("sha256", key).update("c_nonce").update(head).digest().subarray(0, tagBytes)

export type Nonces = {
  make(now: Date): string
  /** The 16 bytes that are spent, when the nonce is ours and has not expired. */
  read(nonce: string, now: Date): Uint8Array | undefined
}

/**
 * Nonces that need no row until they are spent: 16 unpredictable bytes, the second they expire, and our HMAC over both.
 * Asking for many costs us nothing; spending one is a unique row in the ticket.
 */
export const makeNonces = (key: Uint8Array, randomBytes: RandomBytes): Nonces => {
  if (key.length < 32) throw new Error("the nonce key has fewer than 32 bytes")
  return {
    make: (now) => {
      const nonce = new Uint8Array(idBytes + timeBytes + tagBytes)
      nonce.set(randomBytes(idBytes))
      new DataView(nonce.buffer).setUint32(idBytes, Math.floor(now.getTime() / 1000) + nonceSeconds)
      nonce.set(tagOf(key, nonce.subarray(0, idBytes + timeBytes)), idBytes + timeBytes)
      return toBase64url(nonce)
    },
    read: (nonce, now) => {
      const bytes = parseBase64url(nonce)
      if (bytes?.length !== idBytes + timeBytes + tagBytes) return undefined
      const head = bytes.subarray(0, idBytes + timeBytes)
      if (!timingSafeEqual(tagOf(key, head), bytes.subarray(idBytes + timeBytes))) return undefined
      const expires = new DataView(bytes.buffer, bytes.byteOffset).getUint32(idBytes)
      return expires > now.getTime() / 1000 ? bytes.slice(0, idBytes) : undefined
    },
  }
}
