import { type Statement, statement } from "@jatidiri/database"
import { ledgers, sources } from "./follow.ts"
import {
  addUp,
  columnsOf,
  type DomicileSum,
  domicileSums,
  hourOf,
  type KeptSums,
  measures,
  placeCounts,
  placeKinds,
  servedKinds,
  signedHere,
} from "./kept-sums.ts"
import { type ReasonSource, reasonLedgers, reasonSources } from "./reasons.ts"

/** One difference between the kept sums and the ledgers, up to the places that were followed. */
export type DifferenceRow = {
  readonly sums: KeptSums
  readonly book: string
  readonly regionCode: string
  readonly kind: string
  readonly kept: number
  readonly ledger: number
}

export const mostDifferences = 100

/** What was followed of all ledgers. */
const every = (where: string): string =>
  sources
    .map(
      (source) => `select ledger.* from ${ledgers[source]} as ledger, monitoring.followed as place
     where place.source = '${source}' and (ledger.xid, ledger.ledger_id) <= (place.xid, place.ledger_id) and ${where}`,
    )
    .join(" union all ")

/** The books are named, so that what is kept of a section is one range of each table's key. */
const keptIn = (regions: string): string => `book = any ($2::text[]) and ${regions}`
const inSection = (code: string): string => `${code} collate "C" >= $1::text and ${code} collate "C" < $1::text || 'X'`

const countsOf = ({ hasEntries }: DomicileSum): string[] => [
  "people",
  "first_people",
  ...(hasEntries ? ["entries"] : []),
]

/** What is kept of some regions; of closings what each day added to the one before. */
const keptOf = (sum: DomicileSum, regions: string): string => {
  const rows = `monitoring.${sum.sums} where ${keptIn(regions)}`
  if (sum.dailyUpTo === undefined) return `(select * from ${rows})`
  const line = `book, region_code, ${sum.line}`
  const rise = (column: string) =>
    `${column} - coalesce(lag(${column}) over (partition by ${line} order by day), 0) as ${column}`
  return `(select ${line}, day, ${countsOf(sum).map(rise).join(", ")} from ${rows})`
}

type Compared = { readonly sums: KeptSums; readonly by: string; readonly hasEntries?: true }
const comparedAs = (sum: DomicileSum): Compared => ({ ...sum, by: columnsOf(sum) })

const differing = ({ sums, by, hasEntries }: Compared, kept: string, ledger: string): string => `
  select '${sums}' as sums, book, region_code as "regionCode", kind,
    sum(kept)::float8 as kept, sum(ledger)::float8 as ledger
  from (select book, region_code, ${by}, people as kept, first_people as kept_first, 0::bigint as ledger, 0::bigint as ledger_first,
          ${hasEntries ? "entries" : "0"} as more_entries
        from ${kept} as kept
        union all
        select book, region_code, ${by}, 0, 0, people, first_people, ${hasEntries ? "-entries" : "0"} from ${ledger} as ledger) as both_sides
  group by book, region_code, ${by}
  having sum(kept) <> sum(ledger) or sum(kept_first) <> sum(ledger_first) or sum(more_entries) <> 0
  limit ${mostDifferences}`

/** Of one section of the country: everything whose code begins with these two digits. */
const sectionText = (sum: DomicileSum): string => `
  with every as (${every(inSection("ledger.region_code"))}),
  added as (select * from (${addUp(sum, "every")}) as spread where region_code <> '')
  ${differing(comparedAs(sum), keptOf(sum, inSection("region_code")), "added")}`

/** Of the nation: its provinces together, and who has no domicile. */
const nationText = (sum: DomicileSum): string => {
  const columns = `book, ${columnsOf(sum)}, ${countsOf(sum).join(", ")}`
  const counted = countsOf(sum).map((column) => `sum(${column}) as ${column}`)
  return `
  with every as (${every("ledger.region_code = ''")}),
  added as (
    select '' as region_code, book, ${columnsOf(sum)}, ${counted.join(", ")}
    from (
      select ${columns} from ${keptOf(sum, "region_code = any ($1::text[])")} as provinces
      union all select ${columns} from (${addUp(sum, "every")}) as rows) as parts
    group by book, ${columnsOf(sum)})
  ${differing(comparedAs(sum), keptOf(sum, "region_code = ''"), "added")}`
}

/**
 * A team-day belongs to the office that was known first, which nothing kept says where several sent officers to one round
 * on one day: the regions of such days are left out, the nation is not.
 */
const servedText = `
  with every as (${every(`ledger.service_region_code <> '' and ledger.kind in ${servedKinds}`)}),
  team_days as (
    select place_id, day, channel, min(region_code) as region, count(distinct region_code) > 1 as shared
    from monitoring.place_hours where channel = 'field-round' group by place_id, day, channel),
  unsure as (
    select distinct above as region, day from team_days join monitoring.place_hours using (place_id, day, channel),
      monitoring.regions_above(region_code) as above where shared and above <> ''),
  smallest as (
    select book, service_region_code as region, kind, day, channel, ${measures} from every group by 1, 2, 3, 4, 5
    union all
    select 'live', region_code, 'officer-hour', day, channel, count(*), 0 from monitoring.place_hours group by 2, 4, 5),
  added as (select book, above as region_code, kind, day, channel, sum(people) as people, sum(first_people) as first_people
    from smallest, monitoring.regions_above(region) as above group by 1, 2, 3, 4, 5
    union all
    select 'live', above, 'team-day', day, channel, count(*), 0
    from team_days, monitoring.regions_above(region) as above
    where (above, day) not in (select region, day from unsure) group by above, day, channel)
  ${differing(
    { sums: "served", by: "kind, day, channel" },
    `(select * from monitoring.served where kind <> 'team-day' or (region_code, day) not in (select region, day from unsure))`,
    "added",
  )}`

const placesText = `
  with every as (${every(`ledger.service_point_id <> '' and ledger.kind in ${placeKinds}`)}),
  days as (
    select book, service_region_code as region_code, day, service_point_id as place_id, channel, ${placeCounts}, 0 as officer_hours
    from every group by 1, 2, 3, 4, 5
    union all
    select 'live', region_code, day, place_id, channel, 0, 0, 0, count(*) from monitoring.place_hours group by 2, 3, 4, 5),
  both_sides as (
    select true as is_kept, * from monitoring.places
    union all select false, * from days)
  select 'places' as sums, book, region_code as "regionCode", 'activation' as kind,
    coalesce(sum(activated) filter (where is_kept), 0)::float8 as kept,
    coalesce(sum(activated) filter (where not is_kept), 0)::float8 as ledger
  from both_sides group by book, region_code, day, place_id, channel
  having ${["activated", "met", "refused", "officer_hours"]
    .map((count) => `sum(case when is_kept then ${count} else -${count} end) <> 0`)
    .join(" or ")}
  limit ${mostDifferences}`

const hoursText = `
  with every as (${every("ledger.service_point_id <> ''")}),
  added as (select distinct 'live' as book, '' as region_code, 'officer-hour' as kind, service_point_id as place_id, officer_id,
    day, ${hourOf} as hour, 1 as people, 0 as first_people from every where ${signedHere}),
  held as (select 'live' as book, '' as region_code, 'officer-hour' as kind, place_id, officer_id, day, hour, 1 as people,
    0 as first_people from monitoring.place_hours)
  ${differing({ sums: "place_hours", by: "kind, place_id, officer_id, day, hour" }, "held", "added")}`

const reasonsOf = (source: ReasonSource): string => `
  select kind, ledger.day, reason, cohort, sum(people) as people
  from ${reasonLedgers[source].table} as ledger, monitoring.reasons_followed as place
  where source = '${source}' and (ledger.xid, ledger.ledger_id) <= (place.xid, place.ledger_id)
    and kind in ('refusal', 'barrier') group by 1, 2, 3, 4`

/** Of the nation: in which region a place lay when it was counted nothing keeps. */
const reasonsText = `
  with added as (
    select 'live' as book, '' as region_code, kind, day, reason, cohort, sum(people) as people, 0 as first_people
    from (${reasonSources.map(reasonsOf).join(" union all ")}) as noted group by kind, day, reason, cohort),
  held as (select 'live' as book, region_code, kind, day, reason, cohort, people, 0 as first_people
    from monitoring.reasons where region_code = '')
  ${differing({ sums: "reasons", by: "kind, day, reason, cohort" }, "held", "added")}`

type Comparison = { readonly sums: KeptSums; readonly compare: Statement<DifferenceRow> }

const compareBy = (where: string, text: (sum: DomicileSum) => string): readonly Comparison[] =>
  domicileSums.map((sum) => ({
    sums: sum.sums,
    compare: statement<DifferenceRow>(`monitoring.compare-${where}-${sum.sums.replace("_", "-")}`, text(sum)),
  }))

/** Each takes the first two digits of the section. */
export const compareSection = compareBy("section", sectionText)
export const compareNation = compareBy("nation", nationText)
export const compareService: readonly Comparison[] = [
  { sums: "served", compare: statement("monitoring.compare-served", servedText) },
  { sums: "places", compare: statement("monitoring.compare-places", placesText) },
  { sums: "place_hours", compare: statement("monitoring.compare-place-hours", hoursText) },
  { sums: "reasons", compare: statement("monitoring.compare-reasons", reasonsText) },
]

const ledgersThere = ["activation.published_ledger", "monitoring.corrections", "monitoring.scenario_ledger"]
const there = (table: string, where: string): string => `exists (select from ${table} where ${where})`

/** Whether there is anything to compare in a section, kept or in a ledger. */
export const hasSection = statement<{ there: boolean }>(
  "monitoring.has-section",
  `select ${[
    ...ledgersThere.map((table) => there(table, inSection("region_code"))),
    ...domicileSums.map(({ sums }) => there(`monitoring.${sums}`, keptIn(inSection("region_code")))),
  ].join(" or ")} as there`,
)

/** Every book that has rows or sums, whether it is known or not. */
export const listBooks = statement<{ book: string }>(
  "monitoring.list-kept-books",
  `select book from monitoring.books union select distinct book from monitoring.totals where region_code = ''`,
)

export const countFollowed = statement<{ entries: number }>(
  "monitoring.count-followed",
  "select coalesce(sum(entries), 0)::float8 as entries from monitoring.totals where region_code = ''",
)
