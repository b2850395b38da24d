import { statement } from "@jatidiri/database"

export const insertBreach = statement(
  "rights.insert-breach",
  `insert into rights.breaches (breach_id, region_code, learnt_at, due_at, opened_by, opened_at)
   values ($1, $2, $3, $4, $5, $6)`,
)

/** One for each resident concerned, but for those whose number is taken. */
export const insertBreachTickets = statement<{ readonly ticket_id: string }>(
  "rights.insert-breach-tickets",
  `insert into rights.tickets (ticket_id, number, kind, channel, resident_id, region_code, breach_id, received_at, due_at,
     is_paused_by_waiting, state, taken_by, seq)
   select t.ticket_id, t.number, 'breach', 'office', t.resident_id, t.region_code, $5, $6, $7, $8, 'in-progress', $9, 1
   from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[]) as t(ticket_id, number, resident_id, region_code)
   on conflict (number) do nothing returning ticket_id`,
)

export const insertBreachEvents = statement(
  "rights.insert-breach-events",
  `insert into rights.events (ticket_id, seq, at, event, by_kind, officer_id)
   select ticket_id, 1, $2, 'received', 'officer', $3 from rights.tickets where breach_id = $1`,
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
   from unnest($1::text[], $2::text[]) as r(first, below)
     join rights.breaches b on b.region_code collate "C" >= r.first and b.region_code collate "C" < r.below
   order by b.notified_at is not null, b.due_at desc limit 50`,
)
