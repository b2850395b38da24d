import type { Tx } from "@jatidiri/database"
import { type BindingEnd, parseBindingEnd, type Signed, verifyBindingEnd } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal } from "../../contract.ts"
import { shapeRefusal } from "../../domain/parse-refusal.ts"
import { clockLeewaySeconds, toSeconds } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, findActiveBindingOf, listBindingsOfKey, lockHolder } from "../../store/bindings.ts"
import { proofRefusal, spendOnce } from "../proofs/check-proof.ts"
import { type Closing, closeBinding, online } from "./close-binding.ts"

export type EndRefusal = Extract<
  ActivationRefusal,
  | "too-large"
  | "unreadable"
  | "wrong-type"
  | "proof-refused"
  | "proof-stale"
  | "proof-replayed"
  | "binding-unknown"
  | "binding-ended"
>

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

const verifyEnd = async (
  end: Signed<BindingEnd>,
  binding: BindingRow,
  needs: Needs,
): Promise<Result<void, "proof-refused" | "proof-stale">> => {
  const now = toSeconds(needs.now())
  const proof = { key: binding.key, audience: needs.baseUrl, now, maxAgeSeconds: clockLeewaySeconds, ...needs.crypto }
  const verified = await verifyBindingEnd(end, proof)
  return verified.ok ? accept(undefined) : refuse(proofRefusal(verified.refusal.code), verified.refusal.code)
}

/** Whatever the phone says, it may be in a thief's hand: what its resident began with his paper goes on. */
const closingOf = ({ reason }: BindingEnd, residentId: string, needs: Needs): Closing => {
  const actor = `resident:${residentId}`
  return { state: "ended", reason, at: needs.now(), actor, where: online, recoverable: true }
}

const endIn = async (tx: Tx, end: Signed<BindingEnd>, needs: Needs): Promise<Result<void, EndRefusal>> => {
  const ofKey = await tx.rows(listBindingsOfKey, end.header.kid ?? "")
  const [any] = ofKey
  if (any === undefined) return refuse("binding-unknown")
  const verified = await verifyEnd(end, any, needs)
  if (!verified.ok) return verified
  if (!(await spendOnce(tx, end.payload.jti, needs))) return refuse("proof-replayed")
  let ended = 0
  for (const residentId of [...new Set(ofKey.map((binding) => binding.resident_id))].sort()) {
    await tx.get(lockHolder, residentId)
    const active = await tx.find(findActiveBindingOf, residentId)
    // A binding to another device is not this key's to end.
    if (active?.key_thumbprint !== any.key_thumbprint) continue
    await closeBinding(tx, active, closingOf(end.payload, residentId, needs), needs)
    ended += 1
  }
  return ended > 0 ? accept(undefined) : refuse("binding-ended")
}

/** The holder of a bound key ends his own binding: phone lost, or no longer wanted. */
export const endByResident =
  (needs: Needs) =>
  async (compact: string): Promise<Result<void, EndRefusal>> => {
    const parsed = parseBindingEnd(compact)
    if (!parsed.ok) return refuse(shapeRefusal(parsed.refusal))
    return needs.database.transaction((tx) => endIn(tx, parsed.value, needs))
  }
