import { statement } from "@jatidiri/database"
import { type ChildRow, type DayRow, type GroupRow, isAskedFor, shownTotals, type TotalsRow } from "./sums.ts"

/** The closing of a region on day `$…` or the last one before it. */
export const closingOf = (region: string, day: string): string =>
  `(select * from monitoring.closings
    where book = $1 and region_code = ${region} and day <= ${day}::date order by day desc limit 1)`

export const totalsAsOf = statement<TotalsRow>(
  "monitoring.totals-as-of",
  `select ${shownTotals} from ${closingOf("$2", "$3")} as closing`,
)

/** As `childrenOf`, when day `$4` ended. */
export const childrenAsOf = statement<ChildRow>(
  "monitoring.children-as-of",
  `select regions.code, regions.name, base_people.people::float8 as base,
     coalesce(closing.activated, 0)::float8 as activated, coalesce(closing.active, 0)::float8 as active
   from residents.published_regions as regions
   left join monitoring.base_people
     on base_people.base_id = $3 and base_people.region_code = regions.code and base_people.cohort = ''
   left join lateral ${closingOf("regions.code", "$4")} as closing on true
   where ${isAskedFor()} order by regions.code`,
)

/** What groups are shown by; one line of the index each, jumped to and not read through. */
const shown = `(values ('cohort', 'activation'), ('cohort', 'carried-in'), ('agency', 'activation'), ('agency', 'carried-in'),
  ('channel', 'activation'), ('channel', 'carried-in'), ('reason', 'refusal'), ('reason', 'barrier')) as lines (dimension, kind)`

const nextCode = (behind: string): string =>
  `(select code from monitoring.group_closings as next
    where book = $1 and region_code = $2 and next.dimension = lines.dimension and next.kind = lines.kind ${behind}
    order by code limit 1)`

/** A `with recursive` of the groups that were ever closed in the region, named `found`. */
export const foundGroups = `found as (
     select lines.dimension, lines.kind, first.code from ${shown}, lateral ${nextCode("")} as first
     union all
     select lines.dimension, lines.kind, after.code from found as lines,
       lateral ${nextCode("and next.code > lines.code")} as after)`

export const closedGroups = (day: string): string =>
  `select dimension, kind, code, closing.people, closing.first_people
   from found, lateral (
     select people, first_people from monitoring.group_closings as kept
     where book = $1 and region_code = $2 and kept.dimension = found.dimension and kept.kind = found.kind
       and kept.code = found.code and day <= ${day}::date order by day desc limit 1) as closing`

/** Groups of the nation or a province when day `$3` ended. */
export const groupsAsOf = statement<GroupRow>(
  "monitoring.groups-as-of",
  `with recursive ${foundGroups}
   select dimension, kind, code, people::float8 as people, first_people::float8 as "firstPeople"
   from (${closedGroups("$3")}) as closed`,
)

export type HeadsRow = { readonly dimension: "cohort" | "agency"; readonly code: string; readonly people: number }

/** People of a base by cohort and by agency. */
export const groupHeads = statement<HeadsRow>(
  "monitoring.group-heads",
  `select 'cohort' as dimension, cohort as code, people::float8 as people from monitoring.base_people
   where base_id = $1 and region_code = $2 and cohort <> ''
   union all
   select 'agency', agency, people::float8 from monitoring.base_agencies where base_id = $1 and region_code = $2`,
)

/** No day after the one whose end is asked for was known of then, whatever stands in the sums by now. */
const daysKnown = (sums: string, sign: string, known: string): string =>
  `select day, channel, ${sign}activated as activated, ${sign}ended as ended from monitoring.${sums}
   where book = $1 and region_code = $2 and day between $3 and least($4::date, $5::date) ${known}`
const daysKnownBy = `(${daysKnown("days", "", "")} union all ${daysKnown("late_days", "-", "and recorded_day > $5::date")}) as known`

/** As `daysOf`, of what was known when day `$5` ended. */
export const daysAsOf = statement<DayRow>(
  "monitoring.days-as-of",
  `select * from (
     select day::text as day, channel, sum(activated)::float8 as activated, sum(ended)::float8 as ended
     from ${daysKnownBy} group by day, channel) as days
   where activated <> 0 or ended <> 0 order by day, channel`,
)

export const activatedBetweenAsOf = statement<{ activated: number }>(
  "monitoring.activated-between-as-of",
  `select coalesce(sum(activated), 0)::float8 as activated from ${daysKnownBy}`,
)
