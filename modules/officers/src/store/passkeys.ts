import { statement } from "@jatidiri/database"

export const insertTicket = statement(
  "officers.insert-ticket",
  "insert into officers.enrolment_tickets (ticket_hash, officer_id, expires_at) values ($1, $2, $3)",
)

export type TicketRow = { readonly officer_id: string; readonly expires_at: Date }

/** An unused ticket, also an expired one, so that its holder can be told which it is. */
export const findTicket = statement<TicketRow>(
  "officers.find-ticket",
  "select officer_id, expires_at from officers.enrolment_tickets where ticket_hash = $1 and used_at is null",
)

/** The only way to use a ticket: of two at once, the second touches no row. */
export const spendTicket = statement(
  "officers.spend-ticket",
  "update officers.enrolment_tickets set used_at = $2 where ticket_hash = $1 and used_at is null and expires_at > $2",
)

/** A new challenge for the same ticket takes the place of the one before. */
export const insertEnrolmentChallenge = statement(
  "officers.insert-enrolment-challenge",
  `insert into officers.challenges (challenge_id, challenge, ticket_hash, expires_at) values ($1, $2, $3, $4)
   on conflict (ticket_hash) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
)

export const insertSignInChallenge = statement(
  "officers.insert-sign-in-challenge",
  "insert into officers.challenges (challenge_id, challenge, expires_at) values ($1, $2, $3)",
)

export type ChallengeRow = { readonly challenge: string; readonly expires_at: Date }

export const spendEnrolmentChallenge = statement<ChallengeRow>(
  "officers.spend-enrolment-challenge",
  "delete from officers.challenges where ticket_hash = $1 returning challenge, expires_at",
)

export const spendSignInChallenge = statement<ChallengeRow>(
  "officers.spend-sign-in-challenge",
  "delete from officers.challenges where challenge_id = $1 and ticket_hash is null returning challenge, expires_at",
)

export const deleteExpiredChallenges = statement(
  "officers.delete-expired-challenges",
  "delete from officers.challenges where expires_at < $1",
)

export const insertPasskey = statement(
  "officers.insert-passkey",
  `insert into officers.passkeys (credential_id, officer_id, public_key, counter, transports, enrolled_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (credential_id) do nothing`,
)

export const listPasskeys = statement<{ credential_id: string; transports: string[] }>(
  "officers.list-passkeys",
  "select credential_id, transports from officers.passkeys where officer_id = $1 and disabled_at is null",
)

export type PasskeyRow = {
  readonly officer_id: string
  readonly public_key: Uint8Array
  readonly transports: string[]
  readonly disabled_at: Date | null
}

/** Locks it until the sign-in is over: a revocation at the same moment waits, and ends the session that this one opens. */
export const lockPasskey = statement<PasskeyRow>(
  "officers.lock-passkey",
  "select officer_id, public_key, transports, disabled_at from officers.passkeys where credential_id = $1 for update",
)

/** The passkeys of a device; where it is not known which, all of its officer's. */
export const disablePasskeysOf = statement(
  "officers.disable-passkeys-of",
  `update officers.passkeys k set disabled_at = $2
   from officers.devices d
   where d.thumbprint = $1 and k.officer_id = d.officer_id and k.disabled_at is null
     and (k.credential_id = any (d.passkeys) or cardinality(d.passkeys) = 0)`,
)

/** Touches no row when the counter did not grow; authenticators without a counter always say 0. */
export const advanceCounter = statement(
  "officers.advance-counter",
  `update officers.passkeys set counter = $2
   where credential_id = $1 and (counter < $2::bigint or (counter = 0 and $2::bigint = 0))`,
)
