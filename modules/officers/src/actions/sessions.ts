import type { Tx } from "@jatidiri/database"
import { changeHeader, sessionCookie } from "../contract.ts"
import type { SignedInOfficer } from "../domain/officer.ts"
import { isOpen, isToBeMarkedSeen } from "../domain/session.ts"
import type { Needs } from "../needs.ts"
import { endSession, findSession, insertSession, markSeen } from "../store/sessions.ts"
import { readOfficer } from "./read-officer.ts"
import { hashSecret, makeSecret } from "./secrets.ts"

/** The part of a call that says who calls. */
export type Caller = {
  readonly method: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly cookies: Readonly<Record<string, string | undefined>>
}

/** Opens a session and gives the cookie's secret, which is written down nowhere else. */
export const openSession = async (
  tx: Tx,
  { officerId, passkey }: { readonly officerId: string; readonly passkey: string },
  needs: Needs,
): Promise<string> => {
  const token = makeSecret(needs.crypto)
  await tx.run(insertSession, await hashSecret(token, needs.crypto), officerId, passkey, needs.now())
  return token
}

const isForgeable = (caller: Caller): boolean =>
  caller.method !== "GET" && caller.headers[changeHeader.name] !== changeHeader.value

const sessionOf = async (caller: Caller, needs: Needs) => {
  const token = caller.cookies[sessionCookie]
  if (token === undefined || token.length !== 43 || isForgeable(caller)) return undefined
  const tokenHash = await hashSecret(token, needs.crypto)
  const row = await needs.database.find(findSession, tokenHash)
  return row === undefined ? undefined : { tokenHash, row }
}

/**
 * The officer whose session a call carries, or nobody: no cookie, an unknown, ended or idle session, an ended
 * officer, or a changing call without the header that no form of another site can send.
 */
export const identifyOfficer =
  (needs: Needs) =>
  async (caller: Caller): Promise<SignedInOfficer | undefined> => {
    const found = await sessionOf(caller, needs)
    if (found === undefined) return undefined
    const { tokenHash, row } = found
    const now = needs.now()
    const times = { startedAt: row.started_at, seenAt: row.seen_at, endedAt: row.session_ended_at }
    if (!isOpen(times, now)) return undefined
    const officer = readOfficer(row, now)
    if (officer.ended) return undefined
    if (isToBeMarkedSeen(times, now)) await needs.database.run(markSeen, tokenHash, now)
    return row.credential_id === null ? officer : { ...officer, passkey: row.credential_id }
  }

/** Whether the session was one of a device that is revoked: the device is to know, and to give up what it holds. */
export const isOfRevokedDevice =
  (needs: Needs) =>
  async (caller: Caller): Promise<boolean> => {
    const disabledAt = (await sessionOf(caller, needs))?.row.disabled_at ?? null
    return disabledAt !== null
  }

/** Ends the session of the cookie; harmless without one. */
export const signOut =
  (needs: Needs) =>
  async (caller: Caller): Promise<void> => {
    const officer = await identifyOfficer(needs)(caller)
    const token = caller.cookies[sessionCookie]
    if (officer === undefined || token === undefined) return
    const tokenHash = await hashSecret(token, needs.crypto)
    await needs.database.transaction(async (tx) => {
      await tx.run(endSession, tokenHash, needs.now())
      await needs.recordAudit(tx, { action: "officer.signed-out", actor: `officer:${officer.officerId}` })
    })
  }
