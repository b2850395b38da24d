import { statement } from "@jatidiri/database"
import { officesIn } from "./served.ts"

export type PlaceRow = {
  readonly regionCode: string
  readonly regionName: string
  readonly name: string
  readonly people: number
  readonly activated: number
}

const provinceLength = 2
const regencyLength = 5
const districtLength = 8

/** The region and all below it, as one stretch of an index: digits and points come before letters. */
const within = (column: string, region: string): string =>
  `(${column} collate "C" >= ${region} and ${column} collate "C" < ${region} || 'X')`

/** Districts of the region's regency in which the office has an active place. */
export const nearDistricts = statement<{ readonly district: string }>(
  "monitoring.near-districts",
  `select distinct left(region_code, ${districtLength}) as district from service_points.published_sites
   where state = 'active' and length(region_code) >= ${districtLength}
     and ${within("region_code", `left($1, ${regencyLength})`)}`,
)

const placeText = (cohort: string, counted: string): string =>
  `select regions.code as "regionCode", regions.name as "regionName", regions.name as name, people::float8 as people,
     coalesce(activated, 0)::float8 as activated
   from residents.published_regions as regions
   join monitoring.base_people on base_id = $3 and region_code = regions.code and cohort = '${cohort}'
   left join lateral (${counted}) as sums on true
   where ${within("regions.code", "$2")}`

/** Villages of the region, itself where it is one, with the people of a base and who of them was activated. */
export const villagesIn = statement<PlaceRow>(
  "monitoring.villages-in",
  `${placeText("", "select activated from monitoring.totals where book = $1 and region_code = regions.code")} and level = 'village'`,
)

/** First-timers of each district of the region, whom one meets at its schools; of a village its own. */
export const firstTimersIn = statement<PlaceRow>(
  "monitoring.first-timers-in",
  `${placeText(
    "pemula",
    `select sum(first_people) as activated from monitoring.groups where book = $1 and region_code = regions.code
       and dimension = 'cohort' and groups.code = 'pemula' and kind in ('activation', 'carried-in')`,
  )} and level = case when length($2) > ${districtLength} then 'village' else 'district' end`,
)

export type AgencyRow = { readonly name: string; readonly people: number; readonly activated: number }

/** Agencies whose people live in the region. */
export const agenciesIn = statement<AgencyRow>(
  "monitoring.agencies-in",
  `select agency as name, people::float8 as people, coalesce(activated, 0)::float8 as activated
   from monitoring.base_agencies
   left join (select code as agency, sum(first_people) as activated from monitoring.groups
     where book = $1 and region_code = $2 and dimension = 'agency' and kind in ('activation', 'carried-in') group by code) as counted using (agency)
   where base_id = $3 and region_code = $2`,
)

export type VisitRow = {
  readonly hostKind: string
  readonly hostName: string
  readonly agency: string
  readonly regionCode: string
  readonly fromDay: string
  readonly untilDay: string
  readonly state: string
  readonly invited: number
  readonly activated: number
  readonly teamDays: number
}

/**
 * Rounds of the region from that day on, the planned ones too, with what came of each; a team-day is one with a signature.
 * Its entries stand where the office of its officers is: in its regency or above.
 */
export const visitsIn = statement<VisitRow>(
  "monitoring.visits-in",
  `with visits as materialized (
     select round_id::text as round_id, host_kind, host_name, agency, region_code, from_day, until_day, state, invited
     from service_points.published_rounds where ${within("region_code", "$1")} and until_day >= $2 and state <> 'cancelled'),
   days as materialized (
     select place_id, day, activated, officer_hours from monitoring.places
     where book = 'live' and day >= (select min(from_day) from visits)
       and region_code = any (array(${officesIn(`left($1, ${regencyLength})`)}
         union select left(visits.region_code, length) from visits,
           unnest(array[0, ${provinceLength}, ${regencyLength}, ${districtLength}, 13]) as length))),
   worked as (
     select round_id, sum(activated) as activated, count(distinct day) filter (where officer_hours > 0) as team_days
     from visits join days on place_id = round_id and day between from_day and until_day group by round_id)
   select host_kind as "hostKind", host_name as "hostName", agency, region_code as "regionCode",
     from_day::text as "fromDay", until_day::text as "untilDay", state, coalesce(invited, 0)::float8 as invited,
     coalesce(activated, 0)::float8 as activated, coalesce(team_days, 0)::float8 as "teamDays"
   from visits left join worked using (round_id)`,
)
