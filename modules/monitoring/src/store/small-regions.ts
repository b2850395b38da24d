import { statement } from "@jatidiri/database"
import { closedGroups, closingOf, foundGroups, kinds } from "./closings.ts"
import { dimensions } from "./kept-sums.ts"
import { everBefore, sinceClosing, sinceSunday, smallRows } from "./small-rows.ts"
import { type ChildRow, type DayRow, type GroupRow, isAskedFor, type TotalRow } from "./sums.ts"

const people = (kind: string): string => `coalesce(sum(people) filter (where kind = '${kind}'), 0)`
const first = (kind: string): string => `coalesce(sum(people) filter (where kind = '${kind}' and first_time), 0)`

/** A journal comes after what it tells of; a device's clock may be ahead by less than a day. */
const sinceAct = "$3::date - 1"
const actsKnown = smallRows({
  ...{ region: "$2", since: sinceAct, until: "$5::date" },
  where: "kind in ('activation', 'end') and day between $3::date and least($4::date, $5::date)",
})

/** Days of a district or village, from day `$3` to `$4`, of what was known when day `$5` ended. */
export const smallDays = statement<DayRow>(
  "monitoring.small-days",
  `${actsKnown}
   select * from (
     select day::text as day, channel, ${first("activation")}::float8 as activated, ${people("end")}::float8 as ended
     from rows group by day, channel) as days
   where activated <> 0 or ended <> 0 order by day, channel`,
)

export const smallActivatedBetween = statement<{ activated: number }>(
  "monitoring.small-activated-between",
  `${actsKnown} select ${first("activation")}::float8 as activated from rows`,
)

/** Totals of a district or village when day `$3` ended. */
export const smallTotalsAsOf = statement<TotalRow>(
  "monitoring.small-totals-as-of",
  `${smallRows({ region: "$2", since: sinceClosing("$2", "$3::date"), until: "$3::date" })}
   select kind, sum(people)::float8 as people, sum(first_people)::float8 as "firstPeople", sum(entries)::float8 as entries
   from (
     select kind, people, first_people, entries from ${kinds}, lateral ${closingOf("$2", "line.kind", "$3")} as closing
     union all
     select kind, people, case when first_time then people else 0 end, 1 from rows) as known
   group by kind`,
)

/** Districts of a regency, or villages of a district, when day `$4` ended: their closings, and what came since. */
export const smallChildrenAsOf = statement<ChildRow>(
  "monitoring.small-children-as-of",
  `${smallRows({
    ...{ region: "$2::text", until: "$4::date" },
    since: `case when length($2::text) > 5 then ${everBefore} else ${sinceSunday("$4::date")} end`,
    where: "kind in ('activation', 'carried-in', 'end')",
  })},
   since as (
     select left(region_code, case when length($2::text) > 5 then 13 else 8 end) as code,
       ${first("activation")} + ${first("carried-in")} as activated,
       ${people("activation")} + ${people("carried-in")} - ${people("end")} as active
     from rows group by 1)
   select regions.code, regions.name, base_people.people::float8 as base,
     (coalesce(since.activated, 0) + coalesce(begun.first_people, 0) + coalesce(carried.first_people, 0))::float8 as activated,
     (coalesce(since.active, 0) + coalesce(begun.people, 0) + coalesce(carried.people, 0) - coalesce(ended.people, 0))::float8 as active
   from residents.published_regions as regions
   left join since using (code)
   left join monitoring.base_people
     on base_people.base_id = $3 and base_people.region_code = regions.code and base_people.cohort = ''
   left join lateral ${closingOf("regions.code", "'activation'", "$4")} as begun on true
   left join lateral ${closingOf("regions.code", "'carried-in'", "$4")} as carried on true
   left join lateral ${closingOf("regions.code", "'end'", "$4")} as ended on true
   where ${isAskedFor} order by regions.code`,
)

const eachDimension = `lateral (values ${dimensions.map((one) => `('${one}', ${one})`).join(", ")}) as each (dimension, code)`

/** Groups of a regency, a district or a village when day `$3` ended; only a regency has closings of them. */
export const smallGroupsAsOf = statement<GroupRow>(
  "monitoring.small-groups-as-of",
  `${smallRows({
    ...{ region: "$2", until: "$3::date", where: "kind in ('activation', 'carried-in', 'refusal', 'barrier')" },
    since: `case when length($2) > 5 then ${everBefore} else ${sinceSunday("$3::date")} end`,
  })},
   ${foundGroups},
   since as (
     select kind, cohort, agency, channel, reason, sum(people) as people,
       coalesce(sum(people) filter (where first_time), 0) as first_people
     from rows group by 1, 2, 3, 4, 5)
   select dimension, kind, code, sum(people)::float8 as people, sum(first_people)::float8 as "firstPeople"
   from (
     select dimension, kind, code, people, first_people from since, ${eachDimension}
     where code <> '' and (dimension = 'reason') = (kind in ('refusal', 'barrier'))
     union all ${closedGroups("$3")}) as known
   group by dimension, kind, code`,
)
