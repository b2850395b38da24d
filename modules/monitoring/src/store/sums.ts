import { statement } from "@jatidiri/database"

export type TotalRow = {
  readonly kind: string
  readonly people: number
  readonly firstPeople: number
  readonly entries: number
}

export const totalsOf = statement<TotalRow>(
  "monitoring.totals-of",
  `select kind, people::float8 as people, first_people::float8 as "firstPeople", entries::float8 as entries
   from monitoring.totals where book = $1 and region_code = $2`,
)

export type DayRow = {
  readonly day: string
  readonly channel: string
  readonly activated: number
  readonly ended: number
}

/** Activations counted once a person, and ends, by day and channel; what was carried in belongs to no day. */
export const daysOf = statement<DayRow>(
  "monitoring.days-of",
  `select day::text as day, channel,
     coalesce(sum(first_people) filter (where kind = 'activation'), 0)::float8 as activated,
     coalesce(sum(people) filter (where kind = 'end'), 0)::float8 as ended
   from monitoring.days
   where book = $1 and region_code = $2 and day between $3 and $4 and kind in ('activation', 'end')
   group by day, channel order by day, channel`,
)

export type ChildRow = {
  readonly code: string
  readonly name: string
  readonly base: number | null
  readonly activated: number
  readonly active: number
}

const activatedKinds = "('activation', 'carried-in')"
const activeOf = `coalesce(sum(case when kind = 'end' then -people when kind in ${activatedKinds} then people end), 0)::float8`
const activatedOf = `coalesce(sum(first_people) filter (where kind in ${activatedKinds}), 0)::float8`

/** Stands for all regencies of the country, where a parent could stand. */
export const everyRegency = "regencies"

const codesWhere = (where: string): string => `select code from residents.published_regions where ${where}`

/**
 * Regions right below; `$2` is null for those of the nation, and `everyRegency` for all regencies. Each way of asking is a
 * question of its own, so that no plan made for all of them reads every village.
 */
export const isAskedFor = `regions.code = any (array(${codesWhere("parent_code = $2")}
     union all ${codesWhere("$2::text is null and parent_code is null")}
     union all ${codesWhere(`$2 = '${everyRegency}' and level = 'regency'`)}))`

export const childrenOf = statement<ChildRow>(
  "monitoring.children-of",
  `select regions.code, regions.name, base_people.people::float8 as base, coalesce(sums.activated, 0) as activated,
     coalesce(sums.active, 0) as active
   from residents.published_regions as regions
   left join monitoring.base_people
     on base_people.base_id = $3 and base_people.region_code = regions.code and base_people.cohort = ''
   left join lateral (
     select ${activatedOf} as activated, ${activeOf} as active from monitoring.totals
     where totals.book = $1 and totals.region_code = regions.code) as sums on true
   where ${isAskedFor} order by regions.code`,
)

export type GroupRow = { readonly code: string; readonly activated: number; readonly base: number | null }

export const cohortsOf = statement<GroupRow>(
  "monitoring.cohorts-of",
  `select code, coalesce(activated, 0)::float8 as activated, base::float8 as base from
     (select cohort as code, sum(first_people) as activated from monitoring.groups
      where book = $1 and region_code = $2 and kind in ${activatedKinds} group by cohort) as counted
     full join
     (select cohort as code, people as base from monitoring.base_people
      where base_id = $3 and region_code = $2 and cohort <> '') as heads using (code)
   order by activated desc, code`,
)

/** More fill no screen; a table that is taken along has them all. */
export const mostGroups = 30

export const channelsOf = statement<GroupRow>(
  "monitoring.channels-of",
  `select channel as code, sum(first_people)::float8 as activated, null::float8 as base from monitoring.groups
   where book = $1 and region_code = $2 and kind in ${activatedKinds} group by channel order by 2 desc, 1`,
)

/** Where most people are missing first, also where nobody is yet. */
export const agenciesOf = statement<GroupRow>(
  "monitoring.agencies-of",
  `select code, coalesce(activated, 0)::float8 as activated, base::float8 as base from
     (select agency as code, sum(first_people) as activated from monitoring.groups
      where book = $1 and region_code = $2 and kind in ${activatedKinds} and agency <> '' group by agency) as counted
     full join
     (select agency as code, people as base from monitoring.base_agencies
      where base_id = $3 and region_code = $2) as heads using (code)
   order by greatest(base - coalesce(activated, 0), 0) desc nulls last, activated desc nulls last, code limit $4`,
)

export type ReasonRow = { readonly kind: string; readonly reason: string; readonly people: number }

export const reasonsOf = statement<ReasonRow>(
  "monitoring.reasons-of",
  `select kind, reason, sum(people)::float8 as people from monitoring.groups
   where book = $1 and region_code = $2 and kind in ('refusal', 'barrier') and reason <> ''
   group by kind, reason order by 3 desc, 1, 2 limit $3`,
)

/** People activated for the first time within the last days, both days included. */
export const activatedBetween = statement<{ activated: number }>(
  "monitoring.activated-between",
  `select coalesce(sum(first_people), 0)::float8 as activated from monitoring.days
   where book = $1 and region_code = $2 and day between $3 and $4 and kind = 'activation'`,
)
