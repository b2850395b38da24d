import type { Tx } from "@jatidiri/database"
import { type ActivationRequest, hashCompact, type Signed } from "@jatidiri/field"
import { accept, type Result, refuse, thumbprintOf } from "@jatidiri/kernel"
import type { ActivationRefusal, RequestReply } from "../../contract.ts"
import { reasonNotToTake, toSeconds } from "../../domain/times.ts"
import { parseTypedCode, showTypedCode } from "../../domain/typed-code.ts"
import type { Needs } from "../../needs.ts"
import { findInvitation, markInvitationUsed } from "../../store/invitations.ts"
import { countWaitingOfKey, findRequestByHash, queueRequest, type RequestRow } from "../../store/requests.ts"
import { storeRequest } from "./store-request.ts"
import { verifyCompactRequest } from "./verify-request.ts"

export type DepositRefusal = Extract<
  ActivationRefusal,
  | "too-large"
  | "unreadable"
  | "wrong-type"
  | "bad-signature"
  | "signed-in-future"
  | "request-expired"
  | "request-differs"
  | "too-many-requests"
  | "invitation-unknown"
  | "invitation-expired"
  | "invitation-used"
>
type InvitationRefusal = Extract<DepositRefusal, `invitation-${string}`>

/** One phone has no use for more requests at a time. */
const mostWaitingOfKey = 5

const replyOf = (row: RequestRow): RequestReply => ({ requestId: row.request_id, code: showTypedCode(row.code) })

/** The service point whose desk invited this request; each invitation brings one request. */
const useInvitation = async (
  tx: Tx,
  typed: string,
  given: { readonly hash: string; readonly now: Date },
): Promise<Result<string, InvitationRefusal>> => {
  const code = parseTypedCode(typed)
  const row = code === undefined ? undefined : await tx.find(findInvitation, code)
  if (row === undefined) return refuse("invitation-unknown")
  if (row.used_by !== null && row.used_by !== given.hash) return refuse("invitation-used")
  if (row.expires_at.getTime() <= given.now.getTime()) return refuse("invitation-expired")
  await tx.run(markInvitationUsed, code, given.hash)
  return accept(row.service_point_id)
}

const depositNew = async (
  tx: Tx,
  request: Signed<ActivationRequest>,
  needs: Needs,
): Promise<Result<RequestReply, DepositRefusal>> => {
  const now = needs.now()
  const late = reasonNotToTake(request.payload.iat, toSeconds(now))
  if (late !== undefined) return refuse(late)
  const thumbprint = await thumbprintOf(request.payload.cnf.jwk, needs.crypto.digest)
  if ((await tx.get(countWaitingOfKey, thumbprint, now)).n >= mostWaitingOfKey) return refuse("too-many-requests")
  const stored = await storeRequest(tx, request, needs)
  if (!stored.ok) return stored
  const { request_id, request_hash } = stored.value
  const { invitation } = request.payload
  if (invitation !== undefined) {
    const desk = await useInvitation(tx, invitation, { hash: request_hash, now })
    if (!desk.ok) return desk
    await tx.run(queueRequest, request_id, desk.value, now, now)
  }
  await needs.recordAudit(tx, {
    action: "request.deposited",
    actor: "resident",
    subject: `request:${request.payload.jti}`,
  })
  return accept(replyOf(stored.value))
}

/**
 * Leaves a resident's request with the office. It says nothing about whether the NIK exists. The same request again
 * gives the same answer.
 */
export const depositRequest =
  (needs: Needs) =>
  async (compact: string): Promise<Result<RequestReply, DepositRefusal>> => {
    const request = await verifyCompactRequest(compact, needs)
    if (!request.ok) return request
    const hash = await hashCompact(compact, needs.crypto.digest)
    return needs.database.transaction(async (tx) => {
      const known = await tx.find(findRequestByHash, hash)
      return known === undefined ? depositNew(tx, request.value, needs) : accept(replyOf(known))
    })
  }
