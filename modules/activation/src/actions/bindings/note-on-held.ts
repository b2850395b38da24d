import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import { listBindings } from "../../store/bindings.ts"
import { openReview } from "../../store/reviews.ts"

/**
 * Whoever decides about what waits for a resident is told that a binding of his was taken away since, and the register's
 * word alone lets nothing in any more. The holder's lock must be held.
 */
export const noteOnHeld = async (tx: Tx, residentId: string, needs: Needs): Promise<void> => {
  for (const { state, voucher_jti } of await tx.rows(listBindings, residentId))
    if (state === "held") await tx.run(openReview, voucher_jti, "signed-before-revocation", needs.now())
}
