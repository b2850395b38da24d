import { statement } from "@jatidiri/database"

/** First activations of a district, one a week, as each Sunday ended. */
export type DistrictRow = { readonly code: string; readonly base: number | null; readonly counts: readonly number[] }

const firstPeople = (kind: string): string =>
  `coalesce((select first_people from monitoring.closings
     where book = 'live' and region_code = districts.code and kind = '${kind}' and day <= sunday
     order by day desc limit 1), 0)`

/** All districts of the country: they are told together, once a week. */
export const districtsOnSundays = statement<DistrictRow>(
  "monitoring.districts-on-sundays",
  `select districts.code, base_people.people::float8 as base,
     array(select (${firstPeople("activation")} + ${firstPeople("carried-in")})::float8
       from unnest($2::date[]) with ordinality as weeks (sunday, place) order by place) as counts
   from residents.published_regions as districts
   left join monitoring.base_people
     on base_people.base_id = $1 and base_people.region_code = districts.code and base_people.cohort = ''
   where districts.level = 'district' order by districts.code`,
)

export type PublicPartRow = { readonly code: string; readonly name: string; readonly base: number | null }

/** Regions right below; `$2` is null for those of the nation. */
export const publicPartsOf = statement<PublicPartRow>(
  "monitoring.public-parts-of",
  `select regions.code, regions.name, base_people.people::float8 as base
   from residents.published_regions as regions
   left join monitoring.base_people
     on base_people.base_id = $1 and base_people.region_code = regions.code and base_people.cohort = ''
   where regions.level <> 'village'
     and case when $2::text is null then regions.parent_code is null else regions.parent_code = $2 end
   order by regions.code`,
)
