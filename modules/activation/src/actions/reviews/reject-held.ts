import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import { findBindingByVoucher, rejectBinding } from "../../store/bindings.ts"
import { refuseRequest } from "../../store/requests.ts"
import type { ReviewedRow } from "../../store/reviews.ts"
import { requestOf } from "./release-held.ts"

type HeldVoucher = ReviewedRow & { readonly resident_id: string }
type Rejection = { readonly actor: string; readonly reason: "rejected" | "lapsed" }

/** What is held never has a place any more, and the wallet that waits for an answer is told. The holder's lock must be held. */
export const rejectHeld = async (
  tx: Tx,
  voucher: HeldVoucher,
  { actor, reason }: Rejection,
  needs: Needs,
): Promise<void> => {
  const binding = await tx.get(findBindingByVoucher, voucher.resident_id, voucher.jti)
  await tx.run(rejectBinding, binding.resident_id, binding.binding_id, needs.now())
  await tx.run(refuseRequest, requestOf(voucher), "rejected")
  await needs.recordAudit(tx, {
    action: "binding.ended",
    actor,
    subject: `resident:${binding.resident_id}`,
    detail: { binding: binding.binding_id, reason },
  })
}
