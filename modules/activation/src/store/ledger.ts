import { statement } from "@jatidiri/database"

export const appendLedger = statement(
  "activation.append-ledger",
  `insert into activation.ledger
     (kind, about, at, recorded_at, day, first_time, region_code, service_region_code, service_point_id, channel,
      officer_id, cohort, agency, reason, people, turn)
   values ($1, $2, $3, $4, $5::date, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
)

export const countActivations = statement<{ n: number }>(
  "activation.count-activations",
  `select count(*)::int as n from activation.ledger
   where kind = 'activation' and service_point_id = $1 and day = $2::date`,
)

/** Who comes back into force was counted before. */
export const sumRounds = statement<{
  readonly roundId: string
  readonly activated: number
  readonly refused: number
  readonly barriers: number
  readonly blanks: number
}>(
  "activation.sum-rounds",
  `select service_point_id as "roundId",
     (coalesce(sum(people) filter (where kind = 'activation'), 0)
       - coalesce(sum(people) filter (where kind = 'end' and reason = 'withdrawn'), 0))::int as activated,
     coalesce(sum(people) filter (where kind = 'refusal'), 0)::int as refused,
     coalesce(sum(people) filter (where kind = 'barrier'), 0)::int as barriers,
     coalesce(sum(people) filter (where kind = 'blank'), 0)::int as blanks
   from activation.ledger where channel = 'field-round' and service_point_id = any ($1) and turn = 0 group by 1`,
)
