import type { Tx } from "@jatidiri/database"
import { parseBindingQuestion } from "@jatidiri/field"
import { accept, type Result } from "@jatidiri/kernel"
import type { BindingStateReply } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import type { BindingRow } from "../../store/bindings.ts"
import { findMandateOfVoucher, listWaitingRebindings, type RebindingRow } from "../../store/rebindings.ts"
import { findWhatIsSet } from "../../store/recovery.ts"
import { findEnd, findWhenHeld } from "../../store/standing.ts"
import { type BoundKeyRefusal, type Proven, proveBoundKey } from "../proofs/prove-bound-key.ts"
import { maySayNo } from "./may-say-no.ts"

type Notices = BindingStateReply["notices"]
type KeyBindings = Proven<unknown>["bindings"]

/** What somebody began with a code or passkey and this key may say no to; a move was the old phone's own word. */
const noticesOfRecovery = async (tx: Tx, bindings: readonly BindingRow[]): Promise<Notices> => {
  const residentIds = [...new Set(bindings.map(({ resident_id }) => resident_id))]
  const waiting: RebindingRow[] = []
  for (const residentId of residentIds) waiting.push(...(await tx.rows(listWaitingRebindings, residentId)))
  return waiting
    .filter((row) => row.road !== "move" && maySayNo(bindings, row))
    .map((row) => ({
      notice: "recovery-begun",
      at: row.begun_at.toISOString(),
      until: row.ready_at.toISOString(),
      rebinding: row.rebinding_id,
    }))
}

/** The tablet on which an officer approved this phone is no longer trusted. */
const noticesOfDevice = async (tx: Tx, binding: BindingRow, needs: Needs): Promise<Notices> => {
  const entry = await tx.find(findMandateOfVoucher, binding.stands_for ?? binding.voucher_jti)
  const known = entry === undefined ? undefined : await needs.findMandate(tx, entry.mandate)
  const at = known?.deviceRevokedFrom
  return at === undefined ? [] : [{ notice: "officer-device-lost", at: at.toISOString() }]
}

const noticesOfHolding = async (tx: Tx, { voucher_jti }: BindingRow): Promise<Notices> => {
  const held = await tx.find(findWhenHeld, voucher_jti)
  return held === undefined ? [] : [{ notice: "held-for-review", at: held.at.toISOString() }]
}

const noticesOf = async (tx: Tx, bindings: KeyBindings, needs: Needs): Promise<Notices> => {
  const [binding] = bindings
  const ofHolding = binding.state === "held" ? await noticesOfHolding(tx, binding) : []
  const isAsked = binding.state === "held" || binding.state === "active"
  const ofDevice = isAsked ? await noticesOfDevice(tx, binding, needs) : []
  return [...ofHolding, ...(await noticesOfRecovery(tx, bindings)), ...ofDevice]
}

const stateOf = async (tx: Tx, bindings: KeyBindings, needs: Needs): Promise<BindingStateReply> => {
  const [{ state, binding_id }] = bindings
  const { ended_at, end_reason } = await tx.get(findEnd, binding_id)
  return {
    state,
    ...(end_reason === null ? {} : { reason: end_reason }),
    ...(ended_at === null ? {} : { at: ended_at.toISOString() }),
    recovery: { ...(await tx.get(findWhatIsSet, binding_id)) },
    notices: [...(await noticesOf(tx, bindings, needs))],
  }
}

/** How a phone's binding stands, computed from what stands now: nothing is lost with a message that did not arrive. */
export const readBindingState =
  (needs: Needs) =>
  (proof: string): Promise<Result<BindingStateReply, BoundKeyRefusal>> =>
    needs.database.transaction(async (tx) => {
      const proven = await proveBoundKey(tx, parseBindingQuestion(proof), needs)
      return proven.ok ? accept(await stateOf(tx, proven.value.bindings, needs)) : proven
    })
