import { statement } from "@jatidiri/database"

/**
 * The intent, in one statement: the nonce is spent, each credential gets the first of its eight candidates that is free
 * in the newest list of its kind, ticket and credentials are stored. No rows: the nonce was spent before. Fewer rows
 * than asked: candidates were taken; the caller rolls back and tries with others. Whether a candidate is taken is a
 * scalar question on purpose: asked with `exists`, the planner would read the whole list instead of one place.
 */
export const intend = statement<{ readonly list_number: number; readonly status_index: number }>(
  "issuance.intend",
  `with ticket as (
     insert into issuance.tickets (ticket_id, nonce, grant_id, resident_id, binding_id, configuration, claims_hash, intended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (nonce) do nothing returning ticket_id
   ), list as (
     select (max(nextval(('issuance.places_' || $9)::regclass)) / $10)::integer as number
     from ticket, generate_series(1, $11::integer) having count(*) > 0
   ), known as (
     insert into issuance.status_lists (kind, number) select $9, number from list on conflict do nothing
   )
   insert into issuance.credentials (kind, list_number, status_index, ticket_id, resident_id, binding_id, expires_at)
   select $9, list.number, free.status_index, $1, $4, $5, $12
   from list, generate_series(0, $11::integer - 1) as nth, lateral (
     select candidate as status_index from unnest(($13::integer[])[nth * 8 + 1 : nth * 8 + 8]) as candidate
     where (
       select status_index from issuance.credentials as taken
       where taken.kind = $9 and taken.list_number = list.number and taken.status_index = candidate
     ) is null
     limit 1
   ) as free
   on conflict do nothing
   returning list_number, status_index`,
)

/** Whether a nonce was spent; only read to tell a spent nonce from taken places. */
export const findSpentNonce = statement<{ readonly ticket_id: string }>(
  "issuance.find-spent-nonce",
  "select ticket_id from issuance.tickets where nonce = $1",
)

/** The result; no row when the ticket was already done, which would be two signings under one right. */
export const finish = statement(
  "issuance.finish",
  "update issuance.tickets set result_hashes = $2, done_at = $3 where ticket_id = $1 and done_at is null",
)

export const recordNotification = statement(
  "issuance.record-notification",
  `update issuance.tickets set notified = $3, notified_at = $4
   where ticket_id = $1 and grant_id = $2 and done_at is not null`,
)

export const countTickets = statement<{
  readonly configuration: string
  readonly done: boolean
  readonly count: string
}>(
  "issuance.count-tickets",
  `select configuration, done_at is not null as done, count(*) as count from issuance.tickets group by 1, 2 order by 1, 2`,
)
