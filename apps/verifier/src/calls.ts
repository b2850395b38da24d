import { changeHeader, type Desk, relyingPartyPaths } from "@jatidiri/relying-parties/contract"
import {
  type NewSession,
  type NewSessionBody,
  type SessionView,
  verificationPaths,
} from "@jatidiri/verification/contract"
import { type Answer, ask } from "@jatidiri/web"

const headers = { [changeHeader.name]: changeHeader.value }

export const signIn = (deskCode: string): Promise<Answer<Desk>> =>
  ask(relyingPartyPaths.signIn, { body: { deskCode }, headers })

export const signOut = (): Promise<Answer<void>> => ask(relyingPartyPaths.signOut, { method: "POST", headers })

export const readDesk = (): Promise<Answer<Desk>> => ask(relyingPartyPaths.me)

export const startSession = (body: NewSessionBody): Promise<Answer<NewSession>> =>
  ask(verificationPaths.sessions, { body, headers })

/** Short, so that a line that hangs is asked again soon. */
export const readSession = (sessionId: string): Promise<Answer<SessionView>> =>
  ask(verificationPaths.session.replace(":id", sessionId), { timeoutSeconds: 8 })

export const finishSession = (sessionId: string, responseCode: string): Promise<Answer<SessionView>> =>
  ask(verificationPaths.finish.replace(":id", sessionId), { body: { responseCode }, headers })
