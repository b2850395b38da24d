import { accept, type Result, refuse } from "@jatidiri/kernel"
import { type DeviceEntriesReply, mostDeviceEntries } from "../../contract.ts"
import type { Needs, PermissionRefusal, ResidentRecord, SignedInOfficer } from "../../needs.ts"
import { type DeliveredRow, listDelivered } from "../../store/reviews.ts"
import { auditLook } from "./audit-look.ts"
import { reasonNotToSupervise } from "./decide-review.ts"
import { findResidents, isHeld } from "./review-facts.ts"

type Entry = DeviceEntriesReply["entries"][number]

const entryOf = (row: DeliveredRow, resident: ResidentRecord | undefined): Entry => ({
  ...{ jti: row.jti, kind: row.kind, road: row.road, held: isHeld(row) },
  signedAt: row.signed_at.toISOString(),
  receivedAt: row.received_at.toISOString(),
  ...(row.state === null ? {} : { state: row.state }),
  ...(resident === undefined
    ? {}
    : { resident: { residentId: resident.residentId, name: resident.name, regionCode: resident.regionCode } }),
})

/**
 * What a device has delivered, by whichever road: for whoever must find out what a lost tablet did. Entries for offices
 * elsewhere are left out, and so are the names of residents elsewhere.
 */
export const readDevice =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    device: string,
  ): Promise<Result<DeviceEntriesReply, PermissionRefusal>> => {
    const refusal = reasonNotToSupervise(officer, needs)
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    return needs.database.transaction(async (tx) => {
      const rows = await tx.rows(listDelivered, officer.regions, device, mostDeviceEntries)
      const inside = rows.filter((row) => row.inside)
      if (inside.length === 0 && rows.length > 0) return refuse("outside-region")
      const named = inside.filter(
        ({ region_code }) => region_code !== null && needs.reasonNotTo(officer, "supervise", region_code) === undefined,
      )
      const residents = await findResidents(tx, named, needs)
      const isNamed = new Set(named)
      const shownOf = (row: DeliveredRow) => (isNamed.has(row) ? residents.get(row.resident_id ?? "") : undefined)
      const look = { action: "device.looked-at", subject: `device:${device}` } as const
      await auditLook(tx, officer, { ...look, shown: inside.length, residents: [...residents.keys()] }, needs)
      return accept({ entries: inside.map((row) => entryOf(row, shownOf(row))) })
    })
  }
