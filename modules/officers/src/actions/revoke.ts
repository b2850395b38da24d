import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { DeviceRevocationBody, MandateRevocationBody, OfficerRefusal } from "../contract.ts"
import type { SignedInOfficer } from "../domain/officer.ts"
import { reasonNotTo } from "../domain/permission.ts"
import { isTooEarlyForOwn } from "../domain/revocation.ts"
import type { Needs } from "../needs.ts"
import { findDevice, findMandateRow, revokeDeviceFrom, revokeMandateFrom } from "../store/mandates.ts"
import { disablePasskeysOf } from "../store/passkeys.ts"
import { findOfficerRow } from "../store/people.ts"
import { endSessionsOf } from "../store/sessions.ts"
import { once } from "./once.ts"
import { readOfficer } from "./read-officer.ts"

export type RevocationRefusal = Extract<
  OfficerRefusal,
  | "not-signed-in"
  | "officer-ended"
  | "power-missing"
  | "outside-region"
  | "mandate-unknown"
  | "device-unknown"
  | "from-too-early"
  | "command-differs"
>
type By<Body> = Body & { readonly officer: SignedInOfficer | undefined }

/** Where the holder of a device or mandate serves: whoever supervises there may take it away. */
const regionOf = async (tx: Tx, officerId: string, now: Date): Promise<string> =>
  readOfficer(await tx.get(findOfficerRow, officerId), now).servicePoint.regionCode

type Asked = { readonly officer: SignedInOfficer; readonly holder: string; readonly from: string }

/**
 * Own devices one may give up oneself, from lately on; those of others, and an earlier moment, need the power to supervise:
 * it takes everybody out of force whom the device has activated since.
 */
const reasonNotToRevoke = async (tx: Tx, { officer, holder, from }: Asked, now: Date) => {
  const refusal = reasonNotTo(officer, "supervise", await regionOf(tx, holder, now))
  if (refusal === undefined || officer.ended || holder !== officer.officerId) return refusal
  return isTooEarlyForOwn(new Date(from), now) ? "from-too-early" : undefined
}

/**
 * A mandate ends at a moment, also one in the past: what it signed from then on is refused, or held where the office had
 * taken it already; what it signed before and comes later is held.
 */
export const revokeMandate =
  (needs: Needs) =>
  async ({
    officer,
    commandId,
    mandate,
    from,
  }: By<MandateRevocationBody>): Promise<Result<void, RevocationRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { officerId } = officer
    const command = { officerId, commandId, kind: "revoke-mandate", inputHash: `${mandate} ${from}`, at: needs.now() }
    const work = async (tx: Tx): Promise<Result<void, RevocationRefusal>> => {
      const row = await tx.find(findMandateRow, mandate)
      if (row === undefined) return refuse("mandate-unknown")
      const refusal = await reasonNotToRevoke(tx, { officer, holder: row.officer_id, from }, needs.now())
      if (refusal !== undefined) return refuse(refusal)
      await tx.run(revokeMandateFrom, mandate, new Date(from))
      await needs.recordAudit(tx, {
        action: "mandate.revoked",
        actor: `officer:${officerId}`,
        subject: `mandate:${mandate}`,
        detail: { from },
      })
      return accept(undefined)
    }
    return needs.database.transaction((tx) => once(tx, command, () => work(tx)))
  }

/**
 * A lost tablet: the device and so all its mandates end at a moment; it can never get another mandate. Its passkeys, and
 * all sessions of its officer, end now: whoever holds it looks nobody up any more.
 */
export const revokeDevice =
  (needs: Needs) =>
  async ({ officer, commandId, device, from }: By<DeviceRevocationBody>): Promise<Result<void, RevocationRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { officerId } = officer
    const command = { officerId, commandId, kind: "revoke-device", inputHash: `${device} ${from}`, at: needs.now() }
    const work = async (tx: Tx): Promise<Result<void, RevocationRefusal>> => {
      const row = await tx.find(findDevice, device)
      if (row === undefined) return refuse("device-unknown")
      const refusal = await reasonNotToRevoke(tx, { officer, holder: row.officer_id, from }, needs.now())
      if (refusal !== undefined) return refuse(refusal)
      await tx.run(revokeDeviceFrom, device, new Date(from))
      // Passkeys first: a sign-in under way holds its own, and the session it opens ends below.
      const passkeys = await tx.run(disablePasskeysOf, device, needs.now())
      await tx.run(endSessionsOf, row.officer_id, needs.now())
      await needs.recordAudit(tx, {
        action: "device.revoked",
        actor: `officer:${officerId}`,
        subject: `device:${device}`,
        detail: { from, passkeys },
      })
      return accept(undefined)
    }
    return needs.database.transaction((tx) => once(tx, command, () => work(tx)))
  }
