import { hash } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import { type AuthorizationResponse, decryptJwe, parseAuthorizationResponse } from "@jatidiri/openid4vc"
import type { AnswerRefusal, Verdict } from "../contract.ts"
import { isOpen, type OpenSession, reasonNotToAnswer } from "../domain/session.ts"
import { asCryptoKey, directSubtle } from "../keys/direct-subtle.ts"
import { seal } from "../keys/seal.ts"
import type { Needs } from "../needs.ts"
import { countCheck } from "../store/checks.ts"
import { answerSession, findSession, noteRefusal, sessionOf } from "../store/sessions.ts"
import { decline } from "./decline.ts"
import { judgeAnswer } from "./judge-answer.ts"
import type { OpenSessions } from "./open-sessions.ts"
import { proveAnswer } from "./prove-answer.ts"

/** Where the wallet sends the resident's browser next; only on the same device. */
export type Taken = { readonly redirectUri?: string }

const readResponse = async (
  open: OpenSessions,
  session: OpenSession,
  jwe: string,
): Promise<Result<AuthorizationResponse, AnswerRefusal>> => {
  const plain = await decryptJwe(jwe, { privateKey: asCryptoKey(open.keyOf(session)), subtle: directSubtle })
  if (!plain.ok) return refuse("unreadable")
  const response = parseAuthorizationResponse(plain.value)
  if (!response.ok) return refuse("unreadable")
  return response.value.state === session.request.responseState ? accept(response.value) : refuse("wrong-state")
}

const spend = async (needs: Needs, session: OpenSession, verdict: Verdict): Promise<Result<Taken, AnswerRefusal>> => {
  const { sessionId } = session
  const bytes = new TextEncoder().encode(JSON.stringify(verdict))
  const sealed = seal(needs.sealingKey, { sessionId, what: "answer" }, bytes)
  const responseCode = session.sameDevice ? toBase64url(needs.crypto.randomBytes(32)) : undefined
  const codeHash = responseCode === undefined ? null : hash("sha256", responseCode, "buffer")
  const spendOnce = async (tx: Tx): Promise<Result<Taken, AnswerRefusal>> => {
    const [spent] = await Promise.all([
      tx.run(answerSession, sessionId, needs.now(), sealed, codeHash),
      // Asked together; rolled back with the rest when the session was spent already.
      tx.run(countCheck, sessionId, jakartaDay(needs.now()), verdict.result, verdict.reasons[0] ?? ""),
      needs.recordAudit(tx, {
        action: "verification.answered",
        actor: "wallet",
        subject: `verification:${sessionId}`,
        detail: { desk: session.deskId, purpose: session.purposeId, result: verdict.result },
      }),
    ])
    if (spent === 0) return refuse("already-answered")
    return accept(responseCode === undefined ? {} : { redirectUri: redirectUriOf(needs, sessionId, responseCode) })
  }
  return needs.database.transaction(spendOnce, { pipelined: true })
}

const redirectUriOf = (needs: Needs, sessionId: string, responseCode: string): string =>
  `${needs.finishAddress}?${new URLSearchParams({ session: sessionId, response_code: responseCode })}`

const answer = async (
  needs: Needs,
  session: OpenSession,
  response: Extract<AuthorizationResponse, { is: "answer" }>,
): Promise<Result<Taken, AnswerRefusal>> => {
  const proven = await proveAnswer(needs)(session, response.vpToken)
  if (!proven.ok) {
    await needs.database.run(noteRefusal, session.sessionId, proven.refusal.code, jakartaDay(needs.now()))
    return proven
  }
  return spend(needs, session, await judgeAnswer(needs)(proven.value, session.request))
}

const findOpen = async (
  needs: Needs,
  open: OpenSessions,
  sessionId: string,
): Promise<Result<OpenSession, AnswerRefusal>> => {
  const now = needs.now()
  const known = open.recall(sessionId)
  if (known !== undefined && isOpen(known, now)) return accept(known)
  const row = await needs.database.find(findSession, sessionId)
  if (row === undefined) return refuse("session-unknown")
  const session = sessionOf(row)
  return isOpen(session, now) ? accept(session) : refuse(reasonNotToAnswer(session, now) ?? "session-expired")
}

/**
 * Takes an encrypted response. An answer that proves itself spends the session and becomes a verdict; any other is
 * refused and leaves the session open, telling the desk only that an answer was refused and why.
 */
export const takeAnswer =
  (needs: Needs, open: OpenSessions) =>
  async (sessionId: string, jwe: string): Promise<Result<Taken, AnswerRefusal>> => {
    const found = await findOpen(needs, open, sessionId)
    if (!found.ok) return found
    const session = found.value
    const response = await readResponse(open, session, jwe)
    if (!response.ok) return response
    const taken =
      response.value.is === "error" ? await decline(needs)(session) : await answer(needs, session, response.value)
    if (taken.ok || taken.refusal.code === "already-answered") open.forget(sessionId)
    return taken
  }
