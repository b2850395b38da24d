import type { Tx } from "@jatidiri/database"
import { parseBindingMove } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal, RebindingMoveBody, RebindingMoveReply } from "../../contract.ts"
import type { Needs, ResidentRecord } from "../../needs.ts"
import { type BindingRow, findBindingRow, lockHolder } from "../../store/bindings.ts"
import { findRebindingOf } from "../../store/rebindings.ts"
import { type BoundKeyRefusal, proveBoundKey } from "../proofs/prove-bound-key.ts"
import {
  judgeNewPhone,
  type NewPhone,
  type NewPhoneRefusal,
  type OpenRefusal,
  openRebinding,
  turnRebindingIntoMove,
} from "./open-rebinding.ts"

export type MoveRefusal =
  | BoundKeyRefusal
  | NewPhoneRefusal
  | OpenRefusal
  | Extract<ActivationRefusal, "wrong-request" | "binding-ended" | "voucher-replaced">

const moveTo = async (
  tx: Tx,
  { binding_id, resident_id }: BindingRow,
  given: { readonly phone: NewPhone; readonly resident: ResidentRecord },
  needs: Needs,
): Promise<Result<RebindingMoveReply, MoveRefusal>> => {
  await tx.get(lockHolder, resident_id)
  const known = await tx.find(findRebindingOf, binding_id, given.phone.requestHash)
  if (known?.road === "move" || known?.state === "done") return accept({ rebindingId: known.rebinding_id })
  const binding = await tx.get(findBindingRow, binding_id)
  if (binding.state === "replaced") return refuse("voucher-replaced")
  if (binding.state !== "active") return refuse("binding-ended")
  if (known !== undefined) {
    await turnRebindingIntoMove(tx, known, needs)
    return accept({ rebindingId: known.rebinding_id })
  }
  const opened = await openRebinding(tx, { binding, road: "move", ...given }, needs)
  return opened.ok ? accept({ rebindingId: opened.value.rebinding_id }) : opened
}

const moveIn = async (
  tx: Tx,
  proof: string,
  phone: NewPhone,
  needs: Needs,
): Promise<Result<RebindingMoveReply, MoveRefusal>> => {
  const proven = await proveBoundKey(tx, parseBindingMove(proof), needs)
  if (!proven.ok) return proven
  const { bindings, payload } = proven.value
  if (payload.request_hash !== phone.requestHash || payload.key_thumbprint !== phone.thumbprint)
    return refuse("wrong-request")
  for (const binding of bindings) {
    const resident = await needs.findResident(tx, binding.resident_id)
    if (resident?.nik === phone.request.payload.nik) return moveTo(tx, binding, { phone, resident }, needs)
  }
  return refuse("wrong-request", "another NIK")
}

/**
 * The bound phone hands over to the phone of a request of the same resident, without waiting. The same again gives the
 * same, also after the new phone has collected. What it has begun by code or passkey becomes this move.
 */
export const moveBinding =
  (needs: Needs) =>
  async ({ proof, request }: RebindingMoveBody): Promise<Result<RebindingMoveReply, MoveRefusal>> => {
    const phone = await judgeNewPhone(request, needs)
    if (!phone.ok) return phone
    return needs.database.transaction((tx) => moveIn(tx, proof, phone.value, needs))
  }
