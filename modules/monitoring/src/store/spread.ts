import { type Statement, statement } from "@jatidiri/database"

/** Ledger kinds that an officer signs: an hour with one of them is an hour of his. */
export const signedKinds = "('activation', 'refusal', 'barrier', 'blank', 'paper', 'note', 'withdrawal')"

/** What of the ledger an officer signed at a place himself: who comes back into force was signed before. */
export const signedHere = `service_point_id <> '' and officer_id <> '' and kind in ${signedKinds} and reason <> 'returned'`
export const hourOf = "extract(hour from at at time zone 'Asia/Jakarta')::smallint"

export const measures = "sum(people) as people, coalesce(sum(people) filter (where first_time), 0) as first_people"
const spreadMeasures = "sum(people) as people, sum(first_people) as first_people"
const grow = "set people = kept.people + excluded.people, first_people = kept.first_people + excluded.first_people"

type Sum = {
  readonly table: string
  /** Besides book and region. */
  readonly by: string
  readonly region?: string
  readonly where?: string
}

/** Adds a portion up once, then from the smallest regions upwards, then to what is kept. */
const addTo = ({ table, by, region = "region_code", where = "true" }: Sum): string => `
  with smallest as (
    select book, ${region} as region, ${by}, ${measures} from arrivals where ${where} group by book, ${region}, ${by})
  insert into monitoring.${table} as kept (book, region_code, ${by}, people, first_people)
  select book, above, ${by}, ${spreadMeasures} from smallest, monitoring.regions_above(region) as above
  group by book, above, ${by} order by book, above, ${by}
  on conflict (book, region_code, ${by}) do update ${grow}`

const intoTotals = statement(
  "monitoring.add-to-totals",
  `with smallest as (
     select book, region_code as region, kind, ${measures}, count(*) as entries from arrivals group by book, region_code, kind)
   insert into monitoring.totals as kept (book, region_code, kind, people, first_people, entries)
   select book, above, kind, ${spreadMeasures}, sum(entries)
   from smallest, monitoring.regions_above(region) as above group by book, above, kind order by book, above, kind
   on conflict (book, region_code, kind) do update ${grow}, entries = kept.entries + excluded.entries`,
)

const intoPlaces = statement(
  "monitoring.add-to-places",
  `insert into monitoring.places as kept
     (book, region_code, day, place_id, channel, kind, people, first_people)
   select book, service_region_code, day, service_point_id, channel, kind, ${measures} from arrivals
   where service_point_id <> '' group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
   on conflict (book, region_code, day, place_id, channel, kind) do update ${grow}`,
)

/** New hours of officers, and the first hour of a round's day, are counted where the service was given and above. */
const intoHours = statement(
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
   counted as (
     select 'officer-hour' as kind, book, region, day, channel from known join hours using (place_id, officer_id, day, hour)
     union all select 'team-day', book, region, day, channel from new_days)
   insert into monitoring.served as kept (book, region_code, kind, day, channel, people, first_people)
   select book, above, kind, day, channel, count(*), 0 from counted, monitoring.regions_above(region) as above
   group by book, above, kind, day, channel order by book, above, kind, day, channel
   on conflict (book, region_code, kind, day, channel) do update ${grow}`,
)

/**
 * Closings are kept as of each day's end. A portion mostly holds the newest day only; where clocks differ it may touch
 * earlier ones, and then every later closing of the same line rises with them. `line`: what has closings of its own.
 */
const addToClosings = (table: string, line: string, deltas: string, counted: readonly string[]): string => {
  const isSameLine = (a: string, b: string) =>
    line
      .split(", ")
      .map((column) => `${a}.${column} = ${b}.${column}`)
      .join(" and ")
  const columnsOf = (from: string) => [...line.split(", "), "day"].map((column) => `${from}.${column}`).join(", ")
  const each = (write: (column: string) => string) => counted.map(write).join(", ")
  return `
    with deltas as materialized (${deltas}),
    lines as (select ${line}, min(day) as since from deltas group by ${line}),
    told as (
      select ${columnsOf("deltas")}, ${each((one) => `deltas.${one} as more_${one}, coalesce(standing.${one}, 0) as ${one}`)}
      from deltas left join lateral (
        select ${counted.join(", ")} from monitoring.${table} as kept
        where ${isSameLine("kept", "deltas")} and kept.day <= deltas.day order by kept.day desc limit 1) as standing on true
      union all
      select ${columnsOf("kept")}, ${each((one) => `0, kept.${one}`)}
      from lines join monitoring.${table} as kept on ${isSameLine("kept", "lines")} and kept.day > lines.since),
    points as (
      -- A day that is in both holds the same closing in both.
      select ${line}, day, ${each((one) => `sum(more_${one}) as more_${one}, max(${one}) as ${one}`)}
      from told group by ${line}, day)
    insert into monitoring.${table} as kept (${line}, day, ${counted.join(", ")})
    select ${line}, day, ${each((one) => `${one} + sum(more_${one}) over so_far`)} from points
    window so_far as (partition by ${line} order by day) order by ${line}, day
    on conflict (${line}, day) do update set ${each((one) => `${one} = excluded.${one}`)}`
}

const intoClosings = statement(
  "monitoring.add-to-closings",
  addToClosings(
    "closings",
    "book, region_code, kind",
    `with smallest as (
       select book, region_code as region, kind, recorded_day as day, ${measures}, count(*) as entries
       from arrivals group by book, region_code, kind, recorded_day)
     select book, above as region_code, kind, day, ${spreadMeasures}, sum(entries) as entries
     from smallest, monitoring.regions_above(region) as above group by book, above, kind, day`,
    ["people", "first_people", "entries"],
  ),
)

/** Nation, provinces and regencies have closings by group: `PP.KK` is the longest of their codes. */
const regencyLength = 5
export const dimensions = ["cohort", "agency", "channel", "reason"] as const
export type Dimension = (typeof dimensions)[number]

/** Of groups only what a page shows as of a day: who was activated, and why others were not. */
const reasonKinds = "('refusal', 'barrier')"
export const isGrouped = `kind in ('activation', 'carried-in', 'refusal', 'barrier')`
export const isShown = `(dimension = 'reason') = (kind in ${reasonKinds})`

const intoGroupClosings = statement(
  "monitoring.add-to-group-closings",
  addToClosings(
    "group_closings",
    "book, region_code, dimension, kind, code",
    `with smallest as (
       select book, left(region_code, ${regencyLength}) as region, kind, recorded_day as day, cohort, agency, channel, reason,
         ${measures} from arrivals where ${isGrouped} group by 1, 2, 3, 4, 5, 6, 7, 8)
     select book, above as region_code, dimension, kind, code, day, ${spreadMeasures}
     from smallest, (values ${dimensions.map((one) => `('${one}')`).join(", ")}) as each (dimension),
       lateral (select case dimension ${dimensions.map((one) => `when '${one}' then ${one}`).join(" ")} end as code) as coded,
       monitoring.regions_above(region) as above
     where code <> '' and ${isShown} group by 1, 2, 3, 4, 5, 6`,
    ["people", "first_people"],
  ),
)

/** Everything that a portion is added to. */
export const spreads: readonly Statement<never>[] = [
  intoTotals,
  statement("monitoring.add-to-days", addTo({ table: "days", by: "day, channel, kind" })),
  statement(
    "monitoring.add-to-late-days",
    addTo({ table: "late_days", by: "day, recorded_day, channel, kind", where: "recorded_day > day" }),
  ),
  statement("monitoring.add-to-groups", addTo({ table: "groups", by: "cohort, agency, channel, kind, reason" })),
  intoClosings,
  intoGroupClosings,
  statement(
    "monitoring.add-to-served",
    addTo({
      table: "served",
      by: "kind, day, channel",
      region: "service_region_code",
      where: "service_region_code <> ''",
    }),
  ),
  intoPlaces,
  intoHours,
]
