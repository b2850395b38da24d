import {
  accept,
  type Check,
  findRefusal,
  type Jws,
  type MaybePromise,
  openObject,
  optional,
  type PublicJwk,
  type Result,
  refuse,
  type Shape,
  type Sign,
  signJws,
  textOf,
  type Verify,
  wholeNumber,
} from "@jatidiri/kernel"
import { isForAudience } from "../checks/audience.ts"
import { hasNonce, isNonceGood } from "../checks/nonce.ts"
import { isSigned } from "../checks/signature.ts"
import { isFresh } from "../checks/time.ts"
import { type Kind, parseSigned } from "../signed.ts"

export const proofType = "openid4vci-proof+jwt"

type ProofClaims = {
  readonly aud: string
  readonly iat: number
  readonly iss?: string
  readonly exp?: number
  readonly nonce?: string
}

const seconds = wholeNumber(0, 4_294_967_295)
const claims: Shape<ProofClaims> = openObject({
  aud: textOf(2_048),
  iat: seconds,
  iss: optional(textOf(2_048)),
  exp: optional(seconds),
  nonce: optional(textOf(1_000)),
})

/** §F.1. Of the three ways to name the key we take `jwk` alone; a wallet's other header members are not ours to read. */
const kind: Kind<ProofClaims> = {
  typ: proofType,
  maxBytes: 8_000,
  keyMembers: ["jwk"],
  otherMembers: "ignored",
  shape: claims,
}

/** Proof of possession of the key that a credential shall be bound to. `now` in seconds. */
export const makeProof = (
  proof: {
    readonly key: PublicJwk
    /** The credential issuer identifier. */
    readonly audience: string
    readonly nonce?: string
    readonly now: number
    /** Left out where the wallet stays anonymous (§F.1). */
    readonly clientId?: string
  },
  sign: Sign,
): Promise<string> => {
  const { key: jwk, audience: aud, now: iat, nonce, clientId: iss } = proof
  return signJws({ header: { typ: proofType, jwk }, payload: { iss, aud, iat, nonce } }, sign)
}

type Subject = {
  readonly signed: Jws<ProofClaims>
  readonly key: PublicJwk
  readonly audience: string
  readonly now: number
  readonly maxAgeSeconds: number
  readonly isNonceGood: (nonce: string) => MaybePromise<boolean>
  readonly verify: Verify
}

/** The order of checks of a proof, after its form (§F.4). The nonce is looked up last: only a true proof costs a look. */
export const proofChecks: readonly Check<Subject, "invalid_proof" | "invalid_nonce">[] = [
  { name: "audience", refusal: "invalid_proof", holds: isForAudience },
  { name: "nonce given", refusal: "invalid_proof", holds: hasNonce },
  { name: "time", refusal: "invalid_proof", holds: isFresh },
  { name: "signature", refusal: "invalid_proof", holds: isSigned },
  { name: "nonce", refusal: "invalid_nonce", holds: isNonceGood },
]

/** The key to bind, and the nonce that the caller spends. */
export type Proven = { readonly key: PublicJwk; readonly nonce: string; readonly issuedAt: number }

export type ProofExpected = {
  /** The credential issuer identifier. */
  readonly audience: string
  readonly now: number
  /** How far `iat` may lie from `now`, either way; 300 unless said. */
  readonly maxAgeSeconds?: number
  /** Whether this nonce is ours, unspent and unexpired; it is not spent here. */
  readonly isNonceGood: (nonce: string) => MaybePromise<boolean>
  readonly verify: Verify
}

export const verifyProof = async (
  proof: string,
  expected: ProofExpected,
): Promise<Result<Proven, "invalid_proof" | "invalid_nonce">> => {
  const parsed = parseSigned(kind, proof, "invalid_proof")
  if (!parsed.ok) return parsed
  const { header, payload } = parsed.value
  const { jwk: key } = header
  const { iat: issuedAt, nonce = "" } = payload
  if (key === undefined) return refuse("invalid_proof", "jwk")
  const refusal = await findRefusal(proofChecks, { maxAgeSeconds: 300, ...expected, signed: parsed.value, key })
  return refusal ?? accept({ key, nonce, issuedAt })
}
