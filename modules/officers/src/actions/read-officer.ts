import type { SignedInOfficer } from "../domain/officer.ts"
import type { OfficerRow } from "../store/people.ts"

/** A row becomes an officer; without a grant in force he has a role in name only and no powers. */
export const readOfficer = (row: OfficerRow, now: Date): SignedInOfficer => ({
  officerId: row.officer_id,
  name: row.name,
  role: row.role ?? "counter-officer",
  // The database's check of the column `role` and `addOfficer` let only powers of the closed list in.
  powers: (row.powers ?? []) as SignedInOfficer["powers"],
  regions: row.regions ?? [],
  servicePoint: {
    id: row.place_id,
    name: row.place_name,
    regionCode: row.place_region,
    dailyQuota: row.daily_quota,
  },
  ended: row.ended_at !== null && row.ended_at.getTime() <= now.getTime(),
})
