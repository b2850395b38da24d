import type { Tx } from "@jatidiri/database"
import type { Needs } from "../needs.ts"
import { revokeBinding } from "../store/status.ts"

/**
 * Revokes every credential of a binding, the signed and the merely intended ones, in the caller's transaction; the
 * published lists follow within seconds. Repeating it changes nothing. Gives how many were revoked.
 */
export const revokeCredentials =
  (needs: Needs) =>
  async (tx: Tx, bindingId: string, reason: string): Promise<number> => {
    const count = Number((await tx.get(revokeBinding, bindingId, reason, needs.now())).count)
    if (count === 0) return 0
    await needs.recordAudit(tx, {
      action: "credential.revoked",
      actor: "room:issuance",
      subject: `binding:${bindingId}`,
      detail: { count, reason },
    })
    return count
  }
