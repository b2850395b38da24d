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

/**
 * By kind and part of the region, whose codes are `$3` characters long. What is open counts whenever it was asked; the
 * region and all below it are the codes from `$1` on and before `$2`.
 */
export const requestsOf = statement<RequestRow>(
  "monitoring.requests-of",
  `select kind, left(region_code, $3) as part,
     coalesce(sum(people) filter (where ${isOpen}), 0)::int as open,
     coalesce(sum(people) filter (where ${isOpen} and on_time = false), 0)::int as overdue,
     coalesce(sum(people) filter (where not ${isOpen}), 0)::int as answered,
     coalesce(sum(people) filter (where not ${isOpen} and on_time), 0)::int as "onTime"
   from rights.published_tickets
   where region_code collate "C" >= $1 and region_code collate "C" < $2 and (${isOpen} or day between $4 and $5)
   group by kind, part order by kind, part`,
)
