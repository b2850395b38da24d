import type { Tx } from "@jatidiri/database"
import { isRecoverable, isStillOpen, type Recoverable } from "../../domain/rebinding.ts"
import { toSeconds } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, findBindingRow, lockHolder } from "../../store/bindings.ts"
import { findMovedTo, listRecoverable, type RecoverableRow } from "../../store/recoverable.ts"

const recoverableOf = (row: RecoverableRow): Recoverable => ({
  bindingId: row.binding_id,
  state: row.state,
  place: { iat: toSeconds(row.signed_at), jti: row.place_jti, iss: row.device },
  ...(row.blocked_at === null ? {} : { blockedAt: toSeconds(row.blocked_at) }),
  ...(row.end_reason === "stop" ? { stopped: true } : {}),
  ...(row.disputed_at === null ? {} : { disputed: true }),
  handedOn: row.handed_on,
})

type Bound = Pick<BindingRow, "resident_id" | "binding_id">
export type Found = { readonly binding: BindingRow; readonly from: Recoverable }

/** All bindings of a resident as recovery asks about them. */
export const listForRecovery = async (tx: Tx, residentId: string): Promise<readonly Recoverable[]> =>
  (await tx.rows(listRecoverable, residentId)).map(recoverableOf)

/** A binding that may be blocked or recovered. Takes the holder's lock first, so that the answer stands. */
export const findRecoverable = async (tx: Tx, good: Bound): Promise<Found | undefined> => {
  await tx.get(lockHolder, good.resident_id)
  const all = await listForRecovery(tx, good.resident_id)
  const from = all.find(({ bindingId }) => bindingId === good.binding_id)
  if (from === undefined || !isRecoverable(from, all)) return undefined
  return { from, binding: await tx.get(findBindingRow, good.binding_id) }
}

/**
 * The binding that a code or passkey is set up for by now: where the old phone has moved it on meanwhile, the one it was
 * moved to, so that no thief can outrun a block. The holder's lock must be held.
 */
export const findCurrent = async (tx: Tx, bindingId: string): Promise<BindingRow> => {
  const next = await tx.find(findMovedTo, bindingId)
  return next === undefined ? tx.get(findBindingRow, bindingId) : findCurrent(tx, next.binding_id)
}

/** What a code or passkey is good for, if anything. */
export const findGood = async (tx: Tx, good: Bound, needs: Needs): Promise<Found | undefined> => {
  await tx.get(lockHolder, good.resident_id)
  const found = await findRecoverable(tx, await findCurrent(tx, good.binding_id))
  if (found === undefined) return undefined
  return isStillOpen(found.from, toSeconds(needs.now()), needs.recoveryWaitSeconds) ? found : undefined
}
