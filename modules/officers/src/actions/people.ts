import type { Tx } from "@jatidiri/database"
import { accept, parseRegionCode, type Result, refuse } from "@jatidiri/kernel"
import { nationCode, type Power, powers, type Role, type servicePointKinds } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { revokeDevicesOf } from "../store/mandates.ts"
import { insertTicket } from "../store/passkeys.ts"
import {
  closeGrant,
  endPerson,
  findOfficerRow,
  insertGrant,
  insertPerson,
  insertServicePoint,
} from "../store/people.ts"
import { endSessionsOf } from "../store/sessions.ts"
import { hashSecret, makeSecret } from "./secrets.ts"

export type NewServicePoint = {
  readonly id: string
  readonly name: string
  readonly kind: (typeof servicePointKinds)[number]
  readonly regionCode: string
  readonly dailyQuota: number
}

export type Grant = { readonly role: Role; readonly powers: readonly Power[]; readonly regions: readonly string[] }
export type NewOfficer = Grant & { readonly officerId: string; readonly name: string; readonly servicePointId: string }
export type GrantRefusal = "region-unknown" | "power-unknown"

/** How long an officer has to enrol after he was invited. */
const ticketHours = 24

const reasonNotToGrant = (grant: Grant): GrantRefusal | undefined => {
  const [nation, parts] = [grant.regions.includes(nationCode), grant.regions.filter((region) => region !== nationCode)]
  if (parts.some((region) => !parseRegionCode(region).ok)) return "region-unknown"
  // Nobody meets, supervises or assigns people everywhere.
  if (nation && grant.powers.some((power) => power !== "see-figures")) return "region-unknown"
  return grant.powers.some((power) => !powers.includes(power)) ? "power-unknown" : undefined
}

/** Adds a service point; the same id again changes nothing. */
export const addServicePoint =
  (needs: Needs) =>
  async (tx: Tx, point: NewServicePoint, actor = "system"): Promise<void> => {
    const { id, name, kind, regionCode, dailyQuota } = point
    if ((await tx.run(insertServicePoint, id, name, kind, regionCode, dailyQuota)) === 0) return
    await needs.recordAudit(tx, { action: "service-point.added", actor, subject: `service-point:${id}` })
  }

/** Adds a named officer with his powers and regions; the same id again changes nothing. */
export const addOfficer =
  (needs: Needs) =>
  async (tx: Tx, officer: NewOfficer): Promise<Result<void, GrantRefusal>> => {
    const refusal = reasonNotToGrant(officer)
    if (refusal !== undefined) return refuse(refusal)
    const { officerId, name, servicePointId, role } = officer
    if ((await tx.run(insertPerson, officerId, name, servicePointId)) === 0) return accept(undefined)
    await tx.run(insertGrant, officerId, needs.now(), role, officer.powers, officer.regions)
    await needs.recordAudit(tx, {
      action: "officer.added",
      actor: "system",
      subject: `officer:${officerId}`,
      detail: { role },
    })
    return accept(undefined)
  }

/** Gives an officer other powers and regions from now on; what he signed before is judged by the earlier ones. */
export const changeGrant =
  (needs: Needs) =>
  async (tx: Tx, officerId: string, grant: Grant): Promise<Result<void, GrantRefusal | "officer-unknown">> => {
    const refusal = reasonNotToGrant(grant)
    if (refusal !== undefined) return refuse(refusal)
    if ((await tx.find(findOfficerRow, officerId)) === undefined) return refuse("officer-unknown")
    const now = needs.now()
    await tx.run(closeGrant, officerId, now)
    await tx.run(insertGrant, officerId, now, grant.role, grant.powers, grant.regions)
    await needs.recordAudit(tx, {
      action: "officer.grant-changed",
      actor: "system",
      subject: `officer:${officerId}`,
      detail: { role: grant.role },
    })
    return accept(undefined)
  }

/**
 * Ends an officer, his sessions and his devices from now on; ending twice changes nothing. His devices still hold
 * mandates and may date vouchers back to his service: what arrives from now on is held for review.
 */
export const endOfficer =
  (needs: Needs) =>
  async (tx: Tx, officerId: string): Promise<void> => {
    const now = needs.now()
    if ((await tx.run(endPerson, officerId, now)) === 0) return
    await tx.run(endSessionsOf, officerId, now)
    await tx.run(revokeDevicesOf, officerId, now)
    await needs.recordAudit(tx, { action: "officer.ended", actor: "system", subject: `officer:${officerId}` })
  }

/** A single-use secret, good for a day, with which the officer enrols a passkey. Throws for an unknown officer. */
export const issueEnrolment =
  (needs: Needs) =>
  async (tx: Tx, officerId: string): Promise<{ readonly ticket: string }> => {
    const ticket = makeSecret(needs.crypto)
    const expiresAt = new Date(needs.now().getTime() + ticketHours * 3_600_000)
    await tx.run(insertTicket, await hashSecret(ticket, needs.crypto), officerId, expiresAt)
    await needs.recordAudit(tx, { action: "enrolment.invited", actor: "system", subject: `officer:${officerId}` })
    return { ticket }
  }
