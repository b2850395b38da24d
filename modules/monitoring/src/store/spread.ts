import { type Statement, statement } from "@jatidiri/database"
import {
  addUp,
  countsOf,
  type DomicileSum,
  domicileSums,
  firstOfDays,
  firstOfHours,
  keyOf,
  list,
  measured,
  placeCounts,
  placeKinds,
  servedCounts,
  servedKinds,
} from "./kept-sums.ts"

const growing = (columns: readonly string[]): string =>
  `set ${list(columns, (column) => `${column} = kept.${column} + excluded.${column}`)}`

/** Adds a portion up once, then to what is kept. */
const addTo = (sum: DomicileSum): string => `
  insert into monitoring.${sum.sums} as kept (${list([...keyOf(sum), ...countsOf(sum)])})
  select ${list([...keyOf(sum), ...countsOf(sum)])} from (${addUp(sum, "arrivals")}) as portion order by ${list(keyOf(sum))}
  on conflict (${list(keyOf(sum))}) do update ${growing(countsOf(sum))}`

/**
 * Closings are kept as of each day's end. A portion mostly holds the newest day only; where clocks differ it may touch
 * earlier ones, and then every later closing of the same line rises with them: from the last closing before the portion's
 * first day on, what was kept and what came are added up anew.
 */
const addToClosings = (sum: DomicileSum): string => {
  const [line, counts] = [["book", "region_code", ...sum.line], countsOf(sum)]
  const isKept = line.map((column) => `kept.${column} = since.${column}`).join(" and ")
  const kept = `monitoring.${sum.sums} as kept`
  return `
    with deltas as materialized (${addUp(sum, "arrivals")}),
    since as (select ${list(line)}, min(day) as day from deltas group by ${list(line)}),
    before as materialized (
      select ${list([...line, "day"], (column) => `since.${column}`)}, ${list(counts, (one) => `coalesce(last.${one}, 0) as ${one}`)}
      from since left join lateral (
        select ${list(counts)} from ${kept} where ${isKept} and kept.day < since.day order by kept.day desc limit 1) as last on true),
    later as (
      select ${list(line, (column) => `since.${column}`)}, rises.* from before as since, lateral (
        select kept.day, ${list(counts, (one) => `kept.${one} - lag(kept.${one}, 1, since.${one}) over (order by kept.day) as ${one}`)}
        from ${kept} where ${isKept} and kept.day >= since.day) as rises),
    points as (
      select ${list([...line, "day"])}, ${list(counts, (one) => `sum(${one}) as ${one}`)}
      from (select ${list([...line, "day", ...counts])} from deltas union all select ${list([...line, "day", ...counts])} from later) as known
      group by ${list([...line, "day"])})
    insert into ${kept} (${list([...line, "day", ...counts])})
    select ${list(line)}, points.day, ${list(counts, (one) => `before.${one} + sum(points.${one}) over so_far`)}
    from points join before using (${list(line)})
    window so_far as (partition by ${list(line)} order by points.day) order by ${list(line)}, points.day
    on conflict (${list([...line, "day"])}) do update set ${list(counts, (one) => `${one} = excluded.${one}`)}`
}

const servedColumns = Object.keys(servedCounts)

const intoServed = statement<never>(
  "monitoring.add-to-served",
  `with offices as (
     select book, service_region_code as region, day, channel, ${measured(servedCounts)} from arrivals
     where service_region_code <> '' and kind in ${servedKinds} group by 1, 2, 3, 4)
   insert into monitoring.served as kept (book, region_code, day, channel, ${list(servedColumns)}, officer_hours, team_days)
   select book, above, day, channel, ${list(servedColumns, (column) => `sum(${column})`)}, 0, 0
   from offices, monitoring.regions_above(region) as above group by 1, 2, 3, 4 order by 1, 2, 3, 4
   on conflict (book, region_code, day, channel) do update ${growing(servedColumns)}`,
)

const intoPlaces = statement<never>(
  "monitoring.add-to-places",
  `insert into monitoring.places as kept (book, region_code, day, place_id, channel, ${list(Object.keys(placeCounts))}, officer_hours)
   select book, service_region_code, day, service_point_id, channel, ${measured(placeCounts)}, 0 from arrivals
   where service_point_id <> '' and kind in ${placeKinds} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
   on conflict (book, region_code, day, place_id, channel) do update ${growing(Object.keys(placeCounts))}`,
)

/** New hours of officers, and the first hour of a round's day, are counted where the service was given and above. */
const intoHours = statement<never>(
  "monitoring.add-to-hours",
  `with hours as materialized (${firstOfHours("arrivals")}),
   new_days as (
     select * from (${firstOfDays("hours")}) as days where not exists (
       select from monitoring.place_hours as known
       where known.place_id = days.place_id and known.day = days.day and known.book = days.book)),
   new_hours as (
     insert into monitoring.place_hours (book, place_id, officer_id, day, hour, region_code, channel)
     select book, place_id, officer_id, day, hour, region, channel from hours order by place_id, day, officer_id, hour, book
     on conflict do nothing returning book, place_id, day, region_code as region, channel),
   of_places as (
     insert into monitoring.places as kept
       (book, region_code, day, place_id, channel, activated, met, refused, officer_hours)
     select book, region, day, place_id, channel, 0, 0, 0, count(*) from new_hours group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
     on conflict (book, region_code, day, place_id, channel) do update ${growing(["officer_hours"])}),
   counted as (
     select book, region, day, channel, 1 as hours, 0 as days from new_hours
     union all select book, region, day, channel, 0, 1 from new_days)
   insert into monitoring.served as kept
     (book, region_code, day, channel, activated, met, refused, barriers, officer_hours, team_days)
   select book, above, day, channel, 0, 0, 0, 0, sum(hours), sum(days)
   from counted, monitoring.regions_above(region) as above group by 1, 2, 3, 4 order by 1, 2, 3, 4
   on conflict (book, region_code, day, channel) do update ${growing(["officer_hours", "team_days"])}`,
)

const intoSum = (sum: DomicileSum): Statement<never> =>
  statement(
    `monitoring.add-to-${sum.sums.replace("_", "-")}`,
    sum.dailyUpTo === undefined ? addTo(sum) : addToClosings(sum),
  )

/** Everything that a portion is added to. */
export const spreads: readonly Statement<never>[] = [...domicileSums.map(intoSum), intoServed, intoPlaces, intoHours]
