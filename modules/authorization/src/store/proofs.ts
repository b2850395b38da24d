import { statement } from "@jatidiri/database"

/** Spends a DPoP proof; no row for one that was used before. */
export const spendProof = statement(
  "authorization.spend-proof",
  `insert into "authorization".spent_proofs (proof_hash, expires_at) values ($1, $2) on conflict (proof_hash) do nothing`,
)

export const forgetProofs = statement(
  "authorization.forget-proofs",
  `delete from "authorization".spent_proofs where expires_at < $1`,
)
