import { statement } from "@jatidiri/database"

export type RequestRow = {
  readonly kind: string
  readonly part: string
  readonly open: number
  readonly overdue: number
  readonly answered: number
  readonly onTime: number
}

const isOpen = "state in ('received', 'in-progress', 'waiting-for-resident')"

const columns = (length: string): string => `kind, left(region_code, ${length}) as part, state, on_time, people`
const added = (from: string): string => `
  select kind, part,
    coalesce(sum(people) filter (where ${isOpen}), 0)::int as open,
    coalesce(sum(people) filter (where ${isOpen} and on_time = false), 0)::int as overdue,
    coalesce(sum(people) filter (where not ${isOpen}), 0)::int as answered,
    coalesce(sum(people) filter (where not ${isOpen} and on_time), 0)::int as "onTime"
  from (${from}) as asked group by kind, part order by kind, part`

/** Of the whole country, by province. What is open counts whenever it was asked. */
export const requestsOfNation = statement<RequestRow>(
  "monitoring.requests-of-nation",
  added(`select ${columns("2")} from rights.published_tickets where ${isOpen}
    union all select ${columns("2")} from rights.published_tickets where not ${isOpen} and day between $1 and $2`),
)

const within = `region_code collate "C" >= $1 and region_code collate "C" < $1 || 'X'`

/** The same of a region, by its parts, whose codes are `$2` characters long. */
export const requestsOf = statement<RequestRow>(
  "monitoring.requests-of",
  added(`select ${columns("$2")} from rights.published_tickets where ${isOpen} and ${within}
    union all select ${columns("$2")} from rights.published_tickets where not ${isOpen} and day between $3 and $4 and ${within}`),
)
