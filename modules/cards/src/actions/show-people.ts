import type { Tx } from "@jatidiri/database"
import { type Refused, refuseAndKeep } from "@jatidiri/kernel"
import type { InHand } from "../contract.ts"
import type { Needs, PermissionRefusal, ResidentRecord, SignedInOfficer } from "../needs.ts"
import type { InHandRow } from "../store/queue.ts"

const shown = (row: InHandRow, resident: ResidentRecord | undefined): InHand => ({
  ...{ residentId: row.resident_id, name: resident?.name ?? null, nik: resident?.nik ?? null },
  ...{ birthDay: resident?.birthDay ?? null, regionCode: row.region_code, cause: row.cause, since: row.since },
  ...{ handedOutAt: row.changed_at.toISOString(), siteId: row.site_id },
})

/** A look at a record, in the log that the resident can read. */
export const auditLook = (
  needs: Needs,
  tx: Tx,
  officer: SignedInOfficer,
  look: { readonly residentId: string; readonly why: string },
): Promise<void> =>
  needs.recordAudit(tx, {
    action: "record.looked-at",
    actor: `officer:${officer.officerId}`,
    subject: `resident:${look.residentId}`,
    detail: { why: look.why },
  })

/** Whoever could ask about any NIK might try them all; what he was refused stays in the log. */
export const refuseLook = async (
  needs: Needs,
  tx: Tx,
  officer: SignedInOfficer,
  look: { readonly residentId: string; readonly why: string; readonly code: PermissionRefusal },
): Promise<Refused<PermissionRefusal>> => {
  const { residentId, why, code } = look
  await needs.recordAudit(tx, {
    action: "record.look-refused",
    actor: `officer:${officer.officerId}`,
    subject: `resident:${residentId}`,
    detail: { why, code },
  })
  return refuseAndKeep(code)
}

/**
 * Those whom this officer may see in their regions by name, and the others unnamed: who died or moved away meanwhile is in
 * hand all the same, and keeps a blank from others until he is reported.
 */
export const namePeople = async (
  needs: Needs,
  tx: Tx,
  officer: SignedInOfficer,
  rows: readonly InHandRow[],
): Promise<InHand[]> => {
  const records = await needs.listResidents(
    tx,
    rows.map((row) => row.resident_id),
  )
  const byId = new Map(records.map((record) => [record.residentId, record]))
  return rows.map((row) => {
    const resident = byId.get(row.resident_id)
    const maySee = resident !== undefined && needs.reasonNotTo(officer, "activate", resident.regionCode) === undefined
    return shown(row, maySee ? resident : undefined)
  })
}
