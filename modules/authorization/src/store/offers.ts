import { statement } from "@jatidiri/database"

/**
 * A fresh offer for a binding. The live one, if any, is replaced in the same statement; wrong codes are carried over,
 * so that asking for a new offer gives no new guesses.
 */
export const insertOffer = statement(
  "authorization.insert-offer",
  `with replaced as (
     update "authorization".offers set replaced_at = $8
     where binding_id = $3 and spent_at is null and replaced_at is null
     returning voucher_id, wrong_codes
   ), counted as (
     select coalesce(max(wrong_codes), 0)::smallint as wrong_codes from (
       select wrong_codes from replaced where voucher_id = $7
       union all select wrong_codes from "authorization".offers where voucher_id = $7
     ) as known
   )
   insert into "authorization".offers
     (code_hash, grant_id, binding_id, resident_id, key_thumbprint, tx_code_hash, voucher_id, wrong_codes, made_at, expires_at)
   select $1, $2, $3, $4, $5, $6, $7, wrong_codes, $8, $9 from counted where (select count(*) from replaced) >= 0`,
)

/**
 * One attempt at a code, by a proof that is spent with it: right spends the code, wrong is counted, and whoever comes second finds the
 * row already changed. No row: no such live code for this key.
 */
export const attemptCode = statement<{
  readonly spent: boolean
  readonly fresh: boolean
  readonly wrong_codes: number
  readonly grant_id: string
  readonly binding_id: string
  readonly resident_id: string
}>(
  "authorization.attempt-code",
  `with attempt as (
     update "authorization".offers set
       spent_at = case when tx_code_hash is not distinct from "authorization".transaction_code_hash(voucher_id, $2) then $4::timestamptz end,
       wrong_codes = wrong_codes
         + (tx_code_hash is distinct from "authorization".transaction_code_hash(voucher_id, $2))::int::smallint
     where code_hash = $1 and spent_at is null and replaced_at is null and expires_at > $4 and wrong_codes < $5
       and (tx_code_hash is null) = ($2::text is null) and (key_thumbprint is null or key_thumbprint = $3)
     returning spent_at is not null as spent, wrong_codes, grant_id, binding_id, resident_id
   ), proof as (
     insert into "authorization".spent_proofs (proof_hash, expires_at) select $6, $7 from attempt
     on conflict (proof_hash) do nothing returning 1
   )
   select spent, exists (select from proof) as fresh, wrong_codes, grant_id, binding_id, resident_id from attempt`,
)

/** Whether a live code asks for a transaction code; only read to name a refusal. */
export const findWhetherTxCodeIsAsked = statement<{ readonly asks: boolean }>(
  "authorization.find-whether-tx-code-is-asked",
  `select tx_code_hash is not null as asks from "authorization".offers
   where code_hash = $1 and spent_at is null and replaced_at is null and expires_at > $2`,
)

/** Wrong codes stay known: a voucher may be redeemed again for as long as its binding holds. */
export const forgetOffers = statement(
  "authorization.forget-offers",
  `delete from "authorization".offers where expires_at < $1 and wrong_codes = 0`,
)
