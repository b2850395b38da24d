import { statement } from "@jatidiri/database"

/** Looks the token up for the key that proved itself and spends the proof. `fresh` is false for a proof used before. */
export const findAccessToken = statement<{
  readonly grant_id: string
  readonly binding_id: string
  readonly resident_id: string
  readonly fresh: boolean
}>(
  "authorization.find-access-token",
  `with access as (
     select grant_id, binding_id, resident_id from "authorization".access_tokens
     where token_hash = $1 and key_thumbprint = $2 and expires_at > $3
   ), proof as (
     insert into "authorization".spent_proofs (proof_hash, expires_at) select $4, $5 from access
     on conflict (proof_hash) do nothing returning 1
   )
   select grant_id, binding_id, resident_id, exists (select from proof) as fresh from access`,
)

export const forgetTokens = statement(
  "authorization.forget-tokens",
  `delete from "authorization".access_tokens where expires_at < $1`,
)

export const forgetProofs = statement(
  "authorization.forget-proofs",
  `delete from "authorization".spent_proofs where expires_at < $1`,
)
