import { statement } from "@jatidiri/database"
import type { NewServicePoint } from "../actions/people.ts"

export type ServicePointRow = {
  readonly service_point_id: string
  readonly name: string
  readonly kind: NewServicePoint["kind"]
  readonly region_code: string
  readonly daily_quota: number
  readonly officers: readonly { readonly officerId: string; readonly name: string }[]
}

export const listServicePointRows = statement<ServicePointRow>(
  "officers.list-service-points",
  `select s.service_point_id, s.name, s.kind, s.region_code, s.daily_quota,
          coalesce(json_agg(json_build_object('officerId', p.officer_id, 'name', p.name) order by p.name)
                   filter (where p.officer_id is not null and p.ended_at is null), '[]') as officers
   from officers.service_points s left join officers.people p using (service_point_id)
   group by s.service_point_id order by s.name, s.service_point_id`,
)

/** Touches no row where nothing would change. */
export const updateServicePoint = statement(
  "officers.update-service-point",
  `update officers.service_points set name = $2, daily_quota = $3
   where service_point_id = $1 and (name, daily_quota) is distinct from ($2, $3)`,
)
