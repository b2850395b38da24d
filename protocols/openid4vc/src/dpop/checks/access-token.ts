import { hashToken } from "../hash-token.ts"
import type { DpopSubject } from "../subject.ts"

/** Where a token is shown, the proof is for that token. */
export const isForToken = async ({ signed, accessToken, digest }: DpopSubject): Promise<boolean> =>
  accessToken === undefined || signed.payload.ath === (await hashToken(accessToken, digest))
