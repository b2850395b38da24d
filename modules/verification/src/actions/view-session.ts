import type { SessionView, Verdict } from "../contract.ts"
import { type AnsweredSession, reasonNotToAnswer, type SeenSession } from "../domain/session.ts"
import { openSealed } from "../keys/seal.ts"
import type { Needs, SignedInDesk } from "../needs.ts"
import { findSeenSession, seenOf } from "../store/sessions.ts"

type Result = Pick<SessionView, "finishNeeded" | "erased" | "verdict">

const resultOf = (needs: Needs, session: AnsweredSession): Result => {
  if (session.responseCodeHash !== undefined && !session.finished) return { finishNeeded: true }
  if (session.answerSealed === undefined) return { erased: true }
  const bytes = openSealed(needs.sealingKey, { sessionId: session.sessionId, what: "answer" }, session.answerSealed)
  return { verdict: JSON.parse(new TextDecoder().decode(bytes)) as Verdict }
}

const stateOf = (session: SeenSession, now: Date): SessionView["state"] => {
  if (session.state === "answered" || session.state === "declined") return session.state
  if (reasonNotToAnswer(session, now) !== undefined) return "expired"
  return session.state === "created" ? "waiting" : "fetched"
}

/** What the desk may see of a session. */
export const viewOf = (needs: Needs, session: SeenSession): SessionView => ({
  sessionId: session.sessionId,
  purposeId: session.purposeId,
  sameDevice: session.sameDevice,
  state: stateOf(session, needs.now()),
  expiresAt: session.expiresAt.toISOString(),
  ...(session.refused === undefined ? {} : { refused: session.refused }),
  ...(session.state === "answered" ? resultOf(needs, session) : {}),
})

/** The session, if it is this desk's; a session of another desk does not exist for it. */
export const findOwnSession = async (
  needs: Needs,
  desk: SignedInDesk,
  sessionId: string,
): Promise<SeenSession | undefined> => {
  const row = await needs.database.find(findSeenSession, sessionId)
  return row === undefined || row.desk_id !== desk.deskId ? undefined : seenOf(row)
}
