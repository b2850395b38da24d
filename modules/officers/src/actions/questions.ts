import type { Queries } from "@jatidiri/database"
import type { PermissionRefusal, Power } from "../contract.ts"
import { reasonNotTo } from "../domain/permission.ts"
import { findDevice, findMandateRow, findStandingAssignment } from "../store/mandates.ts"
import { findOfficerRow, findPermittedAt, listOfficerNames } from "../store/people.ts"
import { listRevocations as list } from "../store/revocations.ts"

/** What the office knows of a mandate it issued. */
export type KnownMandate = {
  readonly jti: string
  readonly officerId: string
  /** Thumbprint of the device key it was issued for. */
  readonly device: string
  /** As signed; anything else under this jti is a forgery. */
  readonly compact: string
  /** Region of the officer's service point. */
  readonly officeRegion: string
  /** Mandates of one term, on whichever devices, share the count that each of them says. */
  readonly term: string
  /** What was signed from this moment on is not accepted: the earlier of the mandate's and the device's. */
  readonly revokedFrom?: Date
  readonly deviceRevokedFrom?: Date
  /** Its round was closed: nothing signed from then on counts, but nothing signed before is in doubt. */
  readonly closedFrom?: Date
}

/** The mandate with this jti, or nothing when this office never issued it. */
export const findMandate = async (queries: Queries, jti: string): Promise<KnownMandate | undefined> => {
  const row = await queries.find(findMandateRow, jti)
  if (row === undefined) return undefined
  const { officer_id, device, compact, office_region, term_id, revoked_from, closed_from, device_revoked_from } = row
  return {
    ...{ jti, officerId: officer_id, device, compact, officeRegion: office_region, term: term_id },
    ...(revoked_from === null ? {} : { revokedFrom: revoked_from }),
    ...(closed_from === null ? {} : { closedFrom: closed_from }),
    ...(device_revoked_from === null ? {} : { deviceRevokedFrom: device_revoked_from }),
  }
}

/** Whether what the device signs at that moment is no longer accepted; a device never registered is not. */
export const isDeviceRevoked = async (queries: Queries, device: string, at: Date): Promise<boolean> => {
  const row = await queries.find(findDevice, device)
  if (row === undefined) return true
  return row.revoked_from !== null && row.revoked_from.getTime() <= at.getTime()
}

/** Why an officer might not do a thing at a past moment, by the powers and regions he had then. */
export const reasonNotToAt = async (
  queries: Queries,
  officerId: string,
  act: { readonly power: Power; readonly regionCode: string; readonly at: Date },
): Promise<PermissionRefusal | undefined> =>
  reasonNotTo(await queries.find(findPermittedAt, officerId, act.at), act.power, act.regionCode)

/** Whether the officer has a standing assignment, from which mandates are made without asking again. */
export const isAssigned = async (queries: Queries, officerId: string): Promise<boolean> =>
  (await queries.find(findStandingAssignment, officerId)) !== undefined

/** What the officer is called; nothing when there is no such officer. */
export const findOfficerName = async (queries: Queries, officerId: string): Promise<string | undefined> =>
  (await queries.find(findOfficerRow, officerId))?.name

/** The same of several at once, by their ids. */
export const nameOfficers = async (
  queries: Queries,
  officerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map((await queries.rows(listOfficerNames, officerIds)).map(({ officer_id: id, name }) => [id, name]))

/** A device, or one mandate of it, whose signatures no longer count from a moment on. */
export type Revocation = {
  /** A page begins behind it. */
  readonly id: string
  readonly device: string
  readonly mandate?: string
  readonly from: Date
}

/** All that is revoked, page by page, from the empty id on. */
export const listRevocations = async (queries: Queries, after: string, limit: number): Promise<readonly Revocation[]> =>
  (await queries.rows(list, after, limit)).map(({ id, device, mandate, revoked_from: from }) => ({
    ...{ id, device, from },
    ...(mandate === null ? {} : { mandate }),
  }))
