import type { Tx } from "@jatidiri/database"
import { accept, type Result } from "@jatidiri/kernel"
import type { ReviewDecision, ReviewReason } from "../../contract.ts"
import type { Reviewed } from "../../domain/review.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import { findBindingByVoucher } from "../../store/bindings.ts"
import type { ReviewedRow } from "../../store/reviews.ts"
import { decideWithdrawal, lockWithdrawal } from "../../store/withdrawals.ts"
import { closeBinding, whereOf } from "../bindings/close-binding.ts"
import { takeBack } from "../journal/take-back.ts"
import { takeBackRebound } from "../journal/take-back-rebound.ts"
import { rejectHeld } from "./reject-held.ts"
import { type ReleaseRefusal, releaseHeld } from "./release-held.ts"

export type DecisionRefusal = ReleaseRefusal
type Given = {
  readonly decision: ReviewDecision
  readonly officer: SignedInOfficer
  /** What he decides about. */
  readonly reasons: readonly ReviewReason[]
}
type Voucher = ReviewedRow & { readonly resident_id: string }

/** What of an entry there is to decide. */
export const reviewedOf = ({ state, withdrawal }: ReviewedRow): Reviewed => {
  if (state === "held" || withdrawal === "held") return "held"
  return state === null ? "other" : "placed"
}

const isVoucher = (entry: ReviewedRow): entry is Voucher => entry.resident_id !== null

/** It had its place. Of what was replaced or has ended only the phone that was recovered from it is left to end. */
const rejectPlaced = async (tx: Tx, voucher: Voucher, officer: SignedInOfficer, needs: Needs): Promise<void> => {
  const binding = await tx.get(findBindingByVoucher, voucher.resident_id, voucher.jti)
  const by = { actor: `officer:${officer.officerId}`, where: whereOf(officer) }
  const end = { reason: "rejected", at: needs.now(), ...by } as const
  await takeBackRebound(tx, binding, end, needs)
  if (binding.state === "active") await closeBinding(tx, binding, { state: "ended", ...end }, needs)
}

const decideHeldWithdrawal = async (tx: Tx, jti: string, decision: ReviewDecision, needs: Needs): Promise<void> => {
  await tx.run(decideWithdrawal, jti, decision === "release" ? "standing" : "rejected")
  await takeBack(tx, await tx.get(lockWithdrawal, jti), needs)
}

/** Does what was decided. The holder's lock must be held, and the decision must fit. */
export const applyDecision = async (
  tx: Tx,
  entry: ReviewedRow,
  { decision, officer, reasons }: Given,
  needs: Needs,
): Promise<Result<void, DecisionRefusal>> => {
  if (entry.withdrawal === "held") await decideHeldWithdrawal(tx, entry.jti, decision, needs)
  if (!isVoucher(entry) || decision === "seen") return accept(undefined)
  const isToldRevoked = reasons.includes("signed-after-revocation")
  if (decision === "release") return releaseHeld(tx, { ...entry, isToldRevoked }, needs)
  if (entry.state !== "held") await rejectPlaced(tx, entry, officer, needs)
  else await rejectHeld(tx, entry, { actor: `officer:${officer.officerId}`, reason: "rejected" }, needs)
  return accept(undefined)
}
