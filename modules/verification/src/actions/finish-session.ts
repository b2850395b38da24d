import { hash } from "node:crypto"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { SessionRefusal, SessionView } from "../contract.ts"
import type { Needs, SignedInDesk } from "../needs.ts"
import { finishSession as markFinished } from "../store/sessions.ts"
import { findOwnSession, viewOf } from "./view-session.ts"

type FinishRefusal = Extract<
  SessionRefusal,
  "session-unknown" | "not-answered" | "wrong-response-code" | "response-code-spent"
>

/**
 * Opens the verdict of a same-device session to the browser that brings the response code: the browser that began
 * the session is then the one in which the resident answered (OpenID4VP 1.0 §13.3). A code works once.
 */
export const finishSession =
  (needs: Needs) =>
  async (desk: SignedInDesk, sessionId: string, responseCode: string): Promise<Result<SessionView, FinishRefusal>> => {
    const session = await findOwnSession(needs, desk, sessionId)
    if (session === undefined) return refuse("session-unknown")
    if (session.state !== "answered") return refuse("not-answered")
    const codeHash = hash("sha256", responseCode, "buffer")
    if (session.responseCodeHash === undefined || !codeHash.equals(session.responseCodeHash)) {
      return refuse("wrong-response-code")
    }
    const now = needs.now()
    if ((await needs.database.run(markFinished, sessionId, codeHash, now)) === 0) return refuse("response-code-spent")
    return accept(viewOf(needs, { ...session, finished: true }))
  }
