import type { Tx } from "@jatidiri/database"
import { compareVouchers } from "@jatidiri/field"
import type { Needs } from "../../needs.ts"
import { type BindingRow, listBindings, lockHolder } from "../../store/bindings.ts"
import { listBindingsOfPlace, reinstateBinding } from "../../store/holding.ts"
import { listForRecovery } from "../recovery/find-recoverable.ts"
import { bindingOf, countActivation } from "./place-binding.ts"

/** The last of those in their place, but for what was handed on to another phone or comes from the voucher in doubt. */
const findLast = async (tx: Tx, { resident_id, voucher_jti }: BindingRow): Promise<BindingRow | undefined> => {
  const handedOn = (await listForRecovery(tx, resident_id)).filter((one) => one.handedOn)
  const inDoubt = await tx.rows(listBindingsOfPlace, resident_id, voucher_jti)
  const without = new Set([...handedOn.map(({ bindingId }) => bindingId), ...inDoubt.map((one) => one.binding_id)])
  return (await tx.rows(listBindings, resident_id))
    .filter(({ placed, binding_id }) => placed && !without.has(binding_id))
    .sort((a, b) => compareVouchers(bindingOf(a), bindingOf(b)))
    .at(-1)
}

/**
 * Who had given way to a voucher that is in doubt now is in force again, as if that voucher had come only now; he
 * collects new credentials with the key he has. Not whose binding an officer took away meanwhile. The holder's lock must
 * be held.
 */
export const reinstateLast = async (tx: Tx, doubtful: BindingRow, needs: Needs): Promise<void> => {
  const last = await findLast(tx, doubtful)
  if (last?.state !== "replaced") return
  const { revoked_at } = await tx.get(lockHolder, last.resident_id)
  if (revoked_at !== null && revoked_at.getTime() >= last.signed_at.getTime()) return
  if ((await tx.run(reinstateBinding, last.resident_id, last.binding_id)) !== 1)
    throw new Error("a binding that had given way has not")
  await countActivation(tx, { ...last, turn: last.turn + 1 }, { firstTime: false, at: needs.now() }, needs)
  await needs.recordAudit(tx, {
    action: "binding.reinstated",
    actor: "system",
    subject: `resident:${last.resident_id}`,
    detail: { binding: last.binding_id, instead: doubtful.binding_id },
  })
}
