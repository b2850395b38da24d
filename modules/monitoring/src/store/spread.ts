import { type Statement, statement } from "@jatidiri/database"
import {
  addUp,
  columnsOf,
  type DomicileSum,
  domicileSums,
  hourOf,
  measures,
  placeCounts,
  placeKinds,
  servedKinds,
  signedHere,
} from "./kept-sums.ts"

const growing = (columns: readonly string[]): string =>
  `set ${columns.map((column) => `${column} = kept.${column} + excluded.${column}`).join(", ")}`
const counts = ({ hasEntries }: DomicileSum): string[] => ["people", "first_people", ...(hasEntries ? ["entries"] : [])]

/** Adds a portion up once, then to what is kept. */
const addTo = (sum: DomicileSum): string => {
  const key = `book, region_code, ${columnsOf(sum)}`
  return `
    insert into monitoring.${sum.sums} as kept (${key}, ${counts(sum).join(", ")})
    select ${key}, ${counts(sum).join(", ")} from (${addUp(sum, "arrivals")}) as portion order by ${key}
    on conflict (${key}) do update ${growing(counts(sum))}`
}

/**
 * Closings are kept as of each day's end. A portion mostly holds the newest day only; where clocks differ it may touch
 * earlier ones, and then every later closing of the same line rises with them.
 */
const addToClosings = (sum: DomicileSum): string => {
  const line = ["book", "region_code", ...sum.line.split(", ")]
  const isSameLine = (a: string, b: string) => line.map((column) => `${a}.${column} = ${b}.${column}`).join(" and ")
  const keyOf = (from: string) => [...line, "day"].map((column) => `${from}.${column}`).join(", ")
  const each = (write: (column: string) => string) => counts(sum).map(write).join(", ")
  return `
    with deltas as materialized (${addUp(sum, "arrivals")}),
    lines as (select ${line.join(", ")}, min(day) as since from deltas group by ${line.join(", ")}),
    told as (
      select ${keyOf("deltas")}, ${each((one) => `deltas.${one} as more_${one}, coalesce(standing.${one}, 0) as ${one}`)}
      from deltas left join lateral (
        select ${counts(sum).join(", ")} from monitoring.${sum.sums} as kept
        where ${isSameLine("kept", "deltas")} and kept.day <= deltas.day order by kept.day desc limit 1) as standing on true
      union all
      select ${keyOf("kept")}, ${each((one) => `0, kept.${one}`)}
      from lines join monitoring.${sum.sums} as kept on ${isSameLine("kept", "lines")} and kept.day > lines.since),
    points as (
      -- A day that is in both holds the same closing in both.
      select ${line.join(", ")}, day, ${each((one) => `sum(more_${one}) as more_${one}, max(${one}) as ${one}`)}
      from told group by ${line.join(", ")}, day)
    insert into monitoring.${sum.sums} as kept (${line.join(", ")}, day, ${counts(sum).join(", ")})
    select ${line.join(", ")}, day, ${each((one) => `${one} + sum(more_${one}) over so_far`)} from points
    window so_far as (partition by ${line.join(", ")} order by day) order by ${line.join(", ")}, day
    on conflict (${line.join(", ")}, day) do update set ${each((one) => `${one} = excluded.${one}`)}`
}

const intoServed = statement<never>(
  "monitoring.add-to-served",
  `with offices as (
     select book, service_region_code as region, kind, day, channel, ${measures} from arrivals
     where service_region_code <> '' and kind in ${servedKinds} group by 1, 2, 3, 4, 5)
   insert into monitoring.served as kept (book, region_code, kind, day, channel, people, first_people)
   select book, above, kind, day, channel, sum(people), sum(first_people)
   from offices, monitoring.regions_above(region) as above group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
   on conflict (book, region_code, kind, day, channel) do update ${growing(["people", "first_people"])}`,
)

const intoPlaces = statement<never>(
  "monitoring.add-to-places",
  `insert into monitoring.places as kept
     (book, region_code, day, place_id, channel, activated, met, refused, officer_hours)
   select book, service_region_code, day, service_point_id, channel, ${placeCounts}, 0 from arrivals
   where service_point_id <> '' and kind in ${placeKinds} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
   on conflict (book, region_code, day, place_id, channel) do update ${growing(["activated", "met", "refused"])}`,
)

/** New hours of officers, and the first hour of a round's day, are counted where the service was given and above. */
const intoHours = statement<never>(
  "monitoring.add-to-hours",
  `with hours as (
     select distinct on (place_id, day, officer_id, hour) * from (
       select book, service_region_code as region, service_point_id as place_id, officer_id, day, ${hourOf} as hour, channel
       from arrivals where ${signedHere}) as signed
     order by place_id, day, officer_id, hour, region),
   new_days as (
     select distinct on (place_id, day) book, region, day, channel from hours
     where channel = 'field-round' and not exists (
       select from monitoring.place_hours as known where known.place_id = hours.place_id and known.day = hours.day)
     order by place_id, day, region),
   known as (
     insert into monitoring.place_hours (place_id, officer_id, day, hour, region_code, channel)
     select place_id, officer_id, day, hour, region, channel from hours order by place_id, day, officer_id, hour
     on conflict do nothing returning place_id, officer_id, day, hour),
   new_hours as (
     select book, region, place_id, day, channel from known join hours using (place_id, officer_id, day, hour)),
   of_places as (
     insert into monitoring.places as kept
       (book, region_code, day, place_id, channel, activated, met, refused, officer_hours)
     select book, region, day, place_id, channel, 0, 0, 0, count(*) from new_hours group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
     on conflict (book, region_code, day, place_id, channel) do update ${growing(["officer_hours"])}),
   counted as (
     select 'officer-hour' as kind, book, region, day, channel from new_hours
     union all select 'team-day', book, region, day, channel from new_days)
   insert into monitoring.served as kept (book, region_code, kind, day, channel, people, first_people)
   select book, above, kind, day, channel, count(*), 0 from counted, monitoring.regions_above(region) as above
   group by book, above, kind, day, channel order by book, above, kind, day, channel
   on conflict (book, region_code, kind, day, channel) do update ${growing(["people", "first_people"])}`,
)

const intoSum = (sum: DomicileSum): Statement<never> =>
  statement(
    `monitoring.add-to-${sum.sums.replace("_", "-")}`,
    sum.dailyUpTo === undefined ? addTo(sum) : addToClosings(sum),
  )

/** Everything that a portion is added to. */
export const spreads: readonly Statement<never>[] = [...domicileSums.map(intoSum), intoServed, intoPlaces, intoHours]
