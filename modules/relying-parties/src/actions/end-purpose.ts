import type { Tx } from "@jatidiri/database"
import type { Needs } from "../needs.ts"
import { endPurposeRow } from "../store/purposes.ts"

/** Nobody may ask for this purpose any more; harmless when it has ended already. */
export const endPurpose =
  (needs: Needs) =>
  async (tx: Tx, purposeId: string): Promise<void> => {
    if ((await tx.run(endPurposeRow, purposeId, needs.now())) === 0) return
    await needs.recordAudit(tx, { action: "purpose.ended", actor: "system", subject: `purpose:${purposeId}` })
  }
