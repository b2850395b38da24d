import { type Digest, type PublicJwk, type Sign, signJws } from "@jatidiri/kernel"
import { withoutQuery } from "../addresses.ts"
import { dpopType } from "./claims.ts"
import { hashToken } from "./hash-token.ts"

export type DpopProof = {
  readonly key: PublicJwk
  /** Of the HTTP request, in capitals. */
  readonly method: string
  readonly url: string
  /** Unpredictable and new for each request. */
  readonly jti: string
  readonly now: number
  readonly accessToken?: string
  /** The server's, where it asked for one. */
  readonly nonce?: string
}

/** A DPoP proof (RFC 9449 §4.2) for one request. */
export const makeDpopProof = async (
  proof: DpopProof,
  needs: { readonly sign: Sign; readonly digest: Digest },
): Promise<string> => {
  const { key: jwk, method: htm, url, jti, now: iat, accessToken, nonce } = proof
  const ath = accessToken === undefined ? undefined : await hashToken(accessToken, needs.digest)
  const payload = { jti, htm, htu: withoutQuery(url), iat, ath, nonce }
  return signJws({ header: { typ: dpopType, jwk }, payload }, needs.sign)
}
