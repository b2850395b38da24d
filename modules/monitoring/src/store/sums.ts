import { statement } from "@jatidiri/database"
import type { Dimension } from "./kept-sums.ts"

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
   where book = $1 and region_code = $2 and day between $3 and $4
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

/** More fill no screen; a table that is taken along has them all. */
export const mostGroups = 30

export type GroupRow = {
  readonly dimension: Dimension
  readonly kind: string
  readonly code: string
  readonly people: number
  readonly firstPeople: number
}

export const groupsOf = statement<GroupRow>(
  "monitoring.groups-of",
  `select dimension, kind, code, people::float8 as people, first_people::float8 as "firstPeople" from monitoring.groups
   where book = $1 and region_code = $2`,
)

/** People activated for the first time within the last days, both days included. */
export const activatedBetween = statement<{ activated: number }>(
  "monitoring.activated-between",
  `select coalesce(sum(first_people), 0)::float8 as activated from monitoring.days
   where book = $1 and region_code = $2 and day between $3 and $4 and kind = 'activation'`,
)
