import { createHash } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { TokenReply } from "@jatidiri/openid4vc"
import { accessTokenSeconds, mostWrongCodes } from "../domain/lifetimes.ts"
import { parseTokenRequest, type TokenRequest } from "../domain/token-request.ts"
import type { Needs } from "../needs.ts"
import { attemptCode, findWhetherTxCodeIsAsked } from "../store/offers.ts"
import { type ProvenKey, verifyDpop } from "./dpop.ts"
import type { SealedTokens, TokenFacts } from "./sealed-tokens.ts"

export type RedeemRefusal = "invalid_request" | "invalid_grant" | "invalid_dpop_proof"

const sha256 = (text: string): Uint8Array => createHash("sha256").update(text).digest()

const explain = async (tx: Tx, needs: Needs, request: TokenRequest) => {
  const offer = await tx.find(findWhetherTxCodeIsAsked, sha256(request.code), needs.now())
  const asks = offer?.asks
  if (asks === true && request.txCode === undefined) return refuse("invalid_request", "a transaction code is asked")
  if (asks === false && request.txCode !== undefined) return refuse("invalid_request", "no transaction code is asked")
  return refuse("invalid_grant", "no such live code for this key")
}

type Attempt = { readonly request: TokenRequest; readonly key: ProvenKey }

/** One statement decides; what follows only says so. */
const attempt = async (tx: Tx, needs: Needs, { request, key }: Attempt): Promise<Result<TokenFacts, RedeemRefusal>> => {
  const now = needs.now()
  const row = await tx.find(
    attemptCode,
    sha256(request.code),
    request.txCode ?? null,
    key.keyThumbprint,
    now,
    mostWrongCodes,
    key.proofHash,
    key.proofExpiresAt,
  )
  if (row === undefined) return explain(tx, needs, request)
  if (!row.fresh) return refuse("invalid_dpop_proof", "this proof was used before")
  const act = { actor: `binding:${row.binding_id}`, subject: `resident:${row.resident_id}` }
  if (!row.spent) {
    await needs.recordAudit(tx, { ...act, action: "token.wrong-code", detail: { wrongCodes: row.wrong_codes } })
    return refuseAndKeep("invalid_grant", "wrong transaction code")
  }
  await tx.commitWith(() => needs.recordAudit(tx, { ...act, action: "token.issued" }))
  return accept({
    grantId: row.grant_id,
    bindingId: row.binding_id,
    residentId: row.resident_id,
    keyThumbprint: key.keyThumbprint,
    expiresAt: Math.floor(now.getTime() / 1000) + accessTokenSeconds,
  })
}

/**
 * Redeems a pre-authorized code (OpenID4VCI 1.0 §6) for an access token bound to the DPoP key. In one transaction the
 * code and the proof are spent; a wrong transaction code is counted and stays counted. `url` is the token endpoint's
 * own address.
 */
export const redeemCode =
  (needs: Needs, tokens: SealedTokens) =>
  async (asked: {
    readonly params: Readonly<Record<string, unknown>>
    readonly dpop: string | undefined
    readonly url: string
  }): Promise<Result<TokenReply, RedeemRefusal>> => {
    const request = parseTokenRequest(asked.params)
    if (!request.ok) return request
    const key = await verifyDpop(needs, { dpop: asked.dpop, method: "POST", url: asked.url })
    if (!key.ok) return key
    const done = await needs.database.transaction(
      (tx) => attempt(tx, needs, { request: request.value, key: key.value }),
      { pipelined: true },
    )
    if (!done.ok) return done
    return accept({ access_token: tokens.seal(done.value), token_type: "DPoP", expires_in: accessTokenSeconds })
  }
