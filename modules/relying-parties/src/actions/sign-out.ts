import { hash } from "node:crypto"
import type { Needs } from "../needs.ts"
import { endSession } from "../store/desks.ts"

/** Ends the session of this cookie; harmless when it has ended already. */
export const signOut =
  (needs: Needs) =>
  async (token: string): Promise<void> =>
    needs.database.transaction(async (tx) => {
      const ended = await tx.find(endSession, hash("sha256", token, "buffer"))
      if (ended === undefined) return
      await needs.recordAudit(tx, { action: "desk.signed-out", actor: `desk:${ended.desk_id}` })
    })
