import { type Digest, encodeUtf8, toBase64url } from "@jatidiri/kernel"

/** `ath`: base64url SHA-256 of the access token's ASCII. */
export const hashToken = async (accessToken: string, digest: Digest): Promise<string> =>
  toBase64url(await digest(encodeUtf8(accessToken)))
