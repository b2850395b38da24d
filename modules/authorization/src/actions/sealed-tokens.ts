import { createCipheriv, createDecipheriv } from "node:crypto"
import { parseBase64url, type RandomBytes, toBase64url } from "@jatidiri/kernel"

/** What an access token stands for. */
export type TokenFacts = {
  readonly grantId: string
  readonly bindingId: string
  readonly residentId: string
  readonly keyThumbprint: string
  /** Seconds since the epoch. */
  readonly expiresAt: number
}

export type SealedTokens = {
  seal(facts: TokenFacts): string
  /** The facts of a token of ours, whether or not it has run out; nothing for any other text. */
  open(token: string): TokenFacts | undefined
}

const version = 1
const ivBytes = 12
const tagBytes = 16
/** version, grant, binding, resident, thumbprint, expiry */
const plainBytes = 1 + 16 + 16 + 8 + 32 + 4
const at = { grant: 1, binding: 17, resident: 33, thumbprint: 41, expiry: 73 } as const

const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

const pack = (facts: TokenFacts): Buffer => {
  const plain = Buffer.alloc(plainBytes)
  plain[0] = version
  plain.write(facts.grantId.replaceAll("-", ""), at.grant, "hex")
  plain.write(facts.bindingId.replaceAll("-", ""), at.binding, "hex")
  plain.writeBigInt64BE(BigInt(facts.residentId), at.resident)
  plain.write(facts.keyThumbprint, at.thumbprint, "base64url")
  plain.writeUInt32BE(facts.expiresAt, at.expiry)
  return plain
}

const unpack = (plain: Buffer): TokenFacts | undefined =>
  plain[0] !== version
    ? undefined
    : {
        grantId: uuidOf(plain.toString("hex", at.grant, at.binding)),
        bindingId: uuidOf(plain.toString("hex", at.binding, at.resident)),
        residentId: String(plain.readBigInt64BE(at.resident)),
        keyThumbprint: plain.toString("base64url", at.thumbprint, at.expiry),
        expiresAt: plain.readUInt32BE(at.expiry),
      }

/**
 * Access tokens that carry what they stand for, encrypted and authenticated (AES-256-GCM) under a key that only we
 * have: opaque to the wallet, and neither a row to write nor one to read. What may end meanwhile, the binding, is
 * looked at by whoever acts on the token, in his own transaction.
 */
export const sealedTokens = (key: Uint8Array, randomBytes: RandomBytes): SealedTokens => {
  if (key.length !== 32) throw new Error("the token key has not 32 bytes")
  return {
    seal: (facts) => {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv("aes-256-gcm", key, iv)
      const sealed = cipher.update(pack(facts))
      cipher.final()
      return toBase64url(Buffer.concat([iv, sealed, cipher.getAuthTag()]))
    },
    open: (token) => {
      const bytes = parseBase64url(token)
      if (bytes?.length !== ivBytes + plainBytes + tagBytes) return undefined
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes))
      decipher.setAuthTag(bytes.subarray(ivBytes + plainBytes))
      const plain = decipher.update(bytes.subarray(ivBytes, ivBytes + plainBytes))
      try {
        decipher.final()
      } catch {
        // The tag does not fit: not sealed by us.
        return undefined
      }
      return unpack(plain)
    },
  }
}
