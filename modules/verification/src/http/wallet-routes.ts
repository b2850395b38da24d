import { type Reply, type Route, route } from "@jatidiri/http"
import type { Refusal } from "@jatidiri/kernel"
import { Type } from "typebox"
import { takeError } from "../actions/decline.ts"
import { giveRequest } from "../actions/give-request.ts"
import type { OpenSessions } from "../actions/open-sessions.ts"
import { takeAnswer } from "../actions/take-answer.ts"
import { type AnswerRefusal, verificationPaths } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { sessionParams } from "./schemas.ts"
import { answerWordings } from "./wordings.ts"

/** A KTP with its photo as SD-JWT VC, encrypted, is some 60 kB; a family card with all members less. */
const maxResponseBytes = 256 * 1024
const maxRequestBytes = 16 * 1024
const noStore = { "cache-control": "no-store" }

/** Names we do not know are ignored, as OAuth asks (RFC 6749 §3.1). */
const form = Type.Record(Type.String(), Type.String())

/** The error body of OAuth, with our own code and words beside it. */
const no = (refusal: Refusal<AnswerRefusal>): Reply => {
  const { status, id, en } = answerWordings[refusal.code]
  const body = { error: "invalid_request", error_description: en, code: refusal.code, detail: id }
  return { status, body, headers: noStore }
}

const giveTo = async (
  needs: Needs,
  open: OpenSessions,
  { sessionId, walletNonce }: { readonly sessionId: string; readonly walletNonce?: string | undefined },
): Promise<Reply> => {
  const given = await giveRequest(needs, open)(sessionId, walletNonce)
  if (!given.ok) return no(given.refusal)
  return { body: given.value, contentType: "application/oauth-authz-req+jwt", headers: noStore }
}

const take = async (
  needs: Needs,
  open: OpenSessions,
  sessionId: string,
  body: Record<string, string>,
): Promise<Reply> => {
  const { response, error, state } = body
  if (response === undefined && error === undefined) return no({ code: "unreadable" })
  const taken =
    response === undefined
      ? await takeError(needs)(sessionId, state)
      : await takeAnswer(needs, open)(sessionId, response)
  if (!taken.ok) return no(taken.refusal)
  const redirectUri = "redirectUri" in taken.value ? taken.value.redirectUri : undefined
  return { body: redirectUri === undefined ? {} : { redirect_uri: redirectUri }, headers: noStore }
}

/** What any wallet calls (OpenID4VP 1.0 §5.10, §8.2), from any origin. */
export const walletRoutes = (needs: Needs, open: OpenSessions): Route[] => [
  route({
    method: "GET",
    path: verificationPaths.request,
    summary: "OpenID4VP request object",
    params: sessionParams,
    crossOrigin: true,
    handle: (call) => giveTo(needs, open, { sessionId: call.params.id }),
  }),
  route({
    method: "POST",
    path: verificationPaths.request,
    summary: "OpenID4VP request object for a wallet with its own nonce",
    params: sessionParams,
    body: form,
    accepts: "form",
    maxBodyBytes: maxRequestBytes,
    crossOrigin: true,
    handle: (call) => giveTo(needs, open, { sessionId: call.params.id, walletNonce: call.body["wallet_nonce"] }),
  }),
  route({
    method: "POST",
    path: verificationPaths.response,
    summary: "OpenID4VP response, encrypted (direct_post.jwt)",
    params: sessionParams,
    body: form,
    accepts: "form",
    maxBodyBytes: maxResponseBytes,
    crossOrigin: true,
    handle: (call) => take(needs, open, call.params.id, call.body),
  }),
]
