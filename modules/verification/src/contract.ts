import type { Static } from "typebox"
import type * as schemas from "./http/schemas.ts"

/** Where verification answers. */
export const verificationPaths = {
  sessions: "/api/verification/sessions",
  session: "/api/verification/sessions/:id",
  finish: "/api/verification/sessions/:id/finish",
  /** OpenID4VP 1.0 `request_uri` and `response_uri`. */
  request: "/openid4vp/requests/:id",
  response: "/openid4vp/responses/:id",
} as const

/** Every desk call that changes something carries it; no form of another site can. */
export const changeHeader = { name: "x-jatidiri", value: "1" } as const

/** In this order; a verdict names the outcome of each, of `family` only where a KTP and a family card were shown. */
export const checkNames = ["issuer", "holder", "fresh", "asked", "family", "validity", "status", "clock"] as const
export type CheckName = (typeof checkNames)[number]

/** Why a verdict is not a plain yes, or what a teller should know beside it. */
export const verdictReasons = [
  "revoked",
  "suspended",
  "other-family",
  "family-not-compared",
  "status-unknown",
  "status-old",
  "validity-doubtful",
  "phone-clock-off",
] as const
export type VerdictReason = (typeof verdictReasons)[number]

/** Why an answer was not taken. The session stays open, and nothing of the answer is kept. */
export const answerRefusals = [
  "session-unknown",
  "session-expired",
  "already-answered",
  "unreadable",
  "wrong-state",
  "not-asked",
  "less-than-asked",
  "more-than-asked",
  "credential-malformed",
  "credential-tampered",
  "issuer-unknown",
  "credential-expired",
  "credential-not-yet-valid",
  "holder-not-proven",
  "other-request",
  "other-verifier",
  "phone-clock-wrong",
] as const
export type AnswerRefusal = (typeof answerRefusals)[number]

/** Why a desk's call was refused. */
export const sessionRefusals = [
  "not-signed-in",
  "header-missing",
  "purpose-unknown",
  "asks-too-much",
  "asks-too-little",
  "command-differs",
  "session-unknown",
  "not-answered",
  "wrong-response-code",
  "response-code-spent",
] as const
export type SessionRefusal = (typeof sessionRefusals)[number]

export type NewSessionBody = Static<typeof schemas.newSessionBody>
export type NewSession = Static<typeof schemas.newSession>
export type SessionView = Static<typeof schemas.sessionView>
export type Verdict = Static<typeof schemas.verdict>
export type ShownClaim = Verdict["claims"][number]
export type FinishBody = Static<typeof schemas.finishBody>
