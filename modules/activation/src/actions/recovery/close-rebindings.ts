import type { Tx } from "@jatidiri/database"
import { isOvertaken, type Place } from "../../domain/rebinding.ts"
import { forgottenBefore } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { lockHolder } from "../../store/bindings.ts"
import {
  cancelRebinding,
  forgetAllBlocks,
  listForgottenRebindings,
  listWaitingRebindings,
  type RebindingRow,
} from "../../store/rebindings.ts"
import { deletePasskeysSetAfter } from "../../store/recovery.ts"
import { retireCodesSetAfter } from "../../store/recovery-codes.ts"
import { listForRecovery } from "./find-recoverable.ts"

export type Cancelling = { readonly because: string; readonly actor: string }

/** Takes a waiting rebinding out of the way; one that is closed stays as it is. The holder's lock must be held. */
export const cancel = async (
  tx: Tx,
  { rebinding_id, resident_id }: RebindingRow,
  { because, actor }: Cancelling,
  needs: Needs,
): Promise<void> => {
  if ((await tx.run(cancelRebinding, rebinding_id, needs.now(), because)) === 0) return
  await needs.recordAudit(tx, {
    action: "rebinding.cancelled",
    actor,
    subject: `resident:${resident_id}`,
    detail: { rebinding: rebinding_id, because },
  })
}

/**
 * What was begun from a binding goes with it. When its phone is lost only what that phone itself has said goes: whoever
 * took it may have moved the binding to a phone of his own.
 */
export const cancelFrom = async (
  tx: Tx,
  from: { readonly residentId: string; readonly bindingId: string; readonly isPhoneLost: boolean },
  cancelling: Cancelling,
  needs: Needs,
): Promise<void> => {
  for (const row of await tx.rows(listWaitingRebindings, from.residentId))
    if (row.binding_id === from.bindingId && (!from.isPhoneLost || row.road === "move"))
      await cancel(tx, row, cancelling, needs)
}

/** The old phone hands over to another phone: what it said before holds no longer. */
export const cancelMoves = async (tx: Tx, residentId: string, needs: Needs): Promise<void> => {
  const by = { because: "another-move", actor: `resident:${residentId}` }
  for (const row of await tx.rows(listWaitingRebindings, residentId))
    if (row.road === "move") await cancel(tx, row, by, needs)
}

/** An officer's later word holds over what the resident began from a phone that was bound, or blocked, before it. */
export const cancelOvertaken = async (
  tx: Tx,
  voucher: { readonly residentId: string; readonly place: Place; readonly officerId: string },
  needs: Needs,
): Promise<void> => {
  const waiting = await tx.rows(listWaitingRebindings, voucher.residentId)
  if (waiting.length === 0) return
  const all = await listForRecovery(tx, voucher.residentId)
  const actor = `officer:${voucher.officerId}`
  for (const row of waiting) {
    const from = all.find(({ bindingId }) => bindingId === row.binding_id)
    if (from !== undefined && isOvertaken(from, voucher.place))
      await cancel(tx, row, { because: "replaced", actor }, needs)
  }
}

/** An officer's revocation ends every way back without him: what waits, and what a block had left open. */
export const cancelAll = async (tx: Tx, residentId: string, cancelling: Cancelling, needs: Needs): Promise<void> => {
  for (const row of await tx.rows(listWaitingRebindings, residentId)) await cancel(tx, row, cancelling, needs)
  await tx.run(forgetAllBlocks, residentId)
}

/** What was set up after a code or passkey, and what was begun with it, may be a thief's. The holder's lock must be held. */
export const distrustLaterWays = async (
  tx: Tx,
  { resident_id, binding_id }: Pick<RebindingRow, "resident_id" | "binding_id">,
  setAt: Date,
  needs: Needs,
): Promise<void> => {
  await tx.run(retireCodesSetAfter, binding_id, setAt, needs.now())
  await tx.run(deletePasskeysSetAfter, binding_id, setAt)
  const by = { because: "blocked", actor: `resident:${resident_id}` }
  for (const row of await tx.rows(listWaitingRebindings, resident_id))
    if (row.way_set_at !== null && row.way_set_at.getTime() > setAt.getTime()) await cancel(tx, row, by, needs)
}

/** Gives up what nobody has collected, so that no old paper waits for a day without its owner. One transaction each. */
export const cancelForgotten = async (needs: Needs): Promise<void> => {
  for (const row of await needs.database.rows(listForgottenRebindings, forgottenBefore(needs.now())))
    await needs.database.transaction(async (tx) => {
      await tx.get(lockHolder, row.resident_id)
      await cancel(tx, row, { because: "forgotten", actor: "system" }, needs)
    })
}
