import { statement } from "@jatidiri/database"

const written = `kind, about, at, recorded_at, day, first_time, region_code, service_region_code, service_point_id, channel,
  officer_id, cohort, agency, reason, people`

/** Waits for whoever is at the same step of the same resident; writes nothing when it was counted before. */
export const countMilestone = statement(
  "activation.count-milestone",
  `with first as (insert into activation.milestones (resident_id, kind) values ($1, $2) on conflict do nothing returning kind)
   insert into activation.ledger (${written})
   select kind, gen_random_uuid(), $3::timestamptz, $4::timestamptz, $5::date, true, $6, $7, $8, $9, $10, $11, $12, '', 1
   from first`,
)

/** The same of whoever the binding is of, counted where he was activated. */
export const countCollected = statement(
  "activation.count-collected",
  `with bound as (select * from activation.bindings where binding_id = $1),
   first as (insert into activation.milestones (resident_id, kind) select resident_id, 'collected' from bound
     on conflict do nothing returning resident_id, kind)
   insert into activation.ledger (${written})
   select kind, gen_random_uuid(), $2::timestamptz, $2::timestamptz, $3::date, true, region_code, service_region_code,
     service_point_id, channel, case channel when 'online' then '' else officer_id end, cohort, agency, '', 1
   from first join bound using (resident_id)`,
)

/** Puts a request down to be counted, in the transaction that writes it. */
export const noteUncounted = statement(
  "activation.note-uncounted",
  "insert into activation.uncounted (request_hash) values ($1) on conflict do nothing",
)

/** Takes some out; what another process is at is left to it. */
export const takeUncounted = statement<{ readonly compact: string }>(
  "activation.take-uncounted",
  `with taken as (delete from activation.uncounted where request_hash in
     (select request_hash from activation.uncounted order by request_hash limit $1 for update skip locked)
     returning request_hash)
   select compact from taken join activation.requests using (request_hash)`,
)

export const hasUncounted = statement<{ readonly there: boolean }>(
  "activation.has-uncounted",
  "select exists (select from activation.uncounted) as there",
)
