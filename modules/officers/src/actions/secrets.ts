import { type Crypto, encodeUtf8, toBase64url } from "@jatidiri/kernel"

/** 256 random bits as 43 characters of base64url. */
export const makeSecret = (crypto: Crypto): string => toBase64url(crypto.randomBytes(32))

/** What the database keeps of a secret. */
export const hashSecret = async (secret: string, crypto: Crypto): Promise<Uint8Array> =>
  crypto.digest(encodeUtf8(secret))
