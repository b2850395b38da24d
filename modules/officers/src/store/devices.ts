import { statement } from "@jatidiri/database"
import type { Place } from "@jatidiri/field"

export type ListedDeviceRow = {
  readonly thumbprint: string
  readonly officer_id: string
  readonly name: string
  readonly registered_at: Date
  readonly revoked_from: Date | null
  readonly jti: string | null
  readonly place: Place | null
  readonly nbf: Date | null
  readonly exp: Date | null
}

/** The officer's own devices and those of officers who serve in a region like one of $2, the latest registered first. */
export const listDevices = statement<ListedDeviceRow>(
  "officers.list-devices",
  `select d.thumbprint, d.officer_id, p.name, d.registered_at, d.revoked_from, m.jti, m.place, m.nbf, m.exp
   from officers.devices d
   join officers.people p using (officer_id)
   join officers.service_points s using (service_point_id)
   left join lateral (
     select mandates.jti, assignments.place, mandates.nbf, mandates.exp
     from officers.mandates join officers.assignments using (assignment_id)
     where mandates.device = d.thumbprint order by mandates.nbf desc, mandates.exp desc, mandates.jti limit 1
   ) m on true
   where d.officer_id = $1 or s.region_code like any ($2::text[])
   order by d.registered_at desc, d.thumbprint limit $3`,
)
