import { statement } from "@jatidiri/database"

/**
 * First activations of a nation, province or regency by day, as one text of how many days after `$3`, and how many
 * people: two years of rows would take longer to hand over than to add up.
 */
export const firstActivations = statement<{ readonly days: string }>(
  "monitoring.first-activations",
  `select coalesce(string_agg(days_after || ' ' || people, ' '), '') as days
   from (select day - $3::date as days_after, sum(activated) as people from monitoring.days
     where book = $1 and region_code = $2 and day between $3 and $4 group by day) as each_day`,
)
