/** Every sum that is kept of the ledgers. */
export type KeptSums =
  | ("totals" | "groups" | "closings" | "group_closings" | "days" | "late_days")
  | ("served" | "places" | "place_hours" | "reasons")

/** Lengths of the codes of a province `PP`, regency `PP.KK`, district `PP.KK.CC` and village. */
export const codeLength = { province: 2, regency: 5, district: 8, village: 13 } as const

/** Columns of a sum, and what of the ledger's rows they add up. */
export type Counts = Readonly<Record<string, string>>

const people = (where: string): string => `coalesce(sum(people) filter (where ${where}), 0)`
const first = (kind: string): string => people(`kind = '${kind}' and first_time`)
const begun = "kind in ('activation', 'carried-in')"

/** What a region has come to; activated, requested, met and collected once in a resident's life. */
export const closingCounts = {
  activated: people(`${begun} and first_time`),
  active: `coalesce(sum(case when ${begun} then people when kind = 'end' then -people end), 0)`,
  carried_in: people("kind = 'carried-in'"),
  ended: people("kind = 'end'"),
  refused: people("kind = 'refusal'"),
  requested: first("request"),
  met: first("met"),
  collected: first("collected"),
  entries: "count(*)",
} satisfies Counts

/** With what is only ever put right by a letter, and asked for as of no past day. */
export const totalCounts = {
  ...closingCounts,
  barriers: people("kind = 'barrier'"),
  blanks: people("kind = 'blank'"),
  papers: people("kind = 'paper'"),
} satisfies Counts

/** What was carried in belongs to no day. */
export const dayCounts = { activated: first("activation"), ended: people("kind = 'end'") } satisfies Counts
export const placeCounts = {
  activated: first("activation"),
  met: first("met"),
  refused: people("kind = 'refusal'"),
} satisfies Counts
export const servedCounts = { ...placeCounts, barriers: people("kind = 'barrier'") } satisfies Counts
const groupCounts = { people: "sum(people)", first_people: people("first_time") } satisfies Counts

/** Kinds that are told of by place, and by region of service. */
export const placeKinds = "('activation', 'met', 'refusal')"
export const servedKinds = "('activation', 'met', 'refusal', 'barrier')"

/** By what groups are shown: who was activated, and why others were not. */
export const dimensions = ["cohort", "agency", "channel", "reason"] as const
export type Dimension = (typeof dimensions)[number]
const hindered = "kind in ('refusal', 'barrier')"
export const isGrouped = `(${begun} or ${hindered})`
export const eachGroup = `lateral (
  select dimension, code from (values ${dimensions.map((one) => `('${one}', ${one})`).join(", ")}) as each (dimension, code)
  where code <> '' and (dimension = 'reason') = (${hindered})) as grouped`

/** A sum by region of domicile and all regions above it. */
export type DomicileSum = {
  readonly sums: KeptSums
  /** Columns that name a line of it, besides book and region. */
  readonly line: readonly string[]
  readonly counts: Counts
  /** The smallest regions that have it. */
  readonly smallest: number
  /** What of the rows `from` somewhere is counted. */
  readonly rows: (from: string) => string
  /** Added up from the beginning, as of the ends of days; of codes longer than this, of Sundays. */
  readonly dailyUpTo?: number
}

const rowsWhere = (where: string) => (from: string) => `${from} where ${where}`
const isOfDays = "kind in ('activation', 'end')"
const inGroups = (from: string): string => `${from}, ${eachGroup} where ${isGrouped}`
const groupLine = ["dimension", "kind", "code"]

export const domicileSums: readonly DomicileSum[] = [
  { sums: "totals", line: [], counts: totalCounts, smallest: codeLength.village, rows: (from) => from },
  { sums: "groups", line: groupLine, counts: groupCounts, smallest: codeLength.village, rows: inGroups },
  {
    ...{ sums: "days", line: ["day", "channel"], counts: dayCounts },
    ...{ smallest: codeLength.regency, rows: rowsWhere(isOfDays) },
  },
  {
    ...{ sums: "late_days", line: ["day", "recorded_day", "channel"], counts: dayCounts },
    ...{ smallest: codeLength.regency, rows: rowsWhere(`${isOfDays} and recorded_day > day`) },
  },
  {
    ...{ sums: "closings", line: [], counts: closingCounts, smallest: codeLength.district },
    ...{ dailyUpTo: codeLength.regency, rows: (from: string) => from },
  },
  {
    ...{ sums: "group_closings", line: groupLine, counts: groupCounts, smallest: codeLength.regency },
    ...{ dailyUpTo: codeLength.province, rows: inGroups },
  },
]

/** What names a row of it. */
export const keyOf = ({ line, dailyUpTo }: DomicileSum): string[] => [
  ...["book", "region_code", ...line],
  ...(dailyUpTo === undefined ? [] : ["day"]),
]
export const countsOf = ({ counts }: { readonly counts: Counts }): string[] => Object.keys(counts)
export const list = (columns: readonly string[], write: (column: string) => string = (column) => column): string =>
  columns.map(write).join(", ")

const sundayOf = (day: string): string => `${day} + (7 - extract(isodow from ${day}))::int`

/** Rows of `from` added up for every region that has the sum, from the smallest upwards. */
export const addUp = (sum: DomicileSum, from: string): string => {
  const { line, counts, smallest, rows, dailyUpTo } = sum
  const columns = [...line, ...(dailyUpTo === undefined ? [] : ["recorded_day"])]
  const closing = `, lateral (select case when length(above) > ${dailyUpTo} then ${sundayOf("recorded_day")} else recorded_day end as day) as closing`
  const above = ["book", "above", ...line, ...(dailyUpTo === undefined ? [] : ["day"])]
  return `
    select ${list(above, (column) => (column === "above" ? "above as region_code" : column))},
      ${list(countsOf(sum), (column) => `sum(${column}) as ${column}`)}
    from (
      select ${list(["book", `left(region_code, ${smallest}) as region`, ...columns])},
        ${list(Object.entries(counts).map(([column, measure]) => `${measure} as ${column}`))}
      from ${rows(from)} group by ${list(["book", `left(region_code, ${smallest})`, ...columns])}) as smallest,
      monitoring.regions_above(region) as above${dailyUpTo === undefined ? "" : closing}
    group by ${list(above)}`
}

/** Ledger kinds that an officer signs: an hour with one of them is an hour of his. */
export const signedKinds = "('activation', 'refusal', 'barrier', 'blank', 'paper', 'note', 'withdrawal')"

/** What of the ledger an officer signed at a place himself: who comes back into force was signed before. */
const signedHere = `service_point_id <> '' and officer_id <> '' and kind in ${signedKinds} and reason <> 'returned'`
const hourOf = "extract(hour from at at time zone 'Asia/Jakarta')::smallint"

/** Of each hour the entry that was known first. */
export const firstOfHours = (from: string): string => `
  select distinct on (book, place_id, day, officer_id, hour) * from (
    select book, service_region_code as region, service_point_id as place_id, officer_id, day, ${hourOf} as hour, channel,
      xid, ledger_id
    from ${from} where ${signedHere}) as signed
  order by book, place_id, day, officer_id, hour, xid, ledger_id`

/** Of each round's day the same, of such hours. */
export const firstOfDays = (hours: string): string => `
  select distinct on (book, place_id, day) book, region, place_id, day, channel from ${hours}
  where channel = 'field-round' order by book, place_id, day, xid, ledger_id`

export const measured = (counts: Counts): string =>
  list(Object.entries(counts).map(([column, measure]) => `${measure} as ${column}`))
