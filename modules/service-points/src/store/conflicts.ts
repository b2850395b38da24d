import { statement } from "@jatidiri/database"

/**
 * One after the other, in one order, so that two planners who want the same officer or kit are judged one after the other
 * and never wait for each other in a ring. Held until the transaction is over.
 */
export const lockWanted = statement(
  "service_points.lock-wanted",
  `select pg_advisory_xact_lock(hashtextextended('service_points.wanted:' || id, 0))
   from (select distinct id from unnest($1::text[]) as id order by id) as ordered`,
)

export type BusyRow = {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly from: Date
  readonly until: Date
  readonly wanted: Date
}

/** Rounds that are not closed and meet one of the spans `$2` to `$3`; `$4` is left out. */
const meeting = `join service_points.rounds r using (round_id)
   join unnest($2::timestamptz[], $3::timestamptz[]) as s(starts_at, until_at)
     on coalesce(r.starts_at, r.from_at) < s.until_at and r.until_at > s.starts_at
   where r.closed_at is null and r.round_id is distinct from $4::uuid`
const said = `r.name as at, coalesce(r.starts_at, r.from_at) as "from", r.until_at as until, min(s.starts_at) as wanted`
const once = "group by 1, 2, r.round_id order by 6, 2, r.round_id"

export const listBusyOfficers = statement<BusyRow>(
  "service_points.list-busy-officers",
  `select t.officer_id as id, t.name, ${said}
   from service_points.teams t ${meeting} and t.officer_id = any ($1::uuid[]) ${once}`,
)

export const listBusyKits = statement<BusyRow>(
  "service_points.list-busy-kits",
  `select k.kit_id as id, k.name, ${said}
   from service_points.round_kits join service_points.kits k using (kit_id) ${meeting} and k.kit_id = any ($1::uuid[]) ${once}`,
)

export type DutyRow = {
  readonly officer_id: string
  readonly name: string
  readonly site: string
  readonly region_code: string
  readonly weekday: number
  readonly opens: number
  readonly closes: number
  readonly closures: string[]
}

/** Counters that these officers answer for, with their hours and the days they stay closed from `$2` on. */
export const listDuties = statement<DutyRow>(
  "service_points.list-duties",
  `select o.officer_id, o.name, s.name as site, s.region_code, h.weekday, h.opens, h.closes,
     array(select c.day::text from service_points.closures c where c.site_id = s.site_id and c.day >= $2::date) as closures
   from service_points.site_officers o
   join service_points.sites s using (site_id)
   join service_points.site_hours h using (site_id)
   where o.officer_id = any ($1::uuid[]) and s.state = 'active' and s.kind <> 'mobile'
   order by o.officer_id, s.site_id, h.weekday, h.opens`,
)
