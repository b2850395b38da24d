import { hash } from "node:crypto"
import { accept, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import type { Desk } from "../contract.ts"
import { parseDeskCode } from "../domain/desk-code.ts"
import { expiryOf } from "../domain/desk-session.ts"
import type { Needs } from "../needs.ts"
import { findDeskByCode, startSession } from "../store/desks.ts"
import { deskOf } from "./identify-desk.ts"

/** Starts a session for the desk whose code this is; `token` goes into the cookie and is stored only as a hash. */
export const signIn =
  (needs: Needs) =>
  async (deskCode: string): Promise<Result<{ readonly token: string; readonly desk: Desk }, "code-unknown">> => {
    const code = parseDeskCode(deskCode)
    if (code === undefined) return refuse("code-unknown")
    return needs.database.transaction(async (tx) => {
      const row = await tx.find(findDeskByCode, hash("sha256", code, "buffer"))
      if (row === undefined) return refuse("code-unknown")
      const token = toBase64url(needs.randomBytes(32))
      const now = needs.now()
      await tx.run(startSession, hash("sha256", token, "buffer"), row.desk_id, now, expiryOf(now))
      await needs.recordAudit(tx, { action: "desk.signed-in", actor: `desk:${row.desk_id}` })
      return accept({ token, desk: await deskOf(needs, tx, row) })
    })
  }
