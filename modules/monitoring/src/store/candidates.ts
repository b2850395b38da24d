import { statement } from "@jatidiri/database"

export type PlaceRow = {
  readonly regionCode: string
  readonly regionName: string
  readonly name: string
  readonly people: number
  readonly activated: number
  /** The office has an active place in its district. */
  readonly near: boolean
}

const provinceLength = 2
const regencyLength = 5
const districtLength = 8

/** The region and all below it, as a stretch of an index: behind a point comes a slash. */
const within = (column: string, region: string): string =>
  `(${column} = ${region} or (${column} collate "C" >= ${region} || '.' and ${column} collate "C" < ${region} || '/'))`

/** Districts of the region `$2` in which the office has an active place. */
const nearby = `nearby as materialized (
     select distinct left(region_code, ${districtLength}) as district from service_points.published_sites
     where state = 'active' and length(region_code) >= ${districtLength}
       and left(region_code, ${regencyLength}) = left($2, ${regencyLength}))`
const isNear = "nearby.district is not null"
const joinNearby = `left join nearby on district = left(regions.code, ${districtLength})`

/** Villages of the region, itself where it is one, with the people of a base and who of them was activated. */
export const villagesIn = statement<PlaceRow>(
  "monitoring.villages-in",
  `with ${nearby}
   select regions.code as "regionCode", regions.name as "regionName", regions.name as name, people::float8 as people,
     coalesce(activated, 0)::float8 as activated, ${isNear} as near
   from residents.published_regions as regions
   join monitoring.base_people on base_id = $3 and region_code = regions.code and cohort = ''
   ${joinNearby}
   left join lateral (select sum(first_people) as activated from monitoring.totals
     where book = $1 and region_code = regions.code and kind in ('activation', 'carried-in')) as sums on true
   where level = 'village' and ${within("regions.code", "$2")}`,
)

/** First-timers of each district of the region, whom one meets at its schools; of a village its own. */
export const firstTimersIn = statement<PlaceRow>(
  "monitoring.first-timers-in",
  `with ${nearby}
   select regions.code as "regionCode", regions.name as "regionName", regions.name as name, people::float8 as people,
     coalesce(activated, 0)::float8 as activated, ${isNear} as near
   from residents.published_regions as regions
   join monitoring.base_people on base_id = $3 and region_code = regions.code and cohort = 'pemula'
   ${joinNearby}
   left join lateral (select sum(first_people) as activated from monitoring.groups
     where book = $1 and region_code = regions.code and dimension = 'cohort' and code = 'pemula' and kind in ('activation', 'carried-in')) as sums on true
   where level = case when length($2) > ${districtLength} then 'village' else 'district' end and ${within("regions.code", "$2")}`,
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

/** Rounds of the region from that day on, the planned ones too, with what came of each; a team-day is one with a signature. */
export const visitsIn = statement<VisitRow>(
  "monitoring.visits-in",
  `select host_kind as "hostKind", host_name as "hostName", agency, rounds.region_code as "regionCode",
     from_day::text as "fromDay", until_day::text as "untilDay", state, coalesce(invited, 0)::float8 as invited,
     coalesce(activated, 0)::float8 as activated, coalesce(team_days, 0)::float8 as "teamDays"
   from service_points.published_rounds as rounds
   left join lateral (
     select sum(activated) as activated, count(distinct day) filter (where officer_hours > 0) as team_days
     from monitoring.places
     where book = 'live'
       and places.region_code = any (array[rounds.region_code, left(rounds.region_code, ${districtLength}), left(rounds.region_code, ${regencyLength}),
         left(rounds.region_code, ${provinceLength})])
       and day between from_day and until_day and place_id = round_id::text) as worked on true
   where ${within("rounds.region_code", "$1")} and until_day >= $2 and state <> 'cancelled'`,
)
