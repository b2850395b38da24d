import type { DcqlQuery, EncryptionJwk } from "@jatidiri/openid4vc"
import type { AnswerRefusal } from "../contract.ts"
import type { Purpose } from "./known.ts"

/** What the signed request is made of; the same however often it is fetched. */
export type Request = {
  readonly nonce: string
  readonly responseState: string
  readonly query: DcqlQuery
  /** The registration of the purpose, for `verifier_info`. */
  readonly statement: string
  readonly encryptionKey: EncryptionJwk
  readonly asked: Purpose["credentials"]
  readonly maxStatusAgeSeconds: number
}

export type SessionFacts = {
  readonly sessionId: string
  readonly deskId: string
  readonly purposeId: string
  readonly sameDevice: boolean
  readonly expiresAt: Date
  readonly refused?: { readonly count: number; readonly code: AnswerRefusal }
}

/** What a wallet needs of an open session. */
type Question = { readonly request: Request; readonly keySealed: Uint8Array }

/** Nobody has asked for the request yet. */
export type CreatedSession = SessionFacts & Question & { readonly state: "created" }
/** A wallet has the request. */
export type FetchedSession = SessionFacts & Question & { readonly state: "fetched" }
/** May be answered, declined or expire. */
export type OpenSession = CreatedSession | FetchedSession
export type AnsweredSession = SessionFacts & {
  readonly state: "answered"
  /** Nothing once it was erased. */
  readonly answerSealed?: Uint8Array
  /** Same device only: what the resident's browser must bring. */
  readonly responseCodeHash?: Uint8Array
  readonly finished: boolean
}
export type DeclinedSession = SessionFacts & { readonly state: "declined" }
export type ExpiredSession = SessionFacts & { readonly state: "expired" }
type ClosedSession = AnsweredSession | DeclinedSession | ExpiredSession
export type Session = OpenSession | ClosedSession

/** A session as its desk sees it: without the question and the key. */
export type SeenSession = (SessionFacts & { readonly state: OpenSession["state"] }) | ClosedSession

/** Time to unlock a phone, read and consent; a photographed QR is worth nothing after it. */
export const openSeconds = 300
/** How long a desk may read an answer. */
export const keptSeconds = 600
/** How long it is remembered that a desk asked, without any answer. */
export const rememberedSeconds = 30 * 24 * 3600

/** Why the session may not be answered at `now`; nothing while it may. */
export const reasonNotToAnswer = (
  session: SeenSession,
  now: Date,
): "session-expired" | "already-answered" | undefined => {
  if (session.state === "answered" || session.state === "declined") return "already-answered"
  return session.state === "expired" || session.expiresAt <= now ? "session-expired" : undefined
}

export const isOpen = (session: Session, now: Date): session is OpenSession =>
  reasonNotToAnswer(session, now) === undefined
