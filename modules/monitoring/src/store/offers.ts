import { statement } from "@jatidiri/database"

/** Digits and points come before letters: a region and all below it are one stretch of an index. */
const within = (column: string): string => `${column} collate "C" >= $1 and ${column} collate "C" < $1 || 'X'`

export type OfferRow = {
  readonly days: number
  readonly offered: number
  readonly booked: number
  readonly walk_ins: number
  readonly served: number
  readonly no_shows: number
  readonly cancelled: number
}

const counts = ["offered", "booked", "walk_ins", "served", "no_shows", "cancelled"] as const
const sumsOf = (days: string): string =>
  [`coalesce(${days}, 0)::float8 as days`, ...counts.map((one) => `coalesce(sum(${one}), 0)::float8 as ${one}`)].join(
    ", ",
  )

export type OfferDayRow = OfferRow & { readonly day: string }

/** Of a regency or less, asked site by site: a plan made for any period would read the days of all the country's sites. */
export const offersByDay = statement<OfferDayRow>(
  "monitoring.offers-by-day",
  `select day::text, ${sumsOf("count(*)")} from service_points.published_sites as sites, lateral (
     select * from service_points.published_slots as slots
     where slots.site_id = sites.site_id and day between $2 and $3 offset 0) as slots
   where ${within("sites.region_code")} group by day order by day`,
)

const keptUntil = "(select until_day from monitoring.offers_kept)"
/** Kept sums, and of days that are not kept yet, or to come, the sites' own. */
const ofParts = `(
  select part, day, days, ${counts.join(", ")} from monitoring.offer_days
  where above = $1 and day between $2 and least($3, ${keptUntil})
  union all
  select left(region_code, $4), day, 1, ${counts.join(", ")} from service_points.published_slots
  where day between greatest($2, ${keptUntil} + 1) and $3 and ${within("region_code")}) as offers`

/** Of the nation or a province, whose parts' codes are `$4` characters long. */
export const offersOfPartsByDay = statement<OfferDayRow>(
  "monitoring.offers-of-parts-by-day",
  `select day::text, ${sumsOf("sum(days)")} from ${ofParts} group by day order by day`,
)

export type OfferPartRow = OfferRow & { readonly code: string; readonly name: string | null; readonly sites: number }

/** Of the parts right below, with their sites that served in the period or serve now. */
export const offersOfParts = statement<OfferPartRow>(
  "monitoring.offers-of-parts",
  `select code, name, sites.sites, ${["days", ...counts].map((one) => `coalesce(${one}, 0)::float8 as ${one}`).join(", ")}
   from (
     select left(region_code, $4) as code, count(*)::float8 as sites from service_points.published_sites as sites
     where ${within("region_code")} and (state in ('active', 'suspended') or exists (
       select from service_points.published_slots as slots where slots.site_id = sites.site_id and day between $2 and $3))
     group by 1) as sites
   left join (select part as code, ${sumsOf("sum(days)")} from ${ofParts} group by part) as sums using (code)
   left join residents.published_regions using (code)
   order by code`,
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
     select ${sumsOf("count(*)")} from service_points.published_slots o
     where o.site_id = s.site_id and o.day between $2 and $3) t on true
   where ${within("s.region_code")}
     and (t.days > 0 or s.state in ('active', 'suspended'))
   order by t.served desc, t.booked desc, s.name, s.site_id`,
)

/** Whoever sums holds it; nothing while another does. */
export const holdKeptOffers = statement<{ readonly untilDay: string | null }>(
  "monitoring.hold-kept-offers",
  `select until_day::text as "untilDay" from monitoring.offers_kept for update skip locked`,
)

/** The first `$3` days after `$1` and up to `$2` on which any site served. */
export const nextOfferDays = statement<{ readonly day: string }>(
  "monitoring.next-offer-days",
  `select distinct day::text from service_points.published_slots
   where day > coalesce($1::date, '-infinity') and day <= $2::date order by day limit $3`,
)

/** Days that may have changed since they were kept; today `$1` and yesterday always. */
export const changingOfferDays = statement<{ readonly day: string }>(
  "monitoring.changing-offer-days",
  `select day::text from monitoring.offer_days where not is_final
   union values (($1::date)::text), (($1::date - 1)::text)`,
)

const summed = ["days", ...counts, "is_final"]

export const sumOfferDays = statement(
  "monitoring.sum-offer-days",
  `insert into monitoring.offer_days as kept (above, day, part, ${summed.join(", ")})
   select left(region_code, above), day, left(region_code, part), count(*), ${counts.map((one) => `sum(${one})`).join(", ")},
     bool_and(is_over) and day < $2::date - 1
   from service_points.published_slots, (values (0, 2), (2, 5)) as levels (above, part)
   where day = any ($1::date[]) group by 1, 2, 3
   on conflict (above, day, part) do update set ${summed.map((one) => `${one} = excluded.${one}`).join(", ")}
   where (${summed.map((one) => `kept.${one}`).join(", ")}) is distinct from (${summed.map((one) => `excluded.${one}`).join(", ")})`,
)

export const keepOffersUntil = statement(
  "monitoring.keep-offers-until",
  "update monitoring.offers_kept set until_day = $1 where until_day is distinct from $1",
)
