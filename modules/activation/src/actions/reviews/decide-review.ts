import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { ActivationRefusal, ReviewBody } from "../../contract.ts"
import { reasonNotToDecide } from "../../domain/review.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import { lockHolder } from "../../store/bindings.ts"
import { forgetCommand, lockDevice } from "../../store/entries.ts"
import { closeReviews, findReviewed, listOpenReasons, type ReviewedRow } from "../../store/reviews.ts"
import { isFirst } from "../once.ts"
import { applyDecision, type DecisionRefusal, reviewedOf } from "./apply-decision.ts"
import { putUnseenNo } from "./put-unseen-no.ts"

export type ReviewDecisionRefusal =
  | DecisionRefusal
  | Extract<
      ActivationRefusal,
      | "not-signed-in"
      | "officer-ended"
      | "power-missing"
      | "outside-region"
      | "review-unknown"
      | "review-closed"
      | "own-entry"
      | "decision-unfit"
      | "revoked-meanwhile"
      | "command-differs"
    >
export type Decide = ReviewBody & { readonly jti: string }

/** Whether one may look at such things at all; where is asked of each. */
export const reasonNotToSupervise = (officer: SignedInOfficer | undefined, needs: Needs) =>
  needs.reasonNotTo(officer, "supervise", officer?.regions[0] ?? "")

/**
 * Where it was signed and whom it is about must lie in his regions, also whom it takes back; and nobody judges what he
 * signed himself, nor who takes back what he gave.
 */
const reasonNotHis = (officer: SignedInOfficer, entry: ReviewedRow, needs: Needs) => {
  const refusal = [entry.office_region, entry.region_code, entry.withdrawn_region]
    .map((region) => (region === null ? undefined : needs.reasonNotTo(officer, "supervise", region)))
    .find((code) => code !== undefined)
  return refusal ?? ([entry.officer_id, entry.withdrawn_officer].includes(officer.officerId) ? "own-entry" : undefined)
}

/** As whoever records does it: a withdrawal's device first, so that its voucher cannot come meanwhile; then the resident. */
const lockFor = async (tx: Tx, { jti, device, withdrawal, resident_id }: ReviewedRow): Promise<ReviewedRow> => {
  if (withdrawal !== null) await tx.run(lockDevice, device)
  const entry = await tx.get(findReviewed, jti)
  const residentId = resident_id ?? entry.withdrawn_resident
  if (residentId !== null) await tx.get(lockHolder, residentId)
  return entry
}

const decideIn = async (
  tx: Tx,
  officer: SignedInOfficer,
  { jti, commandId, decision }: Decide,
  needs: Needs,
): Promise<Result<void, ReviewDecisionRefusal>> => {
  const { officerId } = officer
  const first = await isFirst(tx, { officerId, commandId, input: `${jti} ${decision}` }, needs)
  if (!first.ok) return first
  if (!first.value) return accept(undefined)
  const found = await tx.find(findReviewed, jti)
  if (found === undefined) return refuse("review-unknown")
  const refusal = reasonNotHis(officer, await lockFor(tx, found), needs)
  if (refusal !== undefined) return refuse(refusal)
  const reasons = (await tx.rows(listOpenReasons, jti)).map(({ reason }) => reason)
  if (reasons.length === 0) return refuse("review-closed")
  // Read again: what it waited for may have changed how it stands.
  const entry = await tx.get(findReviewed, jti)
  const unfit = reasonNotToDecide(reviewedOf(entry), decision)
  if (unfit !== undefined) return refuse(unfit)
  if (decision === "release" && (await putUnseenNo(tx, entry, needs))) {
    await tx.run(forgetCommand, officerId, commandId)
    return refuseAndKeep("revoked-meanwhile")
  }
  await tx.run(closeReviews, jti, needs.now(), officerId, decision, null)
  const applied = await applyDecision(tx, entry, { decision, officer, reasons }, needs)
  if (!applied.ok) return applied
  await needs.recordAudit(tx, {
    action: "review.decided",
    actor: `officer:${officerId}`,
    subject: entry.resident_id === null ? `entry:${jti}` : `resident:${entry.resident_id}`,
    detail: { entry: jti, decision },
  })
  return accept(undefined)
}

/**
 * A supervisor decides about an entry that waits or is to be looked at; all its open reasons close with that. The same
 * command again changes nothing.
 */
export const decideReview =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, command: Decide): Promise<Result<void, ReviewDecisionRefusal>> => {
    const refusal = reasonNotToSupervise(officer, needs)
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    return needs.database.transaction((tx) => decideIn(tx, officer, command, needs))
  }
