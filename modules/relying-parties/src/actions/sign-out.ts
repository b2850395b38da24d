import { hash } from "node:crypto"
import type { Needs } from "../needs.ts"
import { endSession } from "../store/desks.ts"
import type { SignedInDesk } from "./identify-desk.ts"
import type { Memory } from "./memory.ts"

/** Ends the session of this cookie; harmless when it has ended already. */
export const signOut =
  (needs: Needs, memory: Memory<SignedInDesk>) =>
  async (token: string): Promise<void> => {
    await needs.database.transaction(async (tx) => {
      const ended = await tx.find(endSession, hash("sha256", token, "buffer"))
      if (ended === undefined) return
      await needs.recordAudit(tx, { action: "desk.signed-out", actor: `desk:${ended.desk_id}` })
    })
    memory.forget(token)
  }
