import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RebindingBody, RebindingReply } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { lockHolder } from "../../store/bindings.ts"
import { findRebindingOf, type RebindingRow } from "../../store/rebindings.ts"
import type { RecoveryRow } from "../../store/recovery.ts"
import { findGood } from "./find-recoverable.ts"
import { findWay, type WayRefusal } from "./find-way.ts"
import {
  judgeNewPhone,
  type NewPhone,
  type NewPhoneRefusal,
  type OpenRefusal,
  openRebinding,
} from "./open-rebinding.ts"

export type BeginRefusal = WayRefusal | NewPhoneRefusal | OpenRefusal
type Begun = { readonly good: RecoveryRow; readonly phone: NewPhone; readonly road: "code" | "passkey" }

const replyOf = ({ rebinding_id, ready_at }: RebindingRow): RebindingReply => ({
  rebindingId: rebinding_id,
  readyAt: ready_at.toISOString(),
})

const beginIn = async (
  tx: Tx,
  { good, phone, road }: Begun,
  needs: Needs,
): Promise<Result<RebindingReply, BeginRefusal>> => {
  const resident = await needs.findResident(tx, good.resident_id)
  // The same answer as for a code that does not exist: a code found on paper does not tell whose it is.
  if (resident?.nik !== phone.request.payload.nik) return refuse("code-unknown")
  await tx.get(lockHolder, good.resident_id)
  const known = await tx.find(findRebindingOf, good.binding_id, phone.requestHash)
  if (known !== undefined) return accept(replyOf(known))
  const found = await findGood(tx, good)
  if (found === undefined) return refuse("code-unknown")
  const opening = { binding: found.binding, phone, road, resident, waySetAt: good.set_at }
  const opened = await openRebinding(tx, opening, needs)
  return opened.ok ? accept(replyOf(opened.value)) : opened
}

/**
 * Begins to bind another phone by what the resident has in his hand. It waits, so that whoever holds the old phone sees
 * it and can say no; until the new phone collects, nothing changes.
 */
export const beginRebinding =
  (needs: Needs) =>
  async (body: RebindingBody): Promise<Result<RebindingReply, BeginRefusal>> => {
    const phone = await judgeNewPhone(body.request, needs)
    if (!phone.ok) return phone
    const good = await findWay(body, needs)
    if (!good.ok) return good
    const begun = { good: good.value, phone: phone.value, road: "code" in body ? "code" : "passkey" } as const
    return needs.database.transaction((tx) => beginIn(tx, begun, needs))
  }
