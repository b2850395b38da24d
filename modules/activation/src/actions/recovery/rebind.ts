import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { placeHandedOn } from "../../domain/rebinding.ts"
import { toDate } from "../../domain/times.ts"
import type { Needs, ResidentRecord } from "../../needs.ts"
import { type BindingRow, findActiveBindingOf, findBindingRow } from "../../store/bindings.ts"
import { finishRebinding, listWaitingRebindings, type RebindingRow } from "../../store/rebindings.ts"
import { insertRebound } from "../../store/recoverable.ts"
import { handPasskeysOn } from "../../store/recovery.ts"
import { handCodesOn } from "../../store/recovery-codes.ts"
import { closeBinding, endRow, online } from "../bindings/close-binding.ts"
import { writeLedger } from "../bindings/write-ledger.ts"
import { cancel } from "./close-rebindings.ts"
import type { Found } from "./find-recoverable.ts"

/** Takes the binding in force out of it, and with it every other phone that waits. */
const makeRoom = async (tx: Tx, row: RebindingRow, needs: Needs): Promise<void> => {
  const actor = `resident:${row.resident_id}`
  const active = await tx.find(findActiveBindingOf, row.resident_id)
  const closing = { state: "replaced", reason: "replaced", at: needs.now(), actor, where: online } as const
  if (active !== undefined) await closeBinding(tx, active, closing, needs)
  for (const other of await tx.rows(listWaitingRebindings, row.resident_id))
    await cancel(tx, other, { because: "another-phone", actor }, needs)
}

/**
 * Binds the phone of a rebinding in the place of the one it began from. Paper and passkeys go along only where the old
 * phone itself handed over; what was used to get here is used up. The holder's lock must be held.
 */
export const rebind = async (
  tx: Tx,
  row: RebindingRow,
  { from, resident }: Found & { readonly resident: ResidentRecord },
  needs: Needs,
): Promise<BindingRow> => {
  const { resident_id, rebinding_id } = row
  const [id, now] = [randomUUID(), needs.now()]
  await tx.run(finishRebinding, rebinding_id, now)
  await makeRoom(tx, row, needs)
  const key = [row.key_thumbprint, JSON.stringify(row.key)]
  const who = [resident.regionCode, resident.cohort, resident.agency]
  const placedAt = toDate(placeHandedOn(from).iat)
  await tx.run(insertRebound, resident_id, row.binding_id, id, rebinding_id, ...key, placedAt, ...who)
  const binding = await tx.get(findBindingRow, id)
  if (row.road === "move") {
    await tx.run(handCodesOn, row.binding_id, id)
    await tx.run(handPasskeysOn, row.binding_id, id)
  }
  const actor = `resident:${resident_id}`
  const counted = endRow(binding, { state: "replaced", reason: "", at: now, actor, where: online })
  await writeLedger(tx, { ...counted, kind: "activation", about: rebinding_id }, now)
  await needs.recordAudit(tx, {
    action: "rebinding.done",
    actor,
    subject: `resident:${resident_id}`,
    detail: { rebinding: rebinding_id, binding: id, from: row.binding_id, road: row.road },
  })
  return binding
}
