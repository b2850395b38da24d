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
  `select channel, sum(activated)::float8 as people, sum(officer_hours)::float8 as "officerHours",
     sum(team_days)::float8 as "teamDays"
   from monitoring.served
   where book = $1 and region_code = $2 and day between $3 and $4 and channel in ('service-point', 'field-round')
     and (activated, officer_hours, team_days) <> (0, 0, 0)
   group by channel`,
)
