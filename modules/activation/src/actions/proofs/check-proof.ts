import type { Tx } from "@jatidiri/database"
import { type ProofRefusal, type Redemption, type Signed, verifyRedemption } from "@jatidiri/field"
import { accept, type PublicJwk, type Result, refuse } from "@jatidiri/kernel"
import { clockLeewaySeconds, toDate, toSeconds } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { spendProof } from "../../store/entries.ts"

/** What the caller may know of a proof that does not hold: whether to look at the clock. */
export const proofRefusal = (code: ProofRefusal | "wrong-voucher"): "proof-stale" | "proof-refused" =>
  code === "stale" ? "proof-stale" : "proof-refused"

/** Each proof counts once, for as long as it could be fresh. */
export const spendOnce = async (tx: Tx, jti: string, needs: Needs): Promise<boolean> => {
  const until = toDate(toSeconds(needs.now()) + 2 * clockLeewaySeconds)
  return (await tx.run(spendProof, jti, until)) === 1
}

/** The phone shows that it holds the key of its voucher, lately, for us, and for the first time. */
export const checkRedemption = async (
  tx: Tx,
  proof: Signed<Redemption>,
  of: { readonly key: PublicJwk; readonly voucher: string },
  needs: Needs,
): Promise<Result<void, "proof-refused" | "proof-stale" | "proof-replayed">> => {
  const verified = await verifyRedemption(proof, {
    ...of,
    audience: needs.baseUrl,
    now: toSeconds(needs.now()),
    maxAgeSeconds: clockLeewaySeconds,
    ...needs.crypto,
  })
  if (!verified.ok) return refuse(proofRefusal(verified.refusal.code), verified.refusal.code)
  return (await spendOnce(tx, proof.payload.jti, needs)) ? accept(undefined) : refuse("proof-replayed")
}
