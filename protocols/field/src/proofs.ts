import {
  accept,
  type Check,
  type Digest,
  findRefusal,
  type PublicJwk,
  type Result,
  type Sign,
  type Verify,
} from "@jatidiri/kernel"
import { isForAudience } from "./checks/audience.ts"
import { isFresh } from "./checks/fresh.ts"
import { isSignedByKey } from "./checks/signature.ts"
import { isNamedSigner } from "./checks/signer.ts"
import type { Signed } from "./signed.ts"

/** A device key; `kid` is its thumbprint. */
export type DeviceSigner = { readonly sign: Sign; readonly kid: string }

export type ProofNeeds = {
  /** The key that must have signed it. */
  readonly key: PublicJwk
  readonly audience: string
  /** NumericDate seconds. */
  readonly now: number
  /** How far `iat` may lie from `now`, either way; 300 unless said. */
  readonly maxAgeSeconds?: number
  readonly verify: Verify
  readonly digest: Digest
}

type Claims = { readonly jti: string; readonly aud: string; readonly iat: number }
type Subject = ProofNeeds & { readonly signed: Signed<Claims> }

/** The order of checks of whatever a device signs to prove its key now, to us. `jti` is the caller's to spend. */
export const proofChecks = [
  { name: "audience", refusal: "wrong-audience", holds: isForAudience },
  { name: "time", refusal: "stale", holds: isFresh },
  { name: "signer", refusal: "wrong-key", holds: isNamedSigner },
  { name: "signature", refusal: "bad-signature", holds: isSignedByKey },
] as const satisfies readonly Check<Subject, string>[]

export type ProofRefusal = (typeof proofChecks)[number]["refusal"]

export const verifyDeviceSigned = async <Payload extends Claims>(
  signed: Signed<Payload>,
  needs: ProofNeeds,
): Promise<Result<Payload, ProofRefusal>> => {
  const checks: readonly Check<Subject, ProofRefusal>[] = proofChecks
  return (await findRefusal(checks, { signed, ...needs })) ?? accept(signed.payload)
}
