import { createHash } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { parseAccessHeader } from "../domain/access-header.ts"
import type { Needs } from "../needs.ts"
import { findAccessToken } from "../store/tokens.ts"
import { type ProvenKey, verifyDpop } from "./dpop.ts"

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

/** Finds what a proven key's token allows, and spends the proof with `tx`: a refusal to keep, if it is to stay spent. */
export type FindAccess = (tx: Tx) => Promise<Result<Access, AccessRefusal>>

const findAccess =
  (needs: Needs, tokenHash: Uint8Array, key: ProvenKey): FindAccess =>
  async (tx) => {
    const { keyThumbprint, proofHash, proofExpiresAt } = key
    const row = await tx.find(findAccessToken, tokenHash, keyThumbprint, needs.now(), proofHash, proofExpiresAt)
    if (row === undefined) return refuse("invalid_token", "no such live token for this key")
    if (!row.fresh) return refuse("invalid_dpop_proof", "this proof was used before")
    return accept({
      grantId: row.grant_id,
      bindingId: row.binding_id,
      residentId: row.resident_id,
      configurations: needs.configurations,
    })
  }

/**
 * Judges token and DPoP proof of a request to a protected endpoint (RFC 9449 §7) without the database: shape,
 * signature, `htm`, `htu`, `iat`, `ath`. Gives the second half, for the caller's transaction: that the token lives, is
 * bound to this key, and that the proof was never used.
 */
export const verifyAccess =
  (needs: Needs) =>
  async (request: AccessRequest): Promise<Result<FindAccess, AccessRefusal>> => {
    const accessToken = parseAccessHeader(request.authorization)
    if (accessToken === undefined) return refuse("invalid_token", "no DPoP access token")
    const { dpop, method, url } = request
    const key = await verifyDpop(needs, { dpop, method, url, accessToken })
    if (!key.ok) return key
    return accept(findAccess(needs, createHash("sha256").update(accessToken).digest(), key.value))
  }
