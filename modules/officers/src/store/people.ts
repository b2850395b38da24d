import { statement } from "@jatidiri/database"
import type { Role } from "../contract.ts"

export type OfficerRow = {
  readonly officer_id: string
  readonly name: string
  readonly role: Role | null
  readonly powers: string[] | null
  readonly regions: string[] | null
  readonly ended_at: Date | null
  readonly place_id: string
  readonly place_name: string
  readonly place_region: string
  readonly daily_quota: number
}

/** Columns of `OfficerRow`; the grant in force may be missing, then the officer may do nothing. */
export const officerColumns = `p.officer_id, p.name, g.role, g.powers, g.regions, p.ended_at,
  s.service_point_id as place_id, s.name as place_name, s.region_code as place_region, s.daily_quota`

export const officerTables = `(officers.people p
  join officers.service_points s using (service_point_id)
  left join officers.grants g on g.officer_id = p.officer_id and g.until_at is null)`

export const findOfficerRow = statement<OfficerRow>(
  "officers.find-officer",
  `select ${officerColumns} from ${officerTables} where p.officer_id = $1`,
)

export const listOfficerNames = statement<{ readonly officer_id: string; readonly name: string }>(
  "officers.list-officer-names",
  "select p.officer_id, p.name from officers.people p where p.officer_id = any ($1::uuid[])",
)

export const insertServicePoint = statement(
  "officers.insert-service-point",
  `insert into officers.service_points (service_point_id, name, kind, region_code, daily_quota)
   values ($1, $2, $3, $4, $5) on conflict (service_point_id) do nothing`,
)

export const findServicePoint = statement<{ readonly region_code: string }>(
  "officers.find-service-point",
  "select region_code from officers.service_points where service_point_id = $1",
)

export const insertPerson = statement(
  "officers.insert-person",
  `insert into officers.people (officer_id, name, service_point_id) values ($1, $2, $3)
   on conflict (officer_id) do nothing`,
)

export const insertGrant = statement(
  "officers.insert-grant",
  "insert into officers.grants (officer_id, from_at, role, powers, regions) values ($1, $2, $3, $4, $5)",
)

export const closeGrant = statement(
  "officers.close-grant",
  "update officers.grants set until_at = $2 where officer_id = $1 and until_at is null and from_at < $2",
)

export const endPerson = statement(
  "officers.end-person",
  "update officers.people set ended_at = $2 where officer_id = $1 and ended_at is null",
)

export type PermittedRow = { readonly ended: boolean; readonly powers: string[]; readonly regions: string[] }

/**
 * What the officer might do at a moment $2. Devices sign whole seconds, so a grant holds from the beginning of its first
 * second to just before its last instant; of two that fit, the earlier.
 */
export const findPermittedAt = statement<PermittedRow>(
  "officers.find-permitted-at",
  `select (p.ended_at is not null and p.ended_at <= $2) as ended,
          coalesce(g.powers, '{}') as powers, coalesce(g.regions, '{}') as regions
   from officers.people p
   left join lateral (
     select powers, regions from officers.grants
     where officer_id = p.officer_id and date_trunc('second', from_at) <= $2 and (until_at is null or until_at > $2)
     order by from_at limit 1
   ) g on true
   where p.officer_id = $1`,
)
