import { statement } from "@jatidiri/database"
import type { Dimension } from "./kept-sums.ts"

/** What a region has come to; activated, requested, met and collected once in a resident's life. */
export type TotalsRow = {
  readonly activated: number
  readonly active: number
  readonly carriedIn: number
  readonly ended: number
  readonly refused: number
  readonly requested: number
  readonly met: number
  readonly collected: number
  readonly entries: number
}

export const shownTotals = `activated::float8 as activated, active::float8 as active, carried_in::float8 as "carriedIn",
     ended::float8 as ended, refused::float8 as refused, requested::float8 as requested, met::float8 as met,
     collected::float8 as collected, entries::float8 as entries`

export const totalsOf = statement<TotalsRow>(
  "monitoring.totals-of",
  `select ${shownTotals} from monitoring.totals where book = $1 and region_code = $2`,
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
  `select day::text as day, channel, activated::float8 as activated, ended::float8 as ended from monitoring.days
   where book = $1 and region_code = $2 and day between $3 and $4 order by day, channel`,
)

export type ChildRow = {
  readonly code: string
  readonly name: string
  readonly base: number | null
  readonly activated: number
  readonly active: number
}

/** Stands for all regencies of the country, where a parent could stand. */
export const everyRegency = "regencies"

const codesWhere = (where: string): string => `select code from residents.published_regions where ${where}`

/**
 * Regions right below the one of a parameter; null stands for the nation, and `everyRegency` for all regencies. Each way of
 * asking is a question of its own, so that no plan made for all of them reads every village.
 */
export const isAskedFor = (parent = "$2"): string => `regions.code = any (array(${codesWhere(`parent_code = ${parent}`)}
     union all ${codesWhere(`${parent}::text is null and parent_code is null`)}
     union all ${codesWhere(`${parent} = '${everyRegency}' and level = 'regency'`)}))`

export const childrenOf = statement<ChildRow>(
  "monitoring.children-of",
  `select regions.code, regions.name, base_people.people::float8 as base,
     coalesce(totals.activated, 0)::float8 as activated, coalesce(totals.active, 0)::float8 as active
   from residents.published_regions as regions
   left join monitoring.base_people
     on base_people.base_id = $3 and base_people.region_code = regions.code and base_people.cohort = ''
   left join monitoring.totals on totals.book = $1 and totals.region_code = regions.code
   where ${isAskedFor()} order by regions.code`,
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
  `select coalesce(sum(activated), 0)::float8 as activated from monitoring.days
   where book = $1 and region_code = $2 and day between $3 and $4`,
)
