import { codeLength } from "./kept-sums.ts"

/**
 * Districts and villages keep totals and groups; whatever else is asked of them is added up from the rows of the ledgers
 * themselves: some 700 of a village and 8,000 of a district in the whole country's 60 million. All of it stands in one index.
 */
export type Stretch = {
  readonly region: string
  /** Days, both included, on which the rows became known. */
  readonly since: string
  readonly until: string
  readonly where?: string
}

const columns = "region_code, kind, first_time, people, day, recorded_day, channel, cohort, agency, reason"
const within = (region: string): string =>
  `region_code collate "C" >= ${region} and region_code collate "C" < ${region} || 'X'`
const begin = (day: string): string => `((${day})::timestamp at time zone 'Asia/Jakarta')`
/** Only what the sums beside it have added up too: the ledger may already hold more. */
const isFollowed = (source: string): string =>
  `(xid, ledger_id) <= (select xid, ledger_id from monitoring.followed where source = '${source}')`

/** Codes that the ledger has in a region: the index is jumped through from one to the next. */
const livedIn = (region: string): string => {
  const next = (behind: string) =>
    `(select region_code from activation.published_ledger as next where $1 = 'live' and ${within(region)} ${behind}
      order by region_code collate "C" limit 1)`
  return `lived (code) as (
    select ${next("")} union all
    select ${next('and region_code collate "C" > lived.code')} from lived where lived.code is not null)`
}

/** A `with recursive` of the rows of book `$1` in the region and below, named `rows`. */
export const smallRows = ({ region, since, until, where = "true" }: Stretch): string => `
  with recursive ${livedIn(region)},
  rows as (
    select ledger.* from lived, lateral (
      select ${columns} from activation.published_ledger
      where region_code collate "C" = lived.code and recorded_at >= ${begin(since)} and recorded_at < ${begin(`${until} + 1`)}
        and ${isFollowed("live")} and ${where}) as ledger
    union all
    select ${columns} from monitoring.corrections
    where $1 = 'live' and ${within(region)} and recorded_day between ${since} and ${until} and ${isFollowed("correction")} and ${where}
    union all
    select ${columns} from monitoring.scenario_ledger
    where book = $1 and ${within(region)} and recorded_day between ${since} and ${until} and ${isFollowed("scenario")} and ${where})`

export const everBefore = "date '0001-01-01'"
/** The first day after the Sunday with which a week ended on that day or before it. */
export const sinceSunday = (day: string): string => `(${day} - (extract(isodow from ${day})::int % 7) + 1)`
/** A district's rows since its last closing; of a village, which has none, all of them. */
export const sinceClosing = (region: string, day: string): string =>
  `case when length(${region}) > ${codeLength.district} then ${everBefore} else ${sinceSunday(day)} end`
