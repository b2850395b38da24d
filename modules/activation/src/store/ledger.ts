import { statement } from "@jatidiri/database"

export const appendLedger = statement(
  "activation.append-ledger",
  `insert into activation.ledger
     (kind, about, at, recorded_at, day, first_time, region_code, service_region_code, service_point_id, channel,
      officer_id, cohort, agency, reason, people)
   values ($1, $2, $3, $4, $5::date, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
)

export const countActivations = statement<{ n: number }>(
  "activation.count-activations",
  `select count(*)::int as n from activation.ledger
   where kind = 'activation' and service_point_id = $1 and day = $2::date`,
)
