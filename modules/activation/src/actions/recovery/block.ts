import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RecoveryBlockBody } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, markRevoked } from "../../store/bindings.ts"
import type { RecoveryRow } from "../../store/recovery.ts"
import { closeBinding, online } from "../bindings/close-binding.ts"
import { distrustLaterWays } from "./close-rebindings.ts"
import { findGood } from "./find-recoverable.ts"
import { findWay, type WayRefusal } from "./find-way.ts"

const end = async (tx: Tx, binding: BindingRow, needs: Needs): Promise<void> => {
  const at = needs.now()
  await tx.run(markRevoked, binding.resident_id, at)
  const actor = `resident:${binding.resident_id}`
  const closing = { state: "ended", reason: "lost", at, actor, where: online, recoverable: true } as const
  await closeBinding(tx, binding, closing, needs)
}

const blockIn = async (tx: Tx, good: RecoveryRow, needs: Needs): Promise<Result<void, WayRefusal>> => {
  const found = await findGood(tx, good)
  if (found === undefined) return refuse("code-unknown")
  if (found.binding.state === "active") await end(tx, found.binding, needs)
  await distrustLaterWays(tx, found.binding, good.set_at, needs)
  return accept(undefined)
}

/**
 * Blocks at once, from whatever browser: the binding ends as lost, its credentials are revoked, and vouchers signed
 * before this moment that come later are held, as after an officer's revocation. Codes and passkeys set up after the one
 * that blocks are distrusted: whoever held the phone may have set them up. Again changes nothing.
 */
export const block =
  (needs: Needs) =>
  async (body: RecoveryBlockBody): Promise<Result<void, WayRefusal>> => {
    const good = await findWay(body, needs)
    return good.ok ? needs.database.transaction((tx) => blockIn(tx, good.value, needs)) : good
  }
