import type { Tx } from "@jatidiri/database"
import { type BindingEnd, parseBindingEnd } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Needs } from "../../needs.ts"
import { findActiveBindingOf, lockHolder } from "../../store/bindings.ts"
import type { ActiveRefusal } from "../proofs/prove-active.ts"
import { proveBoundKey } from "../proofs/prove-bound-key.ts"
import { type Closing, closeBinding, online } from "./close-binding.ts"
import { noteOnHeld } from "./note-on-held.ts"

export type EndRefusal = ActiveRefusal

/** Ends a resident's active binding where he has one, its credentials with it, without anybody at a counter. */
export const endBinding = async (
  tx: Tx,
  end: { readonly residentId: string; readonly reason: string; readonly actor: string },
  needs: Needs,
): Promise<void> => {
  await tx.find(lockHolder, end.residentId)
  const binding = await tx.find(findActiveBindingOf, end.residentId)
  if (binding === undefined) return
  const { reason, actor } = end
  await closeBinding(tx, binding, { state: "ended", reason, at: needs.now(), actor, where: online }, needs)
}

/** Whatever the phone says, it may be in a thief's hand: what its resident began with his paper goes on. */
const closingOf = ({ reason }: BindingEnd, residentId: string, needs: Needs): Closing => {
  const actor = `resident:${residentId}`
  return { state: "ended", reason, at: needs.now(), actor, where: online, recoverable: true }
}

const endIn = async (tx: Tx, compact: string, needs: Needs): Promise<Result<void, EndRefusal>> => {
  const proven = await proveBoundKey(tx, parseBindingEnd(compact), needs)
  if (!proven.ok) return proven
  const { bindings, payload } = proven.value
  let ended = 0
  for (const residentId of [...new Set(bindings.map((binding) => binding.resident_id))].sort()) {
    await tx.get(lockHolder, residentId)
    const active = await tx.find(findActiveBindingOf, residentId)
    // A binding to another device is not this key's to end.
    if (active?.key_thumbprint !== bindings[0].key_thumbprint) continue
    await closeBinding(tx, active, closingOf(payload, residentId, needs), needs)
    await noteOnHeld(tx, residentId, needs)
    ended += 1
  }
  return ended > 0 ? accept(undefined) : refuse("binding-ended")
}

/** The holder of a bound key ends his own binding: phone lost, or no longer wanted. */
export const endByResident =
  (needs: Needs) =>
  (compact: string): Promise<Result<void, EndRefusal>> =>
    needs.database.transaction((tx) => endIn(tx, compact, needs))
