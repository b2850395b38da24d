import {
  accept,
  type Check,
  type Digest,
  findRefusal,
  type PublicJwk,
  type Result,
  refuse,
  thumbprintOf,
  type Verify,
} from "@jatidiri/kernel"
import { isSigned } from "../checks/signature.ts"
import { isFresh } from "../checks/time.ts"
import { parseSigned } from "../signed.ts"
import { isForToken } from "./checks/access-token.ts"
import { isForAddress } from "./checks/address.ts"
import { isByBoundKey } from "./checks/key.ts"
import { isForMethod } from "./checks/method.ts"
import { hasServerNonce } from "./checks/nonce.ts"
import { dpopKind } from "./claims.ts"
import type { DpopSubject } from "./subject.ts"

export type DpopRefusal = "invalid_dpop_proof" | "use_dpop_nonce"

/** The order of checks of a DPoP proof, after its form (RFC 9449 §4.3). Spending the `jti` is the caller's part. */
export const dpopChecks: readonly Check<DpopSubject, DpopRefusal>[] = [
  { name: "method", refusal: "invalid_dpop_proof", holds: isForMethod },
  { name: "address", refusal: "invalid_dpop_proof", holds: isForAddress },
  { name: "time", refusal: "invalid_dpop_proof", holds: isFresh },
  { name: "key", refusal: "invalid_dpop_proof", holds: isByBoundKey },
  { name: "access token", refusal: "invalid_dpop_proof", holds: isForToken },
  { name: "signature", refusal: "invalid_dpop_proof", holds: isSigned },
  { name: "nonce", refusal: "use_dpop_nonce", holds: hasServerNonce },
]

/** What a true proof says; `jti` is to be spent once. */
export type DpopProven = {
  readonly jti: string
  readonly key: PublicJwk
  readonly keyThumbprint: string
  readonly issuedAt: number
  readonly nonce?: string
}

export type DpopExpected = {
  readonly method: string
  readonly url: string
  readonly now: number
  /** How far `iat` may lie from `now`, either way; 60 unless said. */
  readonly maxAgeSeconds?: number
  /** The token shown with the proof, where there is one. */
  readonly accessToken?: string
  /** The key that the token is bound to (`cnf.jkt`). */
  readonly keyThumbprint?: string
  /** The nonce that the server asked for. */
  readonly nonce?: string
  readonly verify: Verify
  readonly digest: Digest
}

export const verifyDpopProof = async (
  proof: string,
  expected: DpopExpected,
): Promise<Result<DpopProven, DpopRefusal>> => {
  const parsed = parseSigned(dpopKind, proof, "invalid_dpop_proof")
  if (!parsed.ok) return parsed
  const signed = parsed.value
  const { jwk: key } = signed.header
  if (key === undefined) return refuse("invalid_dpop_proof", "jwk")
  const keyThumbprint = await thumbprintOf(key, expected.digest)
  const bound = { signed, key, keyThumbprint, expectedThumbprint: expected.keyThumbprint }
  const refusal = await findRefusal(dpopChecks, { maxAgeSeconds: 60, ...expected, ...bound })
  if (refusal !== undefined) return refusal
  const { jti, iat: issuedAt, nonce } = signed.payload
  return accept({ jti, key, keyThumbprint, issuedAt, ...(nonce === undefined ? {} : { nonce }) })
}
