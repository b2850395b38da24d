import { statement } from "@jatidiri/database"

const inRegion = "($1 = '' or o.region_code = $1 or (o.region_code > $1 || '.' and o.region_code < $1 || '/'))"

export type OfferRow = {
  readonly days: number
  readonly offered: number
  readonly booked: number
  readonly walk_ins: number
  readonly served: number
  readonly no_shows: number
  readonly cancelled: number
}

const sums = `count(o.day)::float8 as days, coalesce(sum(o.offered), 0)::float8 as offered,
  coalesce(sum(o.booked), 0)::float8 as booked, coalesce(sum(o.walk_ins), 0)::float8 as walk_ins,
  coalesce(sum(o.served), 0)::float8 as served, coalesce(sum(o.no_shows), 0)::float8 as no_shows,
  coalesce(sum(o.cancelled), 0)::float8 as cancelled`

export const offersByDay = statement<OfferRow & { readonly day: string }>(
  "monitoring.offers-by-day",
  `select o.day::text, ${sums} from service_points.published_slots o
   where o.day between $2 and $3 and ${inRegion} group by o.day order by o.day`,
)

/** Of the parts right below, by the first `$4` characters of where each site is. */
export const offersOfParts = statement<
  OfferRow & { readonly code: string; readonly name: string | null; readonly sites: number }
>(
  "monitoring.offers-of-parts",
  `select left(o.region_code, $4) as code, max(r.name) as name, count(distinct o.site_id)::float8 as sites, ${sums}
   from service_points.published_slots o left join residents.published_regions r on r.code = left(o.region_code, $4)
   where o.day between $2 and $3 and ${inRegion} group by 1 order by 1`,
)

export type OfferSiteRow = OfferRow & {
  readonly site_id: string
  readonly name: string
  readonly kind: string
  readonly state: string
  readonly region_code: string
  readonly counters: number
  readonly daily_quota: number
}

/** Sites that served in the period or serve now, the busiest first. */
export const offersOfSites = statement<OfferSiteRow>(
  "monitoring.offers-of-sites",
  `select s.site_id, s.name, s.kind, s.state, s.region_code, s.counters, s.daily_quota, t.*
   from service_points.published_sites s
   join lateral (
     select ${sums} from service_points.published_slots o
     where o.site_id = s.site_id and o.day between $2 and $3) t on true
   where ($1 = '' or s.region_code = $1 or (s.region_code > $1 || '.' and s.region_code < $1 || '/'))
     and (t.days > 0 or s.state in ('active', 'suspended'))
   order by t.served desc, t.booked desc, s.name, s.site_id`,
)
