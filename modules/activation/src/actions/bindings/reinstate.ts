import type { Tx } from "@jatidiri/database"
import { compareVouchers } from "@jatidiri/field"
import type { Needs } from "../../needs.ts"
import { type BindingRow, listBindings, lockHolder } from "../../store/bindings.ts"
import { listBindingsOfPlace, reinstateBinding } from "../../store/holding.ts"
import { listForRecovery } from "../recovery/find-recoverable.ts"
import { bindingOf, countActivation } from "./place-binding.ts"

type OfPlace = { readonly binding_id: string; readonly own_end_at: Date | null }

/** The last of those in their place, but for what was handed on to another phone or comes from the voucher in doubt. */
const findLast = async (tx: Tx, residentId: string, inDoubt: readonly OfPlace[]): Promise<BindingRow | undefined> => {
  const handedOn = (await listForRecovery(tx, residentId)).filter((one) => one.handedOn)
  const without = new Set([...handedOn.map(({ bindingId }) => bindingId), ...inDoubt.map((one) => one.binding_id)])
  return (await tx.rows(listBindings, residentId))
    .filter(({ placed, binding_id }) => placed && !without.has(binding_id))
    .sort((a, b) => compareVouchers(bindingOf(a), bindingOf(b)))
    .at(-1)
}

/** Whether a no was said by the phones in doubt alone, so that it is in doubt with them. */
export const isOwnWord = (revokedAt: Date, inDoubt: readonly Pick<OfPlace, "own_end_at">[]): boolean =>
  inDoubt.some(({ own_end_at }) => own_end_at?.getTime() === revokedAt.getTime())

/**
 * Who had given way to a voucher that is in doubt now is in force again, as if that voucher had come only now; he
 * collects new credentials with the key he has. Not whose binding an officer took away meanwhile; a block by what was set
 * up on the phone in doubt is no such word. The holder's lock must be held.
 */
export const reinstateLast = async (tx: Tx, doubtful: BindingRow, needs: Needs): Promise<void> => {
  const inDoubt = await tx.rows(listBindingsOfPlace, doubtful.resident_id, doubtful.voucher_jti)
  const last = await findLast(tx, doubtful.resident_id, inDoubt)
  if (last?.state !== "replaced") return
  const { revoked_at } = await tx.get(lockHolder, last.resident_id)
  const isTakenAway = revoked_at !== null && revoked_at.getTime() >= last.signed_at.getTime()
  if (isTakenAway && !isOwnWord(revoked_at, inDoubt)) return
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
