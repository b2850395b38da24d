import { statement } from "@jatidiri/database"

export type DeskRow = {
  readonly desk_id: string
  readonly desk_name: string
  readonly relying_party_id: string
  readonly relying_party_name: string
}

const deskColumns = "d.desk_id, d.name as desk_name, p.relying_party_id, p.name as relying_party_name"
const openDesks = "relying_parties.desks d join relying_parties.relying_parties p using (relying_party_id)"

export const addDeskRow = statement(
  "relying_parties.add-desk",
  `insert into relying_parties.desks (desk_id, relying_party_id, name, code_hash, opened_at)
   values ($1, $2, $3, $4, $5) on conflict (desk_id) do nothing`,
)

/** Nothing when it was closed: a closed desk does not open again. */
export const findDeskAsAdded = statement<{ relying_party_id: string; name: string; code_hash: Buffer }>(
  "relying_parties.find-desk-as-added",
  "select relying_party_id, name, code_hash from relying_parties.desks where desk_id = $1 and closed_at is null",
)

export const isDeskKnown = statement<{ known: boolean }>(
  "relying_parties.is-desk-known",
  "select exists (select from relying_parties.desks where desk_id = $1) as known",
)

export const closeDeskRow = statement(
  "relying_parties.close-desk",
  "update relying_parties.desks set closed_at = $2 where desk_id = $1 and closed_at is null",
)

export const endSessionsOfDesk = statement(
  "relying_parties.end-sessions-of-desk",
  "delete from relying_parties.desk_sessions where desk_id = $1",
)

export const endSessionsOfParty = statement(
  "relying_parties.end-sessions-of-party",
  `delete from relying_parties.desk_sessions s using relying_parties.desks d
   where d.desk_id = s.desk_id and d.relying_party_id = $1`,
)

export const findDeskByCode = statement<DeskRow>(
  "relying_parties.find-desk-by-code",
  `select ${deskColumns} from ${openDesks} where d.code_hash = $1 and d.closed_at is null and p.ended_at is null`,
)

export const startSession = statement(
  "relying_parties.start-session",
  `insert into relying_parties.desk_sessions (token_hash, desk_id, started_at, expires_at) values ($1, $2, $3, $4)`,
)

export type SignedInRow = DeskRow & { readonly expires_at: Date }

export const findDeskBySession = statement<SignedInRow>(
  "relying_parties.find-desk-by-session",
  `select ${deskColumns}, s.expires_at from ${openDesks} join relying_parties.desk_sessions s using (desk_id)
   where s.token_hash = $1 and s.expires_at > $2 and d.closed_at is null and p.ended_at is null`,
)

export const endSession = statement<{ desk_id: string }>(
  "relying_parties.end-session",
  "delete from relying_parties.desk_sessions where token_hash = $1 returning desk_id",
)

export const forgetSessions = statement(
  "relying_parties.forget-sessions",
  "delete from relying_parties.desk_sessions where expires_at <= $1",
)
