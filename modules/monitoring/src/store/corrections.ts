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
  /** The least of those of its channel, its cohort and its agency. */
  readonly linePeople: number
  readonly lineFirst: number
  readonly active: number
}

const pending = `monitoring.corrections join monitoring.followed on source = 'correction'
       and (corrections.xid, corrections.ledger_id) > (followed.xid, followed.ledger_id),
       monitoring.regions_above(region_code) as above_it join above on region = above_it`
const first = "case when first_time then people else 0 end"

/** Of each correctable kind the column of the totals; an activation is nobody the less active when it has ended. */
const ofKind = `case $2 when 'activation' then active + ended - carried_in when 'end' then ended when 'refusal' then refused
     when 'barrier' then barriers when 'blank' then blanks when 'paper' then papers when 'request' then requested
     when 'met' then met when 'collected' then collected else 0 end`
const firstOfKind = `case $2 when 'activation' then activated when 'request' then requested when 'met' then met
     when 'collected' then collected else 0 end`

/**
 * What the sums and the corrections that are still to be added to them come to, in the region and in each above it: of the
 * kind, and of the least of its cohort, its agency and its channel, where groups of the kind are kept.
 */
export const countAbove = statement<CountedRow>(
  "monitoring.count-above",
  `with above as (select * from monitoring.regions_above($1) as region),
   held as (
     select region, ${ofKind} as people, ${firstOfKind} as first_people, active
     from above join monitoring.totals on book = 'live' and region_code = region
     union all
     select region, case kind when $2 then people else 0 end, case kind when $2 then ${first} else 0 end,
       case kind when 'end' then -people when 'activation' then people else 0 end from ${pending}),
   asked (dimension, code) as (
     select * from (values ('cohort', $4::text), ('agency', $5::text), ('channel', $3::text)) as asked (dimension, code)
     where code <> '' and $2 = 'activation'),
   grouped as (
     select region, dimension, people, first_people
     from above join monitoring.groups on book = 'live' and region_code = region join asked using (dimension, code)
     where kind = $2
     union all
     select region, dimension, people, ${first}
     from ${pending}, lateral (values ('cohort', cohort), ('agency', agency), ('channel', channel)) as own (dimension, code)
       join asked using (dimension, code) where kind = $2),
   least as (
     select region, min(people) as people, min(first_people) as first_people from (
       select above.region, asked.dimension, coalesce(sum(people), 0) as people, coalesce(sum(first_people), 0) as first_people
       from above cross join asked left join grouped using (region, dimension) group by 1, 2) as each group by region),
   whole as (
     select region, coalesce(sum(people), 0) as people, coalesce(sum(first_people), 0) as first_people,
       coalesce(sum(active), 0) as active
     from above left join held using (region) group by region)
   select whole.people::float8 as people, whole.first_people::float8 as "firstPeople",
     coalesce(least.people, whole.people)::float8 as "linePeople",
     coalesce(least.first_people, whole.first_people)::float8 as "lineFirst", active::float8 as active
   from whole left join least using (region)`,
)

export const regionExists = statement<{ there: boolean }>(
  "monitoring.region-exists",
  "select $1 = '' or exists (select from residents.published_regions where code = $1) as there",
)
