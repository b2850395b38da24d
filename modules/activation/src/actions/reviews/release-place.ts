import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import { type BindingRow, findBindingRow, releaseBinding } from "../../store/bindings.ts"
import { listWaiting, restoreOwnEnd, type WaitingRow } from "../../store/holding.ts"
import { closeBinding, online } from "../bindings/close-binding.ts"
import { placeBinding, takePlace } from "../bindings/place-binding.ts"
import { takeBackPlaced } from "../journal/take-back.ts"

/** How it came into force, for the log. */
const road = "release"

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

type HandedOn = {
  readonly row: BindingRow
  readonly waiting: readonly WaitingRow[]
  /** The phone that has it now, unless that one has ended for good. */
  readonly last: WaitingRow | undefined
}

/** Where no phone has it any more, the first one takes its place and gives it up at once, so that others give way to it. */
const releaseHandedOn = async (tx: Tx, { row, waiting, last }: HandedOn, needs: Needs): Promise<void> => {
  const placed = await takePlace(tx, { row: last ?? row, road, write }, needs)
  const gone = { state: "replaced", reason: "replaced", at: needs.now(), actor: "system", where: online } as const
  if (last === undefined && placed.state === "active") await closeBinding(tx, placed, gone, needs)
  for (const one of waiting)
    if (one.binding_id !== placed.binding_id) await write(tx, { ...one, state: "replaced" }, needs)
  await takeBackPlaced(tx, { ...row, state: "replaced" }, needs)
}

/**
 * Puts back what waits with a voucher: in its place is the phone that has it now, never one that has handed it on, for
 * that one was given up. Whoever was in force meanwhile gives way in any case. The holder's lock must be held.
 */
export const releasePlace = async (tx: Tx, { jti, row, ...answer }: Released, needs: Needs): Promise<void> => {
  const waiting = await tx.rows(listWaiting, row.resident_id, jti)
  const last = waiting.find((one) => !one.handed_on)
  if (last?.binding_id === row.binding_id) await placeBinding(tx, { row, road, write, ...answer }, needs)
  else await releaseHandedOn(tx, { row, waiting, last }, needs)
  for (const one of waiting) await endAsSaid(tx, one, needs)
}
