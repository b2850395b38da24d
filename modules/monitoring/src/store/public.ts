import { statement } from "@jatidiri/database"
import { isAskedFor } from "./sums.ts"

/** First activations of a district as a Sunday ended. */
export type UntoldRow = {
  readonly code: string
  readonly sunday: string
  readonly base: number | null
  readonly count: number
}

const activated = `coalesce((select activated from monitoring.closings
     where book = 'live' and region_code = districts.code and day <= sunday order by day desc limit 1), 0)`

/** Districts of the country with those of the Sundays of which nothing was told yet. */
export const untoldDistricts = statement<UntoldRow>(
  "monitoring.untold-districts",
  `select districts.code, sunday::text, base_people.people::float8 as base,
     ${activated}::float8 as count
   from residents.published_regions as districts
   cross join unnest($2::date[]) as weeks (sunday)
   left join monitoring.base_people
     on base_people.base_id = $1 and base_people.region_code = districts.code and base_people.cohort = ''
   where districts.level = 'district'
     and not exists (select from monitoring.told where told.sunday = weeks.sunday and told.region_code = districts.code)
   order by sunday, districts.code`,
)

/** Once: of two that tell at the same time the first is kept, and the other waits to see what it said. */
export const keepTold = statement(
  "monitoring.keep-told",
  `insert into monitoring.told (region_code, sunday, at_least)
   select * from unnest($1::text[], $2::date[], $3::bigint[]) as given (region_code, sunday, at_least)
   order by sunday, region_code on conflict (sunday, region_code) do nothing`,
)

/** What every district was told as, one a Sunday. */
export const toldDistricts = statement<{ readonly code: string; readonly told: readonly number[] }>(
  "monitoring.told-districts",
  `select region_code as code, array_agg(at_least::float8 order by sunday) as told from monitoring.told
   where sunday = any ($1::date[]) and exists (
     select from residents.published_regions as districts where districts.code = region_code and districts.level = 'district')
   group by region_code order by region_code`,
)

export type PublicPartRow = { readonly code: string; readonly name: string; readonly base: number | null }

/** Regions right below; `$2` is null for those of the nation. */
export const publicPartsOf = statement<PublicPartRow>(
  "monitoring.public-parts-of",
  `select regions.code, regions.name, base_people.people::float8 as base
   from residents.published_regions as regions
   left join monitoring.base_people
     on base_people.base_id = $1 and base_people.region_code = regions.code and base_people.cohort = ''
   where regions.level <> 'village' and ${isAskedFor()} order by regions.code`,
)
