import { statement } from "@jatidiri/database"
import { type OfficerRow, officerColumns, officerTables } from "./people.ts"

export const insertSession = statement(
  "officers.insert-session",
  "insert into officers.sessions (token_hash, officer_id, credential_id, started_at, seen_at) values ($1, $2, $3, $4, $4)",
)

export type SessionRow = OfficerRow & {
  readonly started_at: Date
  readonly seen_at: Date
  readonly session_ended_at: Date | null
  readonly credential_id: string | null
  readonly disabled_at: Date | null
}

export const findSession = statement<SessionRow>(
  "officers.find-session",
  `select ${officerColumns}, x.started_at, x.seen_at, x.ended_at as session_ended_at, x.credential_id, k.disabled_at
   from officers.sessions x join ${officerTables} on p.officer_id = x.officer_id
   left join officers.passkeys k using (credential_id)
   where x.token_hash = $1`,
)

export const markSeen = statement(
  "officers.mark-seen",
  "update officers.sessions set seen_at = greatest(seen_at, $2) where token_hash = $1 and ended_at is null",
)

export const endSession = statement(
  "officers.end-session",
  "update officers.sessions set ended_at = $2 where token_hash = $1 and ended_at is null",
)

export const endSessionsOf = statement(
  "officers.end-sessions-of",
  "update officers.sessions set ended_at = $2 where officer_id = $1 and ended_at is null",
)

export const deleteOldSessions = statement(
  "officers.delete-old-sessions",
  "delete from officers.sessions where started_at < $1",
)
