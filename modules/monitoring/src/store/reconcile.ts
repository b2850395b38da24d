import { type Statement, statement } from "@jatidiri/database"
import { ledgers, sources } from "./follow.ts"
import {
  addUp,
  countsOf,
  type DomicileSum,
  domicileSums,
  firstOfDays,
  firstOfHours,
  type KeptSums,
  keyOf,
  list,
  measured,
  placeCounts,
  placeKinds,
  servedCounts,
  servedKinds,
} from "./kept-sums.ts"
import { type ReasonSource, reasonLedgers, reasonSources } from "./reasons.ts"

/** One difference between the kept sums and the ledgers, up to the places that were followed. */
export type DifferenceRow = {
  readonly sums: KeptSums
  readonly book: string
  readonly regionCode: string
  /** Which column of it differs. */
  readonly count: string
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

/** What is kept of some regions; of closings what each day added to the one before. */
const keptOf = (sum: DomicileSum, regions: string): string => {
  const rows = `monitoring.${sum.sums} where ${keptIn(regions)}`
  if (sum.dailyUpTo === undefined) return `(select * from ${rows})`
  const line = list(["book", "region_code", ...sum.line])
  const rise = (column: string) =>
    `${column} - coalesce(lag(${column}) over (partition by ${line} order by day), 0) as ${column}`
  return `(select ${line}, day, ${list(countsOf(sum), rise)} from ${rows})`
}

type Compared = { readonly sums: KeptSums; readonly key: readonly string[]; readonly counts: readonly string[] }
const comparedAs = (sum: DomicileSum): Compared => ({ sums: sum.sums, key: keyOf(sum), counts: countsOf(sum) })

/** Each count of each row in which `kept` and `ledger` differ. */
const differing = ({ sums, key, counts }: Compared, kept: string, ledger: string): string => `
  select '${sums}' as sums, book, region_code as "regionCode", count, kept::float8 as kept, ledger::float8 as ledger
  from (
    select book, region_code,
      ${list(counts, (one) => `coalesce(sum(${one}) filter (where is_kept), 0) as kept_${one}, coalesce(sum(${one}) filter (where not is_kept), 0) as ledger_${one}`)}
    from (
      select true as is_kept, ${list([...key, ...counts])} from ${kept} as kept
      union all select false, ${list([...key, ...counts])} from ${ledger} as ledger) as both_sides
    group by ${list(key)}
    having ${counts.map((one) => `sum(case when is_kept then ${one} else -${one} end) <> 0`).join(" or ")}) as rows,
  lateral (values ${list(counts, (one) => `('${one}', kept_${one}, ledger_${one})`)}) as each (count, kept, ledger)
  where kept <> ledger limit ${mostDifferences}`

/** Of one section of the country: everything whose code begins with these two digits. */
const sectionText = (sum: DomicileSum): string => `
  with every as (${every(inSection("ledger.region_code"))}),
  added as (select * from (${addUp(sum, "every")}) as spread where region_code <> '')
  ${differing(comparedAs(sum), keptOf(sum, inSection("region_code")), "added")}`

/** Of the nation: its provinces together, and who has no domicile. */
const nationText = (sum: DomicileSum): string => {
  const key = keyOf(sum).filter((column) => column !== "region_code")
  return `
  with every as (${every("ledger.region_code = ''")}),
  added as (
    select '' as region_code, ${list(key)}, ${list(countsOf(sum), (one) => `sum(${one}) as ${one}`)}
    from (
      select ${list([...key, ...countsOf(sum)])} from ${keptOf(sum, "region_code = any ($1::text[])")} as provinces
      union all select ${list([...key, ...countsOf(sum)])} from (${addUp(sum, "every")}) as rows) as parts
    group by ${list(key)})
  ${differing(comparedAs(sum), keptOf(sum, "region_code = ''"), "added")}`
}

const servedColumns = [...Object.keys(servedCounts), "officer_hours", "team_days"]
const noneServed = list(Object.keys(servedCounts), () => "0")

/** Hours and days belong to the office whose entry was known first. */
const servedText = `
  with every as (${every("ledger.service_region_code <> ''")}),
  hours as materialized (${firstOfHours("every")}),
  smallest as (
    select book, service_region_code as region, day, channel, ${measured(servedCounts)}, 0 as officer_hours, 0 as team_days
    from every where kind in ${servedKinds} group by 1, 2, 3, 4
    union all
    select book, region, day, channel, ${noneServed}, count(*), 0 from hours group by 1, 2, 3, 4
    union all
    select book, region, day, channel, ${noneServed}, 0, count(*) from (${firstOfDays("hours")}) as days group by 1, 2, 3, 4),
  added as (select book, above as region_code, day, channel, ${list(servedColumns, (one) => `sum(${one}) as ${one}`)}
    from smallest, monitoring.regions_above(region) as above group by 1, 2, 3, 4)
  ${differing(
    { sums: "served", key: ["book", "region_code", "day", "channel"], counts: servedColumns },
    "monitoring.served",
    "added",
  )}`

const placeKey = ["book", "region_code", "day", "place_id", "channel"]
const placesText = `
  with every as (${every(`ledger.service_point_id <> '' and ledger.kind in ${placeKinds}`)}),
  added as (
    select book, service_region_code as region_code, day, service_point_id as place_id, channel, ${measured(placeCounts)},
      0 as officer_hours
    from every group by 1, 2, 3, 4, 5
    union all
    select book, region_code, day, place_id, channel, 0, 0, 0, count(*) from monitoring.place_hours group by 1, 2, 3, 4, 5)
  ${differing(
    { sums: "places", key: placeKey, counts: [...Object.keys(placeCounts), "officer_hours"] },
    "monitoring.places",
    "added",
  )}`

const hoursText = `
  with every as (${every("ledger.service_point_id <> ''")}),
  added as (select *, region as region_code, 1 as hours from (${firstOfHours("every")}) as hours)
  ${differing(
    { sums: "place_hours", key: [...placeKey, "officer_id", "hour"], counts: ["hours"] },
    "(select *, 1 as hours from monitoring.place_hours)",
    "added",
  )}`

const reasonsOf = (source: ReasonSource): string => `
  select kind, ledger.day, reason, cohort, sum(people) as people
  from ${reasonLedgers[source].table} as ledger, monitoring.reasons_followed as place
  where source = '${source}' and (ledger.xid, ledger.ledger_id) <= (place.xid, place.ledger_id)
    and kind in ('refusal', 'barrier') group by 1, 2, 3, 4`

/** Of the nation: in which region a place lay when it was counted nothing keeps. */
const reasonsText = `
  with added as (
    select 'live' as book, '' as region_code, kind, day, reason, cohort, sum(people) as people
    from (${reasonSources.map(reasonsOf).join(" union all ")}) as noted group by kind, day, reason, cohort),
  held as (select 'live' as book, region_code, kind, day, reason, cohort, people from monitoring.reasons where region_code = '')
  ${differing(
    { sums: "reasons", key: ["book", "region_code", "kind", "day", "reason", "cohort"], counts: ["people"] },
    "held",
    "added",
  )}`

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
