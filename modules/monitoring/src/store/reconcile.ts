import { type Statement, statement } from "@jatidiri/database"
import { ledgers, sources } from "./follow.ts"
import {
  addUp,
  countsOf,
  type DomicileSum,
  domicileSums,
  hourOf,
  type KeptSums,
  keyOf,
  list,
  placeCounts,
  placeKinds,
  servedCounts,
  servedKinds,
  signedHere,
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

/** Without the team-days of regions and days of which nothing kept says whose they were. */
const sureOf = (side: string): string => `(
    select book, region_code, day, channel, ${list([...Object.keys(servedCounts), "officer_hours"])},
      case when (region_code, day) in (select region_code, day from unsure) then 0 else team_days end as team_days
    from ${side})`

const measured = (counts: Readonly<Record<string, string>>): string =>
  list(Object.entries(counts).map(([column, measure]) => `${measure} as ${column}`))
const servedColumns = [...Object.keys(servedCounts), "officer_hours", "team_days"]
const placeColumns = [...Object.keys(placeCounts), "officer_hours"]

/**
 * A team-day belongs to the office that was known first, which nothing kept says where several sent officers to one round
 * on one day: the regions of such days are left out, the nation is not.
 */
const servedText = `
  with every as (${every(`ledger.service_region_code <> '' and ledger.kind in ${servedKinds}`)}),
  team_days as (
    select book, place_id, day, channel, min(region_code) as region, count(distinct region_code) > 1 as shared
    from monitoring.place_hours where channel = 'field-round' group by book, place_id, day, channel),
  unsure as (
    select distinct above as region_code, day
    from team_days join monitoring.place_hours using (book, place_id, day, channel),
      monitoring.regions_above(region_code) as above where shared and above <> ''),
  smallest as (
    select book, service_region_code as region, day, channel, ${measured(servedCounts)}, 0 as officer_hours, 0 as team_days
    from every group by 1, 2, 3, 4
    union all
    select book, region_code, day, channel, ${list(Object.keys(servedCounts), () => "0")}, count(*), 0
    from monitoring.place_hours group by 1, 2, 3, 4
    union all
    select book, region, day, channel, ${list(Object.keys(servedCounts), () => "0")}, 0, count(*) from team_days group by 1, 2, 3, 4),
  added as (select book, above as region_code, day, channel, ${list(servedColumns, (one) => `sum(${one}) as ${one}`)}
    from smallest, monitoring.regions_above(region) as above group by 1, 2, 3, 4),
  held as (select * from monitoring.served)
  ${differing(
    { sums: "served", key: ["book", "region_code", "day", "channel"], counts: servedColumns },
    sureOf("held"),
    sureOf("added"),
  )}`

const placesText = `
  with every as (${every(`ledger.service_point_id <> '' and ledger.kind in ${placeKinds}`)}),
  added as (
    select book, service_region_code as region_code, day, service_point_id as place_id, channel, ${measured(placeCounts)},
      0 as officer_hours
    from every group by 1, 2, 3, 4, 5
    union all
    select book, region_code, day, place_id, channel, 0, 0, 0, count(*) from monitoring.place_hours group by 1, 2, 3, 4, 5)
  ${differing(
    { sums: "places", key: ["book", "region_code", "day", "place_id", "channel"], counts: placeColumns },
    "monitoring.places",
    "added",
  )}`

const hoursText = `
  with every as (${every("ledger.service_point_id <> ''")}),
  added as (select distinct book, '' as region_code, service_point_id as place_id, officer_id, day, ${hourOf} as hour, 1 as hours
    from every where ${signedHere}),
  held as (select book, '' as region_code, place_id, officer_id, day, hour, 1 as hours from monitoring.place_hours)
  ${differing(
    {
      sums: "place_hours",
      key: ["book", "region_code", "place_id", "officer_id", "day", "hour"],
      counts: ["hours"],
    },
    "held",
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
