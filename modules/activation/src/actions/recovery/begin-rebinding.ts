import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { ActivationRefusal, RebindingBody, RebindingReply } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { findRebindingOf, type RebindingRow } from "../../store/rebindings.ts"
import { countWrongNik } from "../../store/recovery-codes.ts"
import { findGood } from "./find-recoverable.ts"
import { findGoodWay, findWay, type ShownWay, type WayRefusal } from "./find-way.ts"
import {
  judgeNewPhone,
  type NewPhone,
  type NewPhoneRefusal,
  type OpenRefusal,
  openRebinding,
} from "./open-rebinding.ts"

export type BeginRefusal = WayRefusal | NewPhoneRefusal | OpenRefusal | Extract<ActivationRefusal, "officer-needed">

const replyOf = ({ rebinding_id, ready_at }: RebindingRow): RebindingReply => ({
  rebindingId: rebinding_id,
  readyAt: ready_at.toISOString(),
})

/** The same answer as for a code that does not exist: a code found on paper does not tell whose it is. */
const refuseNik = async (tx: Tx, { road, id }: ShownWay) => {
  if (road === "code") await tx.run(countWrongNik, id)
  return refuseAndKeep("code-unknown")
}

const beginIn = async (
  tx: Tx,
  { shown, phone }: { readonly shown: ShownWay; readonly phone: NewPhone },
  needs: Needs,
): Promise<Result<RebindingReply, BeginRefusal>> => {
  const resident = await needs.findResident(tx, shown.residentId)
  const good = await findGoodWay(tx, shown, "rebind", needs)
  if (good === undefined) return refuse("code-unknown")
  if (resident?.nik !== phone.request.payload.nik) return refuseNik(tx, shown)
  const known = await tx.find(findRebindingOf, good.binding_id, phone.requestHash)
  if (known !== undefined) return accept(replyOf(known))
  const found = await findGood(tx, good, needs)
  if (found === undefined) return refuse("code-unknown")
  if (found.from.disputed === true) return refuse("officer-needed")
  const opening = { binding: found.binding, phone, road: shown.road, resident, waySetAt: good.set_at }
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
    const shown = await findWay(body, needs)
    if (!shown.ok) return shown
    return needs.database.transaction((tx) => beginIn(tx, { shown: shown.value, phone: phone.value }, needs))
  }
