import { type Crypto, encodeUtf8, toBase64url } from "@jatidiri/kernel"

/** 256 random bits as 43 characters of base64url. */
export const makeSecret = (crypto: Crypto): string => toBase64url(crypto.randomBytes(32))

/** What the database keeps of a secret. */
export const hashSecret = async (secret: string, crypto: Crypto): Promise<Uint8Array> =>
  crypto.digest(encodeUtf8(secret))

/** A version 4 UUID (RFC 9562 §5.4) from the given randomness. */
export const makeUuid = (crypto: Crypto): string => {
  const bytes = Uint8Array.from(crypto.randomBytes(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}
