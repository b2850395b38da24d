import { statement } from "@jatidiri/database"

export type YieldRow = {
  readonly channel: string
  readonly people: number
  readonly officerHours: number
  readonly teamDays: number
}

/** What was worked in the region of service, by channel, and who was activated by it. */
export const yieldsIn = statement<YieldRow>(
  "monitoring.yields-in",
  `select channel, coalesce(sum(first_people) filter (where kind = 'activation'), 0)::float8 as people,
     coalesce(sum(people) filter (where kind = 'officer-hour'), 0)::float8 as "officerHours",
     coalesce(sum(people) filter (where kind = 'team-day'), 0)::float8 as "teamDays"
   from monitoring.served
   where book = $1 and region_code = $2 and kind in ('activation', 'officer-hour', 'team-day') and day between $3 and $4
     and channel in ('service-point', 'field-round')
   group by channel`,
)
