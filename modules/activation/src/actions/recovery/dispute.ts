import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import type { BindingRow } from "../../store/bindings.ts"
import { listWaitingRebindings } from "../../store/rebindings.ts"
import { markDisputed } from "../../store/recoverable.ts"
import { cancel } from "./close-rebindings.ts"

/**
 * The phone of a binding that has ended says no to what was begun from it. Whoever blocked it may have found the paper,
 * and whoever holds the phone may have stolen it: nobody goes on from here but an officer who sees the person. The
 * holder's lock must be held.
 */
export const dispute = async (tx: Tx, { resident_id, binding_id }: BindingRow, needs: Needs): Promise<void> => {
  await tx.run(markDisputed, resident_id, binding_id, needs.now())
  const by = { because: "disputed", actor: `resident:${resident_id}` }
  for (const row of await tx.rows(listWaitingRebindings, resident_id))
    if (row.binding_id === binding_id) await cancel(tx, row, by, needs)
}
