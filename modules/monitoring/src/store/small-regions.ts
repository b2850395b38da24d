import { statement } from "@jatidiri/database"
import { closedGroups, closingOf, foundGroups } from "./closings.ts"
import { closingCounts, codeLength, countsOf, dayCounts, eachGroup, isGrouped, list } from "./kept-sums.ts"
import { everBefore, sinceClosing, sinceSunday, smallRows } from "./small-rows.ts"
import { type ChildRow, type DayRow, type GroupRow, isAskedFor, shownTotals, type TotalsRow } from "./sums.ts"

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
     select day::text as day, channel, ${dayCounts.activated}::float8 as activated, ${dayCounts.ended}::float8 as ended
     from rows group by day, channel) as days
   where activated <> 0 or ended <> 0 order by day, channel`,
)

export const smallActivatedBetween = statement<{ activated: number }>(
  "monitoring.small-activated-between",
  `${actsKnown} select ${dayCounts.activated}::float8 as activated from rows`,
)

const totals = Object.entries(closingCounts)

/** Totals of a district or village when day `$3` ended. */
export const smallTotalsAsOf = statement<TotalsRow>(
  "monitoring.small-totals-as-of",
  `${smallRows({ region: "$2", since: sinceClosing("$2", "$3::date"), until: "$3::date" })}
   select ${shownTotals} from (
     select ${list(countsOf({ counts: closingCounts }), (one) => `coalesce(sum(${one}), 0) as ${one}`)} from (
       select ${list(countsOf({ counts: closingCounts }))} from ${closingOf("$2", "$3")} as closing
       union all
       select ${list(totals.map(([, measure]) => measure))} from rows) as known) as totals`,
)

const isDistrict = `length($2::text) > ${codeLength.regency}`

/** Districts of a regency, or villages of a district, when day `$4` ended: their closings, and what came since. */
export const smallChildrenAsOf = statement<ChildRow>(
  "monitoring.small-children-as-of",
  `${smallRows({
    ...{ region: "$2::text", until: "$4::date" },
    since: `case when ${isDistrict} then ${everBefore} else ${sinceSunday("$4::date")} end`,
    where: "kind in ('activation', 'carried-in', 'end')",
  })},
   since as (
     select left(region_code, case when ${isDistrict} then ${codeLength.village} else ${codeLength.district} end) as code,
       ${closingCounts.activated} as activated, ${closingCounts.active} as active
     from rows group by 1)
   select regions.code, regions.name, base_people.people::float8 as base,
     (coalesce(since.activated, 0) + coalesce(closing.activated, 0))::float8 as activated,
     (coalesce(since.active, 0) + coalesce(closing.active, 0))::float8 as active
   from residents.published_regions as regions
   left join since using (code)
   left join monitoring.base_people
     on base_people.base_id = $3 and base_people.region_code = regions.code and base_people.cohort = ''
   left join lateral ${closingOf("regions.code", "$4")} as closing on true
   where ${isAskedFor()} order by regions.code`,
)

/** Groups of a regency, a district or a village when day `$3` ended; only a regency has closings of them. */
export const smallGroupsAsOf = statement<GroupRow>(
  "monitoring.small-groups-as-of",
  `${smallRows({
    ...{ region: "$2", until: "$3::date", where: isGrouped },
    since: `case when length($2) > ${codeLength.regency} then ${everBefore} else ${sinceSunday("$3::date")} end`,
  })},
   ${foundGroups},
   since as (
     select kind, cohort, agency, channel, reason, sum(people) as people,
       coalesce(sum(people) filter (where first_time), 0) as first_people
     from rows group by 1, 2, 3, 4, 5)
   select dimension, kind, code, sum(people)::float8 as people, sum(first_people)::float8 as "firstPeople"
   from (
     select dimension, kind, code, people, first_people from since, ${eachGroup}
     union all ${closedGroups("$3")}) as known
   group by dimension, kind, code`,
)
