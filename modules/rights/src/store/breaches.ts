import { statement } from "@jatidiri/database"

export const insertBreach = statement(
  "rights.insert-breach",
  `insert into rights.breaches (breach_id, region_code, learnt_at, due_at, opened_by, opened_at)
   values ($1, $2, $3, $4, $5, $6)`,
)

export type BreachRow = {
  readonly breach_id: string
  readonly region_code: string
  readonly learnt_at: Date
  readonly due_at: Date
  readonly notified_at: Date | null
}

export const holdBreach = statement<BreachRow>(
  "rights.hold-breach",
  `select breach_id, region_code, learnt_at, due_at, notified_at from rights.breaches where breach_id = $1 for update`,
)

export const markTold = statement(
  "rights.mark-told",
  "update rights.breaches set notified_at = $2 where breach_id = $1 and notified_at is null",
)

export const listTicketsOfBreach = statement<{ readonly ticket_id: string }>(
  "rights.list-tickets-of-breach",
  "select ticket_id from rights.tickets where breach_id = $1 order by ticket_id for update",
)

export const listBreaches = statement<BreachRow & { readonly people: number }>(
  "rights.list-breaches",
  `select b.breach_id, b.region_code, b.learnt_at, b.due_at, b.notified_at,
     (select count(*)::int from rights.tickets t where t.breach_id = b.breach_id) as people
   from rights.breaches b where b.region_code like any ($1::text[])
   order by b.notified_at is not null, b.due_at desc limit 50`,
)
