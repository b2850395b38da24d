import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import { rejectBinding } from "../../store/bindings.ts"
import { listWaiting } from "../../store/holding.ts"
import { refuseRequest } from "../../store/requests.ts"
import type { ReviewedRow } from "../../store/reviews.ts"
import { requestOf } from "./release-held.ts"

type HeldVoucher = ReviewedRow & { readonly resident_id: string }
type Rejection = { readonly actor: string; readonly reason: "rejected" | "lapsed" }

/**
 * What is held never has a place any more, nor has any phone it was handed on to, and the wallet that waits for an answer is
 * told. The holder's lock must be held.
 */
export const rejectHeld = async (
  tx: Tx,
  voucher: HeldVoucher,
  { actor, reason }: Rejection,
  needs: Needs,
): Promise<void> => {
  const subject = `resident:${voucher.resident_id}`
  for (const { resident_id, binding_id } of await tx.rows(listWaiting, voucher.resident_id, voucher.jti)) {
    await tx.run(rejectBinding, resident_id, binding_id, needs.now())
    const detail = { binding: binding_id, reason }
    await needs.recordAudit(tx, { action: "binding.ended", actor, subject, detail })
  }
  await tx.run(refuseRequest, requestOf(voucher), "rejected")
}
