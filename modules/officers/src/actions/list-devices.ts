import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { DevicesReply, PermissionRefusal } from "../contract.ts"
import type { SignedInOfficer } from "../domain/officer.ts"
import { reasonNotTo } from "../domain/permission.ts"
import type { Needs } from "../needs.ts"
import { type ListedDeviceRow, listDevices as list } from "../store/devices.ts"

/** More devices than any regency's officers have. */
const mostListed = 500

const mandateOf = ({ jti, place, nbf, exp }: ListedDeviceRow) =>
  jti === null || place === null || nbf === null || exp === null
    ? {}
    : { lastMandate: { jti, place: { ...place }, from: nbf.toISOString(), until: exp.toISOString() } }

const deviceOf = (row: ListedDeviceRow): DevicesReply["devices"][number] => ({
  device: row.thumbprint,
  officer: { id: row.officer_id, name: row.name },
  registeredAt: row.registered_at.toISOString(),
  ...mandateOf(row),
  ...(row.revoked_from === null ? {} : { revokedFrom: row.revoked_from.toISOString() }),
})

/** One's own devices and, for a supervisor, those of the officers who serve in his regions: which one is lost. */
export const listDevices =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<DevicesReply, PermissionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    const regions = officer.regions.filter((code) => reasonNotTo(officer, "supervise", code) === undefined)
    const patterns = regions.flatMap((code) => [code, `${code}.%`])
    const rows = await needs.database.rows(list, officer.officerId, patterns, mostListed)
    return accept({ devices: rows.map(deviceOf) })
  }
