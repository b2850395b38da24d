import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import type { BindingRow } from "../../store/bindings.ts"
import { findActiveRebound, forgetBlocks, listWaitingRebindings } from "../../store/rebindings.ts"
import { type Closing, closeBinding } from "../bindings/close-binding.ts"
import { cancel } from "../recovery/close-rebindings.ts"
import { listForRecovery } from "../recovery/find-recoverable.ts"

type End = Omit<Closing, "state" | "recoverable">

/** Out of force goes the phone that a voucher was handed on to, and what was begun from any of its phones. */
export const endRebound = async (
  tx: Tx,
  { resident_id, voucher_jti }: BindingRow,
  end: End,
  needs: Needs,
): Promise<void> => {
  const rebound = await tx.find(findActiveRebound, resident_id, voucher_jti)
  if (rebound !== undefined) await closeBinding(tx, rebound, { state: "ended", ...end }, needs)
  const waiting = await tx.rows(listWaitingRebindings, resident_id)
  const from = waiting.length === 0 ? [] : await listForRecovery(tx, resident_id)
  const gone = new Set(from.filter(({ place }) => place.jti === voucher_jti).map(({ bindingId }) => bindingId))
  for (const row of waiting)
    if (gone.has(row.binding_id)) await cancel(tx, row, { because: end.reason, actor: end.actor }, needs)
}

/**
 * What was begun or recovered from a voucher that is taken back or rejected goes with it: a phone that was never rightly
 * bound hands nothing on. The holder's lock must be held.
 */
export const takeBackRebound = async (tx: Tx, binding: BindingRow, end: End, needs: Needs): Promise<void> => {
  await endRebound(tx, binding, end, needs)
  await tx.run(forgetBlocks, binding.resident_id, binding.voucher_jti)
}
