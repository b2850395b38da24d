import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import { type BindingRow, findBindingRow, releaseBinding } from "../../store/bindings.ts"
import { listWaiting, restoreOwnEnd, type WaitingRow } from "../../store/holding.ts"
import { closeBinding, online } from "../bindings/close-binding.ts"
import { placeBinding, takePlace } from "../bindings/place-binding.ts"
import { takeBackPlaced } from "../journal/take-back.ts"

const write = async (tx: Tx, row: BindingRow, needs: Needs): Promise<void> => {
  const end = row.state === "replaced" ? [needs.now(), "replaced"] : [null, null]
  if ((await tx.run(releaseBinding, row.resident_id, row.binding_id, row.state, ...end)) !== 1)
    throw new Error("a binding that was held is not")
}

/** Placed and counted first, then ended as its phone had said, so that it ends as it would have without the waiting. */
const endAsSaid = async (tx: Tx, { own_end, own_end_at, ...row }: WaitingRow, needs: Needs): Promise<void> => {
  if (own_end === null) return
  const placed = await tx.get(findBindingRow, row.binding_id)
  const end = { reason: own_end, at: needs.now(), actor: `resident:${row.resident_id}`, where: online }
  if (placed.state === "active") await closeBinding(tx, placed, { state: "ended", ...end }, needs)
  await tx.run(restoreOwnEnd, row.resident_id, row.binding_id, own_end, own_end_at, row.disputed_at)
}

type Released = {
  readonly jti: string
  readonly row: BindingRow
  /** The request it answers, and the mandate that the wallet needs beside the voucher. */
  readonly requestHash: string
  readonly mandate: string
}

/**
 * Puts back what waits with a voucher: in its place is the phone that has it now, never one that has handed it on, for
 * that one was given up. The holder's lock must be held.
 */
export const releasePlace = async (tx: Tx, { jti, row, ...answer }: Released, needs: Needs): Promise<void> => {
  const waiting = await tx.rows(listWaiting, row.resident_id, jti)
  const road = "release"
  const last = waiting.find((one) => !one.handed_on)
  if (last?.binding_id === row.binding_id) await placeBinding(tx, { row, road, write, ...answer }, needs)
  else if (last !== undefined) await takePlace(tx, { row: last, road, write }, needs)
  for (const one of waiting) if (one.handed_on) await write(tx, { ...one, state: "replaced" }, needs)
  if (last?.binding_id !== row.binding_id) await takeBackPlaced(tx, { ...row, state: "replaced" }, needs)
  for (const one of waiting) await endAsSaid(tx, one, needs)
}
