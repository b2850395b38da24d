import type { Tx } from "@jatidiri/database"
import { type Refused, refuseAndKeep } from "@jatidiri/kernel"
import type { InHand } from "../contract.ts"
import type { Needs, PermissionRefusal, ResidentRecord, SignedInOfficer } from "../needs.ts"
import type { InHandRow } from "../store/queue.ts"

const shown = (row: InHandRow, resident: ResidentRecord): InHand => ({
  ...{ residentId: row.resident_id, name: resident.name, nik: resident.nik, birthDay: resident.birthDay },
  ...{ regionCode: row.region_code, reason: row.reason, since: row.since },
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

/** Those whom this officer may see in their regions, by name; the others stay unnamed. */
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
  return rows.flatMap((row) => {
    const resident = byId.get(row.resident_id)
    if (resident === undefined || needs.reasonNotTo(officer, "activate", resident.regionCode) !== undefined) return []
    return [shown(row, resident)]
  })
}
