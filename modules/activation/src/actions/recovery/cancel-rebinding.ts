import type { Tx } from "@jatidiri/database"
import { parseRebindingCancel } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { listBindingsOfKey, lockHolder } from "../../store/bindings.ts"
import { findRebinding } from "../../store/rebindings.ts"
import { type BoundKeyRefusal, proveBoundKey } from "../proofs/prove-bound-key.ts"
import { cancel } from "./close-rebindings.ts"
import { dispute } from "./dispute.ts"
import { findRecoverable } from "./find-recoverable.ts"
import { maySayNo } from "./may-say-no.ts"

export type CancelRefusal = BoundKeyRefusal | Extract<ActivationRefusal, "rebinding-unknown" | "binding-ended">

const cancelIn = async (tx: Tx, proof: string, needs: Needs): Promise<Result<void, CancelRefusal>> => {
  const proven = await proveBoundKey(tx, parseRebindingCancel(proof), needs)
  if (!proven.ok) return proven
  const { bindings, payload } = proven.value
  const named = await tx.find(findRebinding, payload.rebinding)
  if (named === undefined) return refuse("rebinding-unknown")
  await tx.get(lockHolder, named.resident_id)
  // Read again under the lock: another phone may have come into force meanwhile.
  if (!maySayNo(await tx.rows(listBindingsOfKey, bindings[0].key_thumbprint), named)) return refuse("rebinding-unknown")
  const now = await tx.get(findRebinding, named.rebinding_id)
  if (now.state === "cancelled") return accept(undefined)
  const from = await findRecoverable(tx, now)
  if (from === undefined) return refuse("binding-ended")
  if (from.binding.state !== "active") await dispute(tx, from.binding, needs)
  else await cancel(tx, now, { because: "old-phone", actor: `resident:${named.resident_id}` }, needs)
  return accept(undefined)
}

/**
 * A phone says no to a rebinding that began from its binding, bound or blocked; the phone in force also to what began from
 * another one of its resident, whose place it would lose. Again changes nothing.
 */
export const cancelByOldPhone =
  (needs: Needs) =>
  (proof: string): Promise<Result<void, CancelRefusal>> =>
    needs.database.transaction((tx) => cancelIn(tx, proof, needs))
