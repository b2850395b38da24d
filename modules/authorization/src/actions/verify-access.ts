import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { parseAccessHeader } from "../domain/access-header.ts"
import type { Needs } from "../needs.ts"
import { spendProof } from "../store/proofs.ts"
import { type ProvenKey, verifyDpop } from "./dpop.ts"
import type { SealedTokens } from "./sealed-tokens.ts"

export type AccessRequest = {
  readonly authorization: string | undefined
  readonly dpop: string | undefined
  readonly method: string
  /** Absolute, without query and fragment. */
  readonly url: string
}
export type AccessRefusal = "invalid_token" | "invalid_dpop_proof"

/** What the bearer of a token may collect. */
export type Access = {
  readonly grantId: string
  readonly bindingId: string
  readonly residentId: string
  readonly configurations: readonly string[]
}

/** What a proven key's token allows; acting on it begins with spending the proof, in the same transaction. */
export type ProvenAccess = Access & {
  readonly spendProof: (tx: Tx) => Promise<Result<void, "invalid_dpop_proof">>
}

const spender =
  (key: ProvenKey): ProvenAccess["spendProof"] =>
  async (tx) =>
    (await tx.run(spendProof, key.proofHash, key.proofExpiresAt)) === 1
      ? accept(undefined)
      : refuse("invalid_dpop_proof", "this proof was used before")

/**
 * Judges token and DPoP proof of a request to a protected endpoint (RFC 9449 §7), all of it without the database: seal
 * and expiry of the token; the proof's signature, `htm`, `htu`, `iat`, `ath`, and that its key is the token's.
 * That the proof was never used is said by `spendProof`, which must come before any act.
 */
export const verifyAccess =
  (needs: Needs, tokens: SealedTokens) =>
  async (request: AccessRequest): Promise<Result<ProvenAccess, AccessRefusal>> => {
    const accessToken = parseAccessHeader(request.authorization)
    const facts = accessToken === undefined ? undefined : tokens.open(accessToken)
    if (accessToken === undefined || facts === undefined) return refuse("invalid_token", "no DPoP access token of ours")
    if (facts.expiresAt <= needs.now().getTime() / 1000) return refuse("invalid_token", "the token has run out")
    const { dpop, method, url } = request
    const key = await verifyDpop(needs, { dpop, method, url, accessToken })
    if (!key.ok) return key
    if (key.value.keyThumbprint !== facts.keyThumbprint) return refuse("invalid_token", "bound to another key")
    const { grantId, bindingId, residentId } = facts
    const { configurations } = needs
    return accept({ grantId, bindingId, residentId, configurations, spendProof: spender(key.value) })
  }
