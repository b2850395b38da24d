import type { Tx } from "@jatidiri/database"
import { hashCompact, parseRedemption, type Redemption, type Signed } from "@jatidiri/field"
import { type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { ActivationRefusal, RebindingCollectBody, RedemptionReply } from "../../contract.ts"
import { shapeRefusal } from "../../domain/parse-refusal.ts"
import { forgottenBefore } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { findBindingByVoucher, lockHolder } from "../../store/bindings.ts"
import { findRebinding, type RebindingRow } from "../../store/rebindings.ts"
import { checkRedemption } from "../proofs/check-proof.ts"
import { type RequestRefusal, verifyCompactRequest } from "../requests/verify-request.ts"
import { type OfferRefusal, offerFor } from "../vouchers/offer-for.ts"
import { findRecoverable } from "./find-recoverable.ts"
import { holdInDoubt } from "./hold-in-doubt.ts"
import { isStillEligible } from "./open-rebinding.ts"
import { rebind } from "./rebind.ts"

export type CollectRefusal =
  | RequestRefusal
  | OfferRefusal
  | Extract<
      ActivationRefusal,
      | "wrong-request"
      | "proof-refused"
      | "proof-stale"
      | "proof-replayed"
      | "rebinding-unknown"
      | "rebinding-cancelled"
      | "not-ready"
      | "not-eligible"
    >

const collectReady = async (
  tx: Tx,
  row: RebindingRow,
  needs: Needs,
): Promise<Result<RedemptionReply, CollectRefusal>> => {
  // What was just put in doubt, and this with it, stays so.
  if (row.state === "cancelled") return refuseAndKeep("rebinding-cancelled")
  if (row.state === "done")
    return offerFor(tx, await tx.get(findBindingByVoucher, row.resident_id, row.rebinding_id), needs)
  if (needs.now().getTime() < row.ready_at.getTime()) return refuse("not-ready")
  if (row.begun_at.getTime() <= forgottenBefore(needs.now()).getTime())
    return refuse("rebinding-cancelled", "forgotten")
  const found = await findRecoverable(tx, row)
  if (found === undefined) return refuse("rebinding-cancelled", "the binding it began from no longer stands")
  const resident = await needs.findResident(tx, row.resident_id)
  if (resident === undefined || !(await isStillEligible(tx, resident, needs))) return refuse("not-eligible")
  return offerFor(tx, await rebind(tx, row, { ...found, resident }, needs), needs)
}

const collectIn = async (
  tx: Tx,
  given: { readonly requestHash: string; readonly proof: Signed<Redemption> },
  needs: Needs,
): Promise<Result<RedemptionReply, CollectRefusal>> => {
  const { voucher } = given.proof.payload
  const named = await tx.find(findRebinding, voucher)
  if (named === undefined) return refuse("rebinding-unknown")
  if (named.request_hash !== given.requestHash) return refuse("wrong-request")
  const proven = await checkRedemption(tx, given.proof, { key: named.key, voucher }, needs)
  if (!proven.ok) return proven
  await tx.get(lockHolder, named.resident_id)
  await holdInDoubt(tx, named, needs)
  return collectReady(tx, await tx.get(findRebinding, voucher), needs)
}

/**
 * The new phone collects: only now the old binding is replaced and its credentials are revoked. Of several phones that
 * wait, the first holds. Again, with a new proof, gives a fresh offer in place of the one before.
 */
export const collectRebinding =
  (needs: Needs) =>
  async ({ request, proof }: RebindingCollectBody): Promise<Result<RedemptionReply, CollectRefusal>> => {
    const verified = await verifyCompactRequest(request, needs)
    if (!verified.ok) return verified
    const parsed = parseRedemption(proof)
    if (!parsed.ok) return refuse("proof-refused", shapeRefusal(parsed.refusal))
    const requestHash = await hashCompact(request, needs.crypto.digest)
    return needs.database.transaction((tx) => collectIn(tx, { requestHash, proof: parsed.value }, needs))
  }
