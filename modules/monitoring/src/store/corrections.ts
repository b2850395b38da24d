import { statement } from "@jatidiri/database"
import { groupedKinds } from "./kept-sums.ts"

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
  /** The least of those of its channel, its cohort and its agency. */
  readonly linePeople: number
  readonly lineFirst: number
  readonly active: number
}

const sumOf = (column: string, where: string): string =>
  `coalesce(sum(held.${column}) filter (where ${where}), 0)::float8`
const active = "case held.kind when 'end' then -held.people else held.people end"
const pending = `monitoring.corrections join monitoring.followed on source = 'correction'
       and (corrections.xid, corrections.ledger_id) > (followed.xid, followed.ledger_id),
       monitoring.regions_above(region_code) as above_it`
const firstOf = "case when first_time then people else 0 end as first_people"

/**
 * What the sums and the corrections that are still to be added to them come to, in the region and in each above it: of the
 * kind, and of its cohort, its agency and its channel each, where groups of the kind are kept.
 */
export const countAbove = statement<CountedRow>(
  "monitoring.count-above",
  `with above as (select * from monitoring.regions_above($1) as region),
   held as (
     select region, kind, people, first_people
     from above join monitoring.totals on book = 'live' and region_code = region
     where kind in ($2, 'activation', 'carried-in', 'end')
     union all
     select above_it, kind, people, ${firstOf} from ${pending}),
   asked (dimension, code) as (
     select * from (values ('cohort', $4::text), ('agency', $5::text), ('channel', $3::text)) as asked (dimension, code)
     where code <> '' and $2 in ${groupedKinds}),
   grouped as (
     select region, dimension, people, first_people
     from above join monitoring.groups on book = 'live' and region_code = region join asked using (dimension, code)
     where kind = $2
     union all
     select above_it, dimension, people, ${firstOf}
     from ${pending}, lateral (values ('cohort', cohort), ('agency', agency), ('channel', channel)) as own (dimension, code)
       join asked using (dimension, code) where kind = $2),
   least as (
     select region, min(people) as people, min(first_people) as first_people from (
       select above.region, asked.dimension, coalesce(sum(grouped.people), 0) as people,
         coalesce(sum(grouped.first_people), 0) as first_people
       from above cross join asked left join grouped using (region, dimension) group by 1, 2) as each group by region)
   select ${sumOf("people", "held.kind = $2")} as people, ${sumOf("first_people", "held.kind = $2")} as "firstPeople",
     coalesce(min(least.people), ${sumOf("people", "held.kind = $2")})::float8 as "linePeople",
     coalesce(min(least.first_people), ${sumOf("first_people", "held.kind = $2")})::float8 as "lineFirst",
     coalesce(sum(${active}) filter (where held.kind in ('activation', 'carried-in', 'end')), 0)::float8 as active
   from above left join held using (region) left join least using (region) group by region`,
)

export const regionExists = statement<{ there: boolean }>(
  "monitoring.region-exists",
  "select $1 = '' or exists (select from residents.published_regions where code = $1) as there",
)
