import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import type { BindingRow } from "../../store/bindings.ts"
import { holdBinding, holdRebound } from "../../store/holding.ts"
import { markHeld } from "../../store/reviews.ts"
import { endRebound } from "../journal/take-back-rebound.ts"
import { closeBinding } from "./close-binding.ts"
import { reinstateLast } from "./reinstate.ts"

/**
 * Takes a binding out of its place until a person has decided: out of force, its credentials revoked, all phones that it
 * was handed on to with it, and whoever had given way to it in force again. What somebody else's word has ended stays
 * ended; what it said of itself is in doubt with it. The holder's lock must be held.
 */
export const holdPlaced = async (tx: Tx, binding: BindingRow, needs: Needs): Promise<void> => {
  const by = { reason: "held", at: needs.now(), actor: "system" } as const
  await endRebound(tx, binding, by, needs)
  if (binding.state === "active") await closeBinding(tx, binding, { state: "ended", ...by }, needs)
  if ((await tx.run(holdBinding, binding.resident_id, binding.binding_id)) === 0) return
  await tx.run(holdRebound, binding.resident_id, binding.voucher_jti)
  await tx.run(markHeld, binding.voucher_jti, true)
  await needs.recordAudit(tx, {
    action: "activation.held",
    actor: "system",
    subject: `resident:${binding.resident_id}`,
    detail: { voucher: binding.voucher_jti, reason: "signed-after-revocation" },
  })
  await reinstateLast(tx, binding, needs)
}
