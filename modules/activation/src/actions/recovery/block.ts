import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RecoveryBlockBody } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, markRevoked } from "../../store/bindings.ts"
import type { RecoveryRow } from "../../store/recovery.ts"
import { closeBinding, online } from "../bindings/close-binding.ts"
import { endHeld } from "../bindings/end-held.ts"
import { noteOnHeld } from "../bindings/note-on-held.ts"
import { distrustLaterWays } from "./close-rebindings.ts"
import { findCurrent, findGood } from "./find-recoverable.ts"
import { findGoodWay, findWay, type ShownWay, type WayRefusal } from "./find-way.ts"

const end = async (tx: Tx, binding: BindingRow, needs: Needs): Promise<void> => {
  const at = needs.now()
  await tx.run(markRevoked, binding.resident_id, at)
  const actor = `resident:${binding.resident_id}`
  const closing = { state: "ended", reason: "lost", at, actor, where: online, recoverable: true } as const
  await closeBinding(tx, binding, closing, needs)
  await noteOnHeld(tx, binding.resident_id, needs)
}

/** A phone that waits for a person is in force nowhere, and stays so whatever he decides. */
const blockHeld = async (tx: Tx, good: RecoveryRow, needs: Needs): Promise<Result<void, WayRefusal>> => {
  const at = needs.now()
  const binding = await findCurrent(tx, good.binding_id)
  const said = await endHeld(tx, binding, { reason: "lost", at }, needs)
  if (said === undefined) return refuse("code-unknown")
  await distrustLaterWays(tx, binding, good.set_at, needs)
  if (said === "said-before") return accept(undefined)
  await tx.run(markRevoked, good.resident_id, at)
  await noteOnHeld(tx, good.resident_id, needs)
  return accept(undefined)
}

const blockIn = async (tx: Tx, shown: ShownWay, needs: Needs): Promise<Result<void, WayRefusal>> => {
  const good = await findGoodWay(tx, shown, "block", needs)
  if (good === undefined) return refuse("code-unknown")
  const found = await findGood(tx, good, needs)
  if (found === undefined) return blockHeld(tx, good, needs)
  if (found.binding.state === "active") await end(tx, found.binding, needs)
  await distrustLaterWays(tx, found.binding, good.set_at, needs)
  return accept(undefined)
}

/**
 * Blocks at once, from whatever browser: the binding ends as lost, its credentials are revoked, vouchers signed before this
 * moment that come later are held, as after an officer's revocation, and whoever decides about one that waits is told.
 * Where the code's own phone waits, it ends so whatever he decides. Codes and passkeys set up after the one that blocks are
 * distrusted: whoever held the phone may have set them up. So the code that one of them has replaced blocks as well, for the
 * waiting time. Again changes nothing.
 */
export const block =
  (needs: Needs) =>
  async (body: RecoveryBlockBody): Promise<Result<void, WayRefusal>> => {
    const shown = await findWay(body, needs)
    return shown.ok ? needs.database.transaction((tx) => blockIn(tx, shown.value, needs)) : shown
  }
