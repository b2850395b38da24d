import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RegisteredPurpose } from "../domain/purpose.ts"
import type { Needs } from "../needs.ts"
import { endPurposeRow, isPurposeKnown } from "../store/purposes.ts"
import type { Memory } from "./memory.ts"

/** Nobody may ask for this purpose any more; harmless when it has ended already. */
export const endPurpose =
  (needs: Needs, memory: Memory<RegisteredPurpose>) =>
  async (tx: Tx, purposeId: string): Promise<Result<void, "purpose-unknown">> => {
    if (!(await tx.get(isPurposeKnown, purposeId)).known) return refuse("purpose-unknown")
    memory.forget(purposeId)
    if ((await tx.run(endPurposeRow, purposeId, needs.now())) === 1)
      await needs.recordAudit(tx, { action: "purpose.ended", actor: "system", subject: `purpose:${purposeId}` })
    return accept(undefined)
  }
