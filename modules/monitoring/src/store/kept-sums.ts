/** Every sum that is kept of the ledgers. */
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
  "reasons",
] as const
export type KeptSums = (typeof keptSums)[number]

/** Lengths of the codes of a province `PP`, regency `PP.KK`, district `PP.KK.CC` and village. */
export const codeLength = { province: 2, regency: 5, district: 8, village: 13 } as const

/** By what groups are shown: who was activated, and why others were not. */
export const dimensions = ["cohort", "agency", "channel", "reason"] as const
export type Dimension = (typeof dimensions)[number]
/** Kinds of which it is kept who it was, by cohort, agency and channel. */
export const groupedKinds = "('activation', 'carried-in')"
const hindered = "('refusal', 'barrier')"

export const measures = "sum(people) as people, coalesce(sum(people) filter (where first_time), 0) as first_people"
const spreadMeasures = "sum(people) as people, sum(first_people) as first_people"

/** A sum by region of domicile and all regions above it. */
export type DomicileSum = {
  readonly sums: KeptSums
  /** Columns that name a line of it, besides book and region. */
  readonly line: string
  /** The smallest regions that have it. */
  readonly smallest: number
  /** What of the rows of `from` is counted; what became known on a day is asked for as `known`. */
  readonly rows: (from: string) => string
  /** Added up from the beginning, as of the ends of days; of codes longer than this, of Sundays. */
  readonly dailyUpTo?: number
  /** It also says how many rows of the ledger it holds. */
  readonly hasEntries?: true
}

const allOf =
  (columns: string, where = "true") =>
  (from: string) =>
    `select book, region_code, ${columns}, people, first_time from ${from} where ${where}`

const inGroups =
  (more = "") =>
  (from: string) =>
    `select book, region_code, dimension, kind, code${more}, people, first_time from ${from},
       lateral (values ${dimensions.map((one) => `('${one}', ${one})`).join(", ")}) as each (dimension, code)
     where code <> '' and (kind in ${groupedKinds} and dimension <> 'reason' or kind in ${hindered} and dimension = 'reason')`

const counted = "kind in ('activation', 'end')"

export const domicileSums: readonly DomicileSum[] = [
  { sums: "totals", line: "kind", smallest: codeLength.village, rows: allOf("kind"), hasEntries: true },
  { sums: "groups", line: "dimension, kind, code", smallest: codeLength.village, rows: inGroups() },
  {
    ...{ sums: "days", line: "day, channel, kind", smallest: codeLength.regency },
    rows: allOf("day, channel, kind", counted),
  },
  {
    ...{ sums: "late_days", line: "day, recorded_day, channel, kind", smallest: codeLength.regency },
    rows: allOf("day, recorded_day, channel, kind", `${counted} and recorded_day > day`),
  },
  {
    ...{ sums: "closings", line: "kind", smallest: codeLength.district, dailyUpTo: codeLength.regency },
    ...{ rows: allOf("kind, recorded_day as known"), hasEntries: true },
  },
  {
    ...{ sums: "group_closings", line: "dimension, kind, code", smallest: codeLength.regency },
    ...{ dailyUpTo: codeLength.province, rows: inGroups(", recorded_day as known") },
  },
]

const sundayOf = (day: string): string => `${day} + (7 - extract(isodow from ${day}))::int`

/** Rows of `from` added up for every region that has the sum, from the smallest upwards. */
export const addUp = ({ line, smallest, rows, dailyUpTo, hasEntries }: DomicileSum, from: string): string => {
  const [columns, day, closing] =
    dailyUpTo === undefined
      ? [line, "", ""]
      : [
          `${line}, known`,
          ", day",
          `, lateral (select case when length(above) > ${dailyUpTo} then ${sundayOf("known")} else known end as day) as closing`,
        ]
  return `
    select book, above as region_code, ${line}${day}, ${spreadMeasures}${hasEntries ? ", sum(entries) as entries" : ""}
    from (
      select book, left(region_code, ${smallest}) as region, ${columns}, ${measures}, count(*) as entries
      from (${rows(from)}) as counted group by book, region, ${columns}) as smallest,
      monitoring.regions_above(region) as above${closing}
    group by book, above, ${line}${day}`
}

/** Its columns besides book, region and what is counted. */
export const columnsOf = ({ line, dailyUpTo }: DomicileSum): string => (dailyUpTo === undefined ? line : `${line}, day`)

/** Kinds that are told of by region of service. */
export const servedKinds = "('activation', 'met', 'refusal', 'barrier')"
export const placeCounts = `coalesce(sum(people) filter (where kind = 'activation' and first_time), 0) as activated,
    coalesce(sum(people) filter (where kind = 'met' and first_time), 0) as met,
    coalesce(sum(people) filter (where kind = 'refusal'), 0) as refused`
export const placeKinds = "('activation', 'met', 'refusal')"

/** Ledger kinds that an officer signs: an hour with one of them is an hour of his. */
export const signedKinds = "('activation', 'refusal', 'barrier', 'blank', 'paper', 'note', 'withdrawal')"

/** What of the ledger an officer signed at a place himself: who comes back into force was signed before. */
export const signedHere = `service_point_id <> '' and officer_id <> '' and kind in ${signedKinds} and reason <> 'returned'`
export const hourOf = "extract(hour from at at time zone 'Asia/Jakarta')::smallint"
