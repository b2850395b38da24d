import { type Digest, encodeUtf8, toBase64url } from "@jatidiri/kernel"

/** base64url SHA-256 of a compact form, 43 characters: how entries and requests are named by content. */
export const hashCompact = async (compact: string, digest: Digest): Promise<string> =>
  toBase64url(await digest(encodeUtf8(compact)))

/** What a voucher carries of its six-digit transaction code: base64url SHA-256 of `jti:code`. */
export const hashTxCode = (voucherJti: string, code: string, digest: Digest): Promise<string> =>
  hashCompact(`${voucherJti}:${code}`, digest)
