import { statement } from "@jatidiri/database"
import type { WorkRow } from "../domain/work.ts"
import { isAskedFor } from "./sums.ts"

const sumOf = (column: string, where = ""): string => `coalesce(sum(${column})${where}, 0)::float8`
const work = `${sumOf("activated")} as activated, ${sumOf("met")} as met, ${sumOf("refused")} as refused,
     ${sumOf("officer_hours")} as "officerHours", ${sumOf("team_days")} as "teamDays"`
const worked = "(activated, met, refused, officer_hours, team_days) <> (0, 0, 0, 0, 0)"

export type ChannelRow = WorkRow & { readonly channel: string }

export const servedByChannel = statement<ChannelRow>(
  "monitoring.served-by-channel",
  `select channel, ${work} from monitoring.served
   where book = $1 and region_code = $2 and ${worked} and day between $3 and $4 group by channel order by 2 desc, 1`,
)

export type PartRow = WorkRow & {
  readonly code: string
  readonly name: string
  readonly office: number
  readonly field: number
}

/** Regions right below, of which any office signed something; `$2` is null for those of the nation. */
export const servedByPart = statement<PartRow>(
  "monitoring.served-by-part",
  `select code, name, served.* from residents.published_regions as regions, lateral (
     select ${sumOf("activated", " filter (where channel = 'service-point')")} as office,
       ${sumOf("activated", " filter (where channel = 'field-round')")} as field, ${work}
     from monitoring.served
     where book = $1 and region_code = regions.code and ${worked} and day between $3 and $4 having count(*) > 0) as served
   where ${isAskedFor()}
   order by activated desc, code`,
)

/** Regions for which anybody serves in a regency: its own, and those of its sites. */
export const officesIn = (regency: string): string => `
  select ${regency} union select region_code from service_points.published_sites
  where region_code collate "C" > ${regency} || '.' and region_code collate "C" < ${regency} || '/'`

export type PlaceRow = WorkRow & { readonly placeId: string; readonly name: string | null; readonly channel: string }

/** More fill no screen; a table that is taken along has them all. */
export const mostPlaces = 50

/** The places of the regency's offices where most were activated, at most `$5` of them. */
export const servedByPlace = statement<PlaceRow>(
  "monitoring.served-by-place",
  `with busiest as (
     select place_id, channel, sum(activated)::float8 as activated, sum(met)::float8 as met, sum(refused)::float8 as refused,
       sum(officer_hours)::float8 as "officerHours", count(distinct day) filter (where officer_hours > 0)::float8 as days
     from monitoring.places
     where book = $1 and region_code = any (array(${officesIn("$2::text")})) and day between $3 and $4
     group by place_id, channel order by activated desc, place_id limit $5)
   select place_id as "placeId", coalesce(sites.name, rounds.host_name) as name, channel, activated, met, refused,
     "officerHours", case channel when 'field-round' then days else 0 end as "teamDays"
   from busiest
   left join service_points.published_sites as sites on sites.site_id::text = place_id
   left join service_points.published_rounds as rounds on rounds.round_id::text = place_id
   order by activated desc, place_id`,
)
