import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { closeDeskRow, endSessionsOfDesk, isDeskKnown } from "../store/desks.ts"
import type { SignedInDesk } from "./identify-desk.ts"
import type { Memory } from "./memory.ts"

export type CloseDesk = {
  readonly deskId: string
  /** `officer:<id>` or `system`. */
  readonly actor: string
}

/**
 * Closes a desk, such as one whose code has leaked: the code opens nothing any more and its sessions end at once.
 * Harmless when it is closed already; a closed desk stays closed, its party registers another.
 */
export const closeDesk =
  (needs: Needs, signedIn: Memory<SignedInDesk>) =>
  async (tx: Tx, { deskId, actor }: CloseDesk): Promise<Result<void, "desk-unknown">> => {
    if (!(await tx.get(isDeskKnown, deskId)).known) return refuse("desk-unknown")
    const closed = await tx.run(closeDeskRow, deskId, needs.now())
    await tx.run(endSessionsOfDesk, deskId)
    signedIn.forgetAll()
    if (closed === 1) await needs.recordAudit(tx, { action: "desk.closed", actor, subject: `desk:${deskId}` })
    return accept(undefined)
  }
