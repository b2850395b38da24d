import { statement } from "@jatidiri/database"

export type RoundDayRow = {
  readonly roundId: string
  readonly day: string
  readonly kind: string
  readonly reason: string
  readonly people: number
}

/** Turns above zero are of those who came back into force: they were counted here before. */
export const sumRoundDays = statement<RoundDayRow>(
  "activation.sum-round-days",
  `select service_point_id as "roundId", day::text, kind, reason, sum(people)::int as people
   from activation.ledger where channel = 'field-round' and service_point_id = any ($1) and turn = 0
   group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
)
