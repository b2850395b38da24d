import { statement } from "@jatidiri/database"
import type { AnswerRefusal } from "../contract.ts"
import type { AnsweredSession, Request, SeenSession, Session, SessionFacts } from "../domain/session.ts"

type SeenRow = {
  readonly session_id: string
  readonly desk_id: string
  readonly purpose_id: string
  readonly same_device: boolean
  readonly expires_at: Date
  readonly state: Session["state"]
  readonly refused_answers: number
  readonly last_refusal: string | null
  readonly answer_sealed: Buffer | null
  readonly response_code_hash: Buffer | null
  readonly finished_at: Date | null
}

export type SessionRow = SeenRow & { readonly request: Request; readonly key_sealed: Buffer | null }

const seenColumns = `session_id, desk_id, purpose_id, same_device, expires_at, state, refused_answers, last_refusal,
  answer_sealed, response_code_hash, finished_at`
const columns = `${seenColumns}, request, key_sealed`

/** Gives no row when this desk has used this command id before. */
export const addSession = statement(
  "verification.add-session",
  `insert into verification.sessions (session_id, desk_id, command_id, relying_party_id, purpose_id, same_device,
     request, created_at, expires_at, key_sealed)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (desk_id, command_id) do nothing`,
)

export const findSession = statement<SessionRow>(
  "verification.find-session",
  `select ${columns} from verification.sessions where session_id = $1`,
)

/** Likewise for a session whose question is known here; touches no row when the session is over. */
export const markFetched = statement(
  "verification.mark-fetched",
  `update verification.sessions set state = 'fetched'
   where session_id = $1 and state in ('created', 'fetched') and expires_at > $2
     and set_config('synchronous_commit', 'off', true) = 'off'`,
)

/** Without the request and the key, for the desk that looks every second. */
export const findSeenSession = statement<SeenRow>(
  "verification.find-seen-session",
  `select ${seenColumns} from verification.sessions where session_id = $1`,
)

export const findSessionByCommand = statement<SessionRow>(
  "verification.find-session-by-command",
  `select ${columns} from verification.sessions where desk_id = $1 and command_id = $2`,
)

/**
 * Finds the session as it was and tells the desk that a wallet has the request. That is not waited for on disk: after a
 * crash the desk sees "waiting" again, and an answer is taken either way.
 */
export const fetchSession = statement<SessionRow>(
  "verification.fetch-session",
  `with fetched as (
     update verification.sessions set state = 'fetched'
     where session_id = $1 and state = 'created' and expires_at > $2
       and set_config('synchronous_commit', 'off', true) = 'off'
   )
   select ${columns} from verification.sessions where session_id = $1`,
)

/** Spends the session: of any number of answers at once, one finds it open. */
export const answerSession = statement(
  "verification.answer-session",
  `update verification.sessions
   set state = 'answered', key_sealed = null, answered_at = $2, answer_sealed = $3, response_code_hash = $4
   where session_id = $1 and state in ('created', 'fetched') and expires_at > $2`,
)

export const declineSession = statement(
  "verification.decline-session",
  `update verification.sessions set state = 'declined', key_sealed = null, answered_at = $2
   where session_id = $1 and state in ('created', 'fetched') and expires_at > $2`,
)

/** Bounded, so that nobody makes the database write without end. */
export const noteRefusal = statement(
  "verification.note-refusal",
  `with noted as (
     update verification.sessions set refused_answers = refused_answers + 1, last_refusal = $2
     where session_id = $1 and state in ('created', 'fetched') and refused_answers < 20
     returning relying_party_id, purpose_id)
   insert into verification.checks (relying_party_id, purpose_id, day, result, reason)
   select relying_party_id, purpose_id, $3, 'unproven', $2 from noted`,
)

export const finishSession = statement(
  "verification.finish-session",
  `update verification.sessions set finished_at = $3
   where session_id = $1 and response_code_hash = $2 and finished_at is null and state = 'answered'`,
)

export const expireSessions = statement(
  "verification.expire-sessions",
  `with ended as (
     update verification.sessions set state = 'expired', key_sealed = null
     where state in ('created', 'fetched') and expires_at <= $1 returning relying_party_id, purpose_id)
   insert into verification.checks (relying_party_id, purpose_id, day, result)
   select relying_party_id, purpose_id, $2, 'expired' from ended`,
)

export const eraseAnswers = statement(
  "verification.erase-answers",
  "update verification.sessions set answer_sealed = null where answer_sealed is not null and answered_at <= $1",
)

export const forgetSessions = statement(
  "verification.forget-sessions",
  "delete from verification.sessions where created_at <= $1",
)

const factsOf = (row: SeenRow): SessionFacts => ({
  sessionId: row.session_id,
  deskId: row.desk_id,
  purposeId: row.purpose_id,
  sameDevice: row.same_device,
  expiresAt: row.expires_at,
  ...(row.last_refusal === null
    ? {}
    : { refused: { count: row.refused_answers, code: row.last_refusal as AnswerRefusal } }),
})

const answeredOf = (row: SeenRow): AnsweredSession => ({
  ...factsOf(row),
  state: "answered",
  finished: row.finished_at !== null,
  ...(row.answer_sealed === null ? {} : { answerSealed: row.answer_sealed }),
  ...(row.response_code_hash === null ? {} : { responseCodeHash: row.response_code_hash }),
})

/** The row as the state it is in. */
export const seenOf = (row: SeenRow): SeenSession =>
  row.state === "answered" ? answeredOf(row) : { ...factsOf(row), state: row.state }

/** Likewise, with the question while it is open; an open row without a key is a broken database. */
export const sessionOf = (row: SessionRow): Session => {
  const { state, request } = row
  if (state === "answered") return answeredOf(row)
  if (state === "declined" || state === "expired") return { ...factsOf(row), state }
  if (row.key_sealed === null) throw new Error("an open session has no key")
  return { ...factsOf(row), state, request, keySealed: row.key_sealed }
}
