import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { AnswerRefusal } from "../contract.ts"
import { isOpen, type OpenSession, reasonNotToAnswer } from "../domain/session.ts"
import type { Needs } from "../needs.ts"
import { countCheck } from "../store/checks.ts"
import { declineSession, findSession, sessionOf } from "../store/sessions.ts"

/** The resident said no. The desk learns that, and nothing else. */
export const decline =
  (needs: Needs) =>
  async (session: OpenSession): Promise<Result<Record<never, never>, AnswerRefusal>> =>
    needs.database.transaction(async (tx) => {
      if ((await tx.run(declineSession, session.sessionId, needs.now())) === 0) return refuse("already-answered")
      await tx.run(countCheck, session.sessionId, jakartaDay(needs.now()), "declined", "")
      await needs.recordAudit(tx, {
        action: "verification.declined",
        actor: "wallet",
        subject: `verification:${session.sessionId}`,
        detail: { desk: session.deskId, purpose: session.purposeId },
      })
      return accept({})
    })

/** A refusal sent in clear, as a wallet may that cannot encrypt (OpenID4VP 1.0 §8.3); the state must fit. */
export const takeError =
  (needs: Needs) =>
  async (sessionId: string, state: string | undefined): Promise<Result<Record<never, never>, AnswerRefusal>> => {
    const row = await needs.database.find(findSession, sessionId)
    if (row === undefined) return refuse("session-unknown")
    const session = sessionOf(row)
    const now = needs.now()
    if (!isOpen(session, now)) return refuse(reasonNotToAnswer(session, now) ?? "session-expired")
    return state === session.request.responseState ? decline(needs)(session) : refuse("wrong-state")
  }
