import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import type { BindingRow } from "../../store/bindings.ts"
import { listWaiting, sayOwnEnd } from "../../store/holding.ts"
import { openReview } from "../../store/reviews.ts"

export type OwnEnd = { readonly reason: "lost" | "stop"; readonly at: Date }

/**
 * The phone that waits, or its paper, says no for itself: whoever decides sees it, and let in it ends so at once. Tells
 * whether it was said now or before; a phone that has handed its binding on has no say in it. The holder's lock must be held.
 */
export const endHeld = async (
  tx: Tx,
  { resident_id, binding_id, voucher_jti, stands_for }: BindingRow,
  { reason, at }: OwnEnd,
  needs: Needs,
): Promise<"said" | "said-before" | undefined> => {
  const place = stands_for ?? voucher_jti
  const waiting = (await tx.rows(listWaiting, resident_id, place)).find((one) => one.binding_id === binding_id)
  if (waiting === undefined || waiting.handed_on) return undefined
  if (waiting.own_end !== null) return "said-before"
  await tx.run(sayOwnEnd, resident_id, binding_id, reason, at)
  await tx.run(openReview, place, "signed-before-revocation", needs.now())
  await needs.recordAudit(tx, {
    action: "binding.end-said",
    actor: `resident:${resident_id}`,
    subject: `resident:${resident_id}`,
    detail: { binding: binding_id, reason },
  })
  return "said"
}
