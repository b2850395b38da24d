import { statement } from "@jatidiri/database"
import type { ClosureReason, SiteCheck, SiteKind, SiteReason, SiteState } from "../site-contract.ts"

export type SiteRow = {
  readonly site_id: string
  readonly name: string
  readonly kind: SiteKind
  readonly region_code: string
  readonly address: string
  readonly state: SiteState
  readonly reason: SiteReason | null
  readonly since: Date
  readonly counters: number
  readonly daily_quota: number
  readonly minutes: number
  readonly walk_in_percent: number
}

const columns = `s.site_id, s.name, s.kind, s.region_code, s.address, s.state, s.reason, s.since, s.counters, s.daily_quota,
  s.minutes, s.walk_in_percent`

export const findSite = statement<SiteRow>(
  "service_points.find-site",
  `select ${columns} from service_points.sites s where s.site_id = $1`,
)

/** Held as it is until the transaction is over: nobody suspends, closes or changes it meanwhile. */
export const findSiteShared = statement<SiteRow>(
  "service_points.find-site-shared",
  `select ${columns} from service_points.sites s where s.site_id = $1 for share`,
)

export const lockSite = statement<SiteRow>(
  "service_points.lock-site",
  `select ${columns} from service_points.sites s where s.site_id = $1 for no key update`,
)

/** What waits for a decision first, then by name. */
export const listSiteRows = statement<SiteRow>(
  "service_points.list-sites",
  `select ${columns} from service_points.sites s where s.region_code like any ($1::text[])
   order by array_position(array['requested', 'checked', 'approved', 'suspended', 'active', 'rejected', 'ended'], s.state), s.name, s.site_id
   limit $2`,
)

/** Where `$2` is named or has his service point `$1`, as far as it has opened and not ended; his own first. */
export const listServedSites = statement<SiteRow>(
  "service_points.list-served-sites",
  `select ${columns} from service_points.sites s
   where s.state in ('active', 'suspended') and (s.site_id = $1 or s.site_id in
     (select o.site_id from service_points.site_officers o where o.officer_id = $2))
   order by s.site_id = $1 desc, s.name, s.site_id limit 100`,
)

/** Sites that serve people in a region or below it, or in a region above: a regency's office serves its districts. */
export const listActiveSites = statement<SiteRow>(
  "service_points.list-active-sites",
  `select ${columns} from service_points.sites s
   where s.state = 'active' and (s.region_code like $1 || '%' or $1 like s.region_code || '.%')
   order by s.name, s.site_id limit $2`,
)

export const insertSite = statement(
  "service_points.insert-site",
  `insert into service_points.sites (site_id, name, kind, region_code, address, state, since, counters, daily_quota, minutes, walk_in_percent)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (site_id) do nothing`,
)

export const updateSite = statement(
  "service_points.update-site",
  `update service_points.sites set name = $2, address = $3, counters = $4, daily_quota = $5, minutes = $6, walk_in_percent = $7
   where site_id = $1`,
)

export const moveSite = statement(
  "service_points.move-site",
  "update service_points.sites set state = $2, reason = $3, since = $4 where site_id = $1",
)

export type HoursRow = {
  readonly site_id: string
  readonly weekday: number
  readonly opens: number
  readonly closes: number
}

export const listHours = statement<HoursRow>(
  "service_points.list-hours",
  `select site_id, weekday, opens, closes from service_points.site_hours where site_id = any ($1::uuid[])
   order by weekday, opens`,
)

export const deleteHours = statement(
  "service_points.delete-hours",
  "delete from service_points.site_hours where site_id = $1",
)

export const insertHours = statement(
  "service_points.insert-hours",
  `insert into service_points.site_hours (site_id, weekday, opens, closes)
   select $1, * from unnest($2::integer[], $3::integer[], $4::integer[])`,
)

export type ClosureRow = { readonly day: string; readonly reason: ClosureReason }

/** From a day on. */
export const listClosures = statement<ClosureRow>(
  "service_points.list-closures",
  "select day::text, reason from service_points.closures where site_id = $1 and day >= $2 order by day",
)

export const findClosure = statement<ClosureRow>(
  "service_points.find-closure",
  "select day::text, reason from service_points.closures where site_id = $1 and day = $2",
)

export const insertClosures = statement(
  "service_points.insert-closures",
  `insert into service_points.closures (site_id, day, reason) select $1, unnest($2::date[]), $3
   on conflict (site_id, day) do update set reason = excluded.reason`,
)

export const deleteClosures = statement(
  "service_points.delete-closures",
  "delete from service_points.closures where site_id = $1 and day = any ($2::date[])",
)

export type NamedOfficerRow = { readonly officer_id: string; readonly name: string }

export const listSiteOfficers = statement<NamedOfficerRow>(
  "service_points.list-site-officers",
  "select officer_id, name from service_points.site_officers where site_id = $1 order by name, officer_id",
)

export const isSiteOfficer = statement<{ readonly is: boolean }>(
  "service_points.is-site-officer",
  "select true as is from service_points.site_officers where site_id = $1 and officer_id = $2",
)

export const deleteSiteOfficers = statement(
  "service_points.delete-site-officers",
  "delete from service_points.site_officers where site_id = $1",
)

export const insertSiteOfficers = statement(
  "service_points.insert-site-officers",
  `insert into service_points.site_officers (site_id, officer_id, name)
   select $1, * from unnest($2::uuid[], $3::text[]) on conflict do nothing`,
)

export type EventDetail = { readonly checks?: readonly SiteCheck[]; readonly days?: readonly string[] }
export type EventRow = {
  readonly at: Date
  readonly actor: string
  readonly kind: string
  readonly reason: string | null
  readonly detail: EventDetail | null
}

export const insertEvent = statement(
  "service_points.insert-event",
  `insert into service_points.site_events (site_id, at, actor, kind, reason, detail) values ($1, $2, $3, $4, $5, $6)`,
)

/** The latest first. */
export const listEvents = statement<EventRow>(
  "service_points.list-events",
  `select at, actor, kind, reason, detail from service_points.site_events where site_id = $1 order by event_id desc limit 200`,
)

export const findLastCheck = statement<{ readonly checks: readonly SiteCheck[] }>(
  "service_points.find-last-check",
  `select detail -> 'checks' as checks from service_points.site_events where site_id = $1 and kind = 'checked'
   order by event_id desc limit 1`,
)

/** Service points that have no site yet are found by those that have one. */
export const listKnownSites = statement<{ readonly site_id: string }>(
  "service_points.list-known-sites",
  "select site_id from service_points.sites where site_id = any ($1::uuid[])",
)

export const findRegionOfSite = statement<{ readonly region_code: string }>(
  "service_points.find-region-of-site",
  "select region_code from service_points.sites where site_id = $1",
)

export const findRegionOfRound = statement<{ readonly region_code: string }>(
  "service_points.find-region-of-round",
  "select region_code from service_points.rounds where round_id = $1",
)
