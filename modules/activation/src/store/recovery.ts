import { statement } from "@jatidiri/database"

/** Which binding a code or a passkey is good for, and when it was set up by our clock. */
export type RecoveryRow = { readonly resident_id: string; readonly binding_id: string; readonly set_at: Date }

export const findWhatIsSet = statement<{ readonly code: boolean; readonly passkey: boolean }>(
  "activation.find-what-is-set",
  `select exists (select from activation.recovery_codes where binding_id = $1 and retired_at is null) as code,
     exists (select from activation.recovery_passkeys where binding_id = $1) as passkey`,
)

/** A new challenge for the same binding takes the place of the one before. */
export const insertSetupChallenge = statement(
  "activation.insert-setup-challenge",
  `insert into activation.recovery_challenges (challenge_id, challenge, binding_id, user_handle, expires_at)
   values ($1, $2, $3, $4, $5) on conflict (binding_id) do update set challenge_id = excluded.challenge_id,
     challenge = excluded.challenge, user_handle = excluded.user_handle, expires_at = excluded.expires_at`,
)

export const spendSetupChallenge = statement<{
  readonly challenge: string
  readonly user_handle: string
  readonly expires_at: Date
}>(
  "activation.spend-setup-challenge",
  `delete from activation.recovery_challenges where binding_id = $1 returning challenge, user_handle, expires_at`,
)

export const insertUseChallenge = statement(
  "activation.insert-use-challenge",
  "insert into activation.recovery_challenges (challenge_id, challenge, expires_at) values ($1, $2, $3)",
)

export const spendUseChallenge = statement<{ readonly challenge: string; readonly expires_at: Date }>(
  "activation.spend-use-challenge",
  `delete from activation.recovery_challenges where challenge_id = $1 and binding_id is null
   returning challenge, expires_at`,
)

export const deleteOldChallenges = statement(
  "activation.delete-old-challenges",
  "delete from activation.recovery_challenges where expires_at < $1",
)

export const insertRecoveryPasskey = statement(
  "activation.insert-recovery-passkey",
  `insert into activation.recovery_passkeys
     (credential_id, resident_id, binding_id, user_handle, public_key, counter, set_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing`,
)

export const listRecoveryPasskeys = statement<{ readonly credential_id: string }>(
  "activation.list-recovery-passkeys",
  "select credential_id from activation.recovery_passkeys where binding_id = $1",
)

export type RecoveryPasskeyRow = RecoveryRow & { readonly user_handle: string; readonly public_key: Uint8Array }

export const findRecoveryPasskey = statement<RecoveryPasskeyRow>(
  "activation.find-recovery-passkey",
  `select resident_id, binding_id, set_at, user_handle, public_key from activation.recovery_passkeys where credential_id = $1`,
)

/** Touches no row when the counter did not grow; authenticators without a counter always say 0. */
export const advancePasskeyCounter = statement(
  "activation.advance-passkey-counter",
  `update activation.recovery_passkeys set counter = $2
   where credential_id = $1 and (counter < $2::bigint or (counter = 0 and $2::bigint = 0))`,
)

export const handPasskeysOn = statement(
  "activation.hand-passkeys-on",
  "update activation.recovery_passkeys set binding_id = $2 where binding_id = $1",
)

export const deletePasskeysSetAfter = statement(
  "activation.delete-passkeys-set-after",
  "delete from activation.recovery_passkeys where binding_id = $1 and set_at > $2",
)
