import type { Tx } from "@jatidiri/database"
import type { RegisteredPurpose } from "../domain/purpose.ts"
import type { Needs } from "../needs.ts"
import { endPurposeRow } from "../store/purposes.ts"
import type { Memory } from "./memory.ts"

/** Nobody may ask for this purpose any more; harmless when it has ended already. */
export const endPurpose =
  (needs: Needs, memory: Memory<RegisteredPurpose>) =>
  async (tx: Tx, purposeId: string): Promise<void> => {
    memory.forget(purposeId)
    if ((await tx.run(endPurposeRow, purposeId, needs.now())) === 0) return
    await needs.recordAudit(tx, { action: "purpose.ended", actor: "system", subject: `purpose:${purposeId}` })
  }
