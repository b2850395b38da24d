import { type Statement, statement } from "@jatidiri/database"
import { ledgers, sources } from "./follow.ts"
import { type Dimension, dimensions, hourOf, isGrouped, isShown, measures, signedHere } from "./spread.ts"

export const keptSums = [
  "totals",
  "days",
  "late_days",
  "groups",
  "closings",
  "group_closings",
  "served",
  "places",
  "place_hours",
] as const
export type KeptSums = (typeof keptSums)[number]

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

/** A sum by region of domicile and above; `rows` makes the ledger's rows into those the sum counts. */
type Sum = { readonly sums: KeptSums; readonly by: string; readonly rows?: string; readonly kept?: string }

/** Closings as what each day added to the one before. */
const rises = (table: string, line: string): string => {
  const rise = (column: string) =>
    `${column} - coalesce(lag(${column}) over (partition by ${line} order by day), 0) as ${column}`
  return `(select ${line}, day, ${rise("people")}, ${rise("first_people")} from monitoring.${table} where kept_section)`
}
const byDimension = (dimension: Dimension): string =>
  `select book, left(region_code, 5) as region_code, '${dimension}' as dimension, kind, ${dimension} as code,
     recorded_day as day, people, first_time
   from (select *, '${dimension}' as dimension from every) as every where ${dimension} <> '' and ${isGrouped} and ${isShown}`

const byDomicile: readonly Sum[] = [
  { sums: "totals", by: "kind" },
  { sums: "days", by: "day, channel, kind" },
  { sums: "late_days", by: "day, recorded_day, channel, kind", rows: "select * from every where recorded_day > day" },
  { sums: "groups", by: "cohort, agency, channel, kind, reason" },
  {
    sums: "closings",
    by: "kind, day",
    rows: "select book, region_code, kind, recorded_day as day, people, first_time from every",
    kept: rises("closings", "book, region_code, kind"),
  },
  {
    sums: "group_closings",
    by: "dimension, kind, code, day",
    rows: dimensions.map(byDimension).join(" union all "),
    kept: rises("group_closings", "book, region_code, dimension, kind, code"),
  },
]

const differing = (sums: KeptSums, by: string, kept: string, ledger: string): string => `
  select '${sums}' as sums, book, region_code as "regionCode", kind,
    sum(kept)::float8 as kept, sum(ledger)::float8 as ledger
  from (select book, region_code, ${by}, people as kept, first_people as kept_first, 0::bigint as ledger, 0::bigint as ledger_first
        from ${kept} as kept
        union all
        select book, region_code, ${by}, 0, 0, people, first_people from ${ledger} as ledger) as both_sides
  group by book, region_code, ${by} having sum(kept) <> sum(ledger) or sum(kept_first) <> sum(ledger_first)
  limit ${mostDifferences}`

/** Of one section of the country: everything whose code begins with these two digits. */
const sectionText = ({ sums, by, rows = "select * from every", kept }: Sum): string => {
  const table = kept ?? `(select * from monitoring.${sums} where kept_section)`
  return `
  with every as (${every(inSection("ledger.region_code"))}),
  smallest as (select book, region_code as region, ${by}, ${measures} from (${rows}) as rows group by book, region_code, ${by}),
  added as (select book, above as region_code, ${by}, sum(people) as people, sum(first_people) as first_people
    from smallest, monitoring.regions_above(region) as above where above <> '' group by book, above, ${by})
  ${differing(sums, by, table.replace("kept_section", keptIn(inSection("region_code"))), "added")}`
}

/** Of the nation: its provinces together, and who has no domicile. */
const nationText = ({ sums, by, rows = "select * from every", kept }: Sum): string => {
  const table = kept ?? `(select * from monitoring.${sums} where kept_section)`
  const of = (regions: string) => table.replace("kept_section", keptIn(regions))
  return `
  with every as (${every("ledger.region_code = ''")}),
  added as (
    select book, '' as region_code, ${by}, sum(people) as people, sum(first_people) as first_people from (
      select book, ${by}, people, first_people from ${of("region_code = any ($1::text[])")} as provinces
      union all select book, ${by}, ${measures} from (${rows}) as rows group by book, ${by}) as parts group by book, ${by})
  ${differing(sums, by, of("region_code = ''"), "added")}`
}

const servedText = `
  with every as (${every("ledger.service_region_code <> ''")}),
  smallest as (
    select book, service_region_code as region, kind, day, channel, ${measures} from every group by 1, 2, 3, 4, 5
    union all
    select 'live', region_code, 'officer-hour', day, channel, count(*), 0 from monitoring.place_hours group by 2, 4, 5),
  added as (select book, above as region_code, kind, day, channel, sum(people) as people, sum(first_people) as first_people
    from smallest, monitoring.regions_above(region) as above group by 1, 2, 3, 4, 5
    union all
    select 'live', '', 'team-day', day, channel, count(distinct place_id), 0 from monitoring.place_hours
    where channel = 'field-round' group by day, channel)
  ${differing(
    "served",
    "kind, day, channel",
    "(select * from monitoring.served where kind <> 'team-day' or region_code = '')",
    "added",
  )}`

const placesText = `
  with every as (${every("ledger.service_point_id <> ''")}),
  added as (select book, service_region_code as region_code, day, service_point_id as place_id, channel, kind, ${measures}
    from every group by 1, 2, 3, 4, 5, 6)
  ${differing("places", "day, place_id, channel, kind", "monitoring.places", "added")}`

const hoursText = `
  with every as (${every("ledger.service_point_id <> ''")}),
  added as (select distinct 'live' as book, '' as region_code, 'officer-hour' as kind, service_point_id as place_id, officer_id,
    day, ${hourOf} as hour, 1 as people, 0 as first_people from every where ${signedHere}),
  held as (select 'live' as book, '' as region_code, 'officer-hour' as kind, place_id, officer_id, day, hour, 1 as people,
    0 as first_people from monitoring.place_hours)
  ${differing("place_hours", "kind, place_id, officer_id, day, hour", "held", "added")}`

type Comparison = { readonly sums: KeptSums; readonly compare: Statement<DifferenceRow> }

const compareBy = (where: string, text: (sum: Sum) => string): readonly Comparison[] =>
  byDomicile.map((sum) => ({
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
]

const ledgersThere = ["activation.published_ledger", "monitoring.corrections", "monitoring.scenario_ledger"]
const there = (table: string, where: string): string => `exists (select from ${table} where ${where})`

/** Whether there is anything to compare in a section, kept or in a ledger. */
export const hasSection = statement<{ there: boolean }>(
  "monitoring.has-section",
  `select ${[
    ...ledgersThere.map((table) => there(table, inSection("region_code"))),
    ...byDomicile.map(({ sums }) => there(`monitoring.${sums}`, keptIn(inSection("region_code")))),
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
