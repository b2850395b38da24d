import { type Call, problem, type Reply, type Route, route } from "@jatidiri/http"
import { type Refusal, type Result, refuse } from "@jatidiri/kernel"
import { createSession } from "../actions/create-session.ts"
import { finishSession } from "../actions/finish-session.ts"
import type { OpenSessions } from "../actions/open-sessions.ts"
import { findOwnSession, viewOf } from "../actions/view-session.ts"
import { changeHeader, type SessionRefusal, verificationPaths } from "../contract.ts"
import type { Needs, SignedInDesk } from "../needs.ts"
import { finishBody, newSession, newSessionBody, sessionParams, sessionView } from "./schemas.ts"
import { sessionWordings } from "./wordings.ts"

const noStore = { "cache-control": "no-store" }

const no = (refusal: Refusal<SessionRefusal>): Reply => problem(refusal, sessionWordings)

const replyOf = (result: Result<unknown, SessionRefusal>): Reply =>
  result.ok ? { body: result.value, headers: noStore } : no(result.refusal)

const forDesk = async (
  needs: Needs,
  call: Pick<Call, "headers" | "cookies" | "method">,
  work: (desk: SignedInDesk) => Promise<Result<unknown, SessionRefusal>>,
): Promise<Reply> => {
  if (call.method !== "GET" && call.headers[changeHeader.name] !== changeHeader.value) {
    return no(refuse("header-missing").refusal)
  }
  const desk = await needs.identifyDesk(call.cookies)
  return replyOf(desk === undefined ? refuse("not-signed-in") : await work(desk))
}

/** What a desk calls. */
export const deskRoutes = (needs: Needs, open: OpenSessions): Route[] => [
  route({
    method: "POST",
    path: verificationPaths.sessions,
    summary: "Ask one resident for what a registered purpose allows",
    body: newSessionBody,
    replies: { 200: newSession },
    handle: (call) => forDesk(needs, call, (desk) => createSession(needs, open)(desk, call.body)),
  }),
  route({
    method: "GET",
    path: verificationPaths.session,
    summary: "How far a session is, and its verdict once answered",
    params: sessionParams,
    replies: { 200: sessionView },
    handle: (call) =>
      forDesk(needs, call, async (desk) => {
        const session = await findOwnSession(needs, desk, call.params.id)
        return session === undefined ? refuse("session-unknown") : { ok: true, value: viewOf(needs, session) }
      }),
  }),
  route({
    method: "POST",
    path: verificationPaths.finish,
    summary: "Open the verdict of a same-device session with the response code",
    params: sessionParams,
    body: finishBody,
    replies: { 200: sessionView },
    handle: (call) =>
      forDesk(needs, call, (desk) => finishSession(needs)(desk, call.params.id, call.body.responseCode)),
  }),
]
