import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { PermissionRefusal, TeamReply } from "../contract.ts"
import type { SignedInOfficer } from "../domain/officer.ts"
import { reasonNotTo } from "../domain/permission.ts"
import type { Needs } from "../needs.ts"
import type { OfficerRow } from "../store/people.ts"
import { listServing } from "../store/team.ts"
import { readOfficer } from "./read-officer.ts"

/** More officers than any regency has. */
const mostListed = 500
/** Without network all three are needed; whoever lacks one cannot join a round. */
const fieldPowers = ["activate", "refuse", "provisional"] as const

const memberOf = (row: OfficerRow, now: Date): TeamReply["officers"][number] => {
  const { officerId, name, role, regions, servicePoint } = readOfficer(row, now)
  return {
    officerId,
    name,
    role,
    regions: [...regions],
    servicePoint: { id: servicePoint.id, name: servicePoint.name },
  }
}

/** Officers who serve in the regions of one who issues mandates there, and may work in the field: whom he can send. */
export const listTeam =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<TeamReply, PermissionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    const regions = officer.regions.filter((code) => reasonNotTo(officer, "issue-mandates", code) === undefined)
    if (regions.length === 0) return refuse("power-missing")
    const patterns = regions.flatMap((code) => [code, `${code}.%`])
    const now = needs.now()
    const rows = await needs.database.rows(listServing, patterns, fieldPowers, now, mostListed)
    return accept({ officers: rows.map((row) => memberOf(row, now)) })
  }
