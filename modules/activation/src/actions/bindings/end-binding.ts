import type { Tx } from "@jatidiri/database"
import { type BindingEnd, parseBindingEnd } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Needs } from "../../needs.ts"
import { findActiveBindingOf, listBindings, lockHolder } from "../../store/bindings.ts"
import type { ActiveRefusal } from "../proofs/prove-active.ts"
import { proveBoundKey } from "../proofs/prove-bound-key.ts"
import { type Closing, closeBinding, online } from "./close-binding.ts"
import { endHeld } from "./end-held.ts"
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

/** Whether there was anything of this key to end: what is in force, or waits. The holder's lock must be held. */
const endOfKey = async (
  tx: Tx,
  { residentId, key }: { readonly residentId: string; readonly key: string },
  end: BindingEnd,
  needs: Needs,
): Promise<boolean> => {
  const closing = closingOf(end, residentId, needs)
  // A binding to another device is not this key's to end.
  const own = (await tx.rows(listBindings, residentId)).filter(({ key_thumbprint }) => key_thumbprint === key)
  const active = own.find(({ state }) => state === "active")
  if (active !== undefined) {
    await closeBinding(tx, active, closing, needs)
    await noteOnHeld(tx, residentId, needs)
  }
  let ended = active !== undefined
  for (const binding of own)
    if ((await endHeld(tx, binding, { reason: end.reason, at: closing.at }, needs)) === "said") ended = true
  return ended
}

const endIn = async (tx: Tx, compact: string, needs: Needs): Promise<Result<void, EndRefusal>> => {
  const proven = await proveBoundKey(tx, parseBindingEnd(compact), needs)
  if (!proven.ok) return proven
  const { bindings, payload } = proven.value
  const key = bindings[0].key_thumbprint
  let ended = false
  for (const residentId of [...new Set(bindings.map((binding) => binding.resident_id))].sort()) {
    await tx.get(lockHolder, residentId)
    if (await endOfKey(tx, { residentId, key }, payload, needs)) ended = true
  }
  return ended ? accept(undefined) : refuse("binding-ended")
}

/** The holder of a bound key ends his own binding: phone lost, or no longer wanted. What waits ends when it is let in. */
export const endByResident =
  (needs: Needs) =>
  (compact: string): Promise<Result<void, EndRefusal>> =>
    needs.database.transaction((tx) => endIn(tx, compact, needs))
