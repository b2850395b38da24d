import { statement } from "@jatidiri/database"

/** Corrections are written one after another, so that none slips in beside one that is being judged. */
export const holdCorrections = statement(
  "monitoring.hold-corrections",
  "select from monitoring.followed where source = 'correction' for update",
)

export const findCorrection = statement<{ people: number }>(
  "monitoring.find-correction",
  `select people from monitoring.corrections where letter = $1 and region_code = $2 and kind = $3 and day = $4::date
     and channel = $5 and cohort = $6 and agency = $7`,
)

export const addCorrection = statement(
  "monitoring.add-correction",
  `insert into monitoring.corrections
     (letter, region_code, kind, day, channel, cohort, agency, first_time, people, at, recorded_day)
   values ($1, $2, $3, $4::date, $5, $6, $7, $8, $9, $10, $11::date)`,
)

export type CountedRow = {
  readonly people: number
  readonly firstPeople: number
  /** Of the same channel, cohort and agency only. */
  readonly linePeople: number
  readonly lineFirst: number
  readonly active: number
}

const sumOf = (column: string, where: string): string =>
  `coalesce(sum(held.${column}) filter (where ${where}), 0)::float8`
const isLine = "held.kind = $2 and held.channel = $3 and held.cohort = $4 and held.agency = $5"
const active = "case held.kind when 'end' then -held.people else held.people end"

/** What the sums and the corrections that are still to be added to them come to, in the region and in each above it. */
export const countAbove = statement<CountedRow>(
  "monitoring.count-above",
  `with above as (select * from monitoring.regions_above($1) as region),
   held as (
     select region, kind, channel, cohort, agency, people, first_people
     from above join monitoring.groups on book = 'live' and region_code = region
     where kind in ($2, 'activation', 'carried-in', 'end')
     union all
     select region, kind, channel, cohort, agency, people, case when first_time then people else 0 end
     from monitoring.corrections join monitoring.followed on source = 'correction'
       and (corrections.xid, corrections.ledger_id) > (followed.xid, followed.ledger_id),
       monitoring.regions_above(region_code) as above_it join above on region = above_it)
   select ${sumOf("people", "held.kind = $2")} as people, ${sumOf("first_people", "held.kind = $2")} as "firstPeople",
     ${sumOf("people", isLine)} as "linePeople", ${sumOf("first_people", isLine)} as "lineFirst",
     coalesce(sum(${active}) filter (where held.kind in ('activation', 'carried-in', 'end')), 0)::float8 as active
   from above left join held using (region) group by region`,
)

export const regionExists = statement<{ there: boolean }>(
  "monitoring.region-exists",
  "select $1 = '' or exists (select from residents.published_regions where code = $1) as there",
)
