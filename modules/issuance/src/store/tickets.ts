import { statement } from "@jatidiri/database"

/** The intent, in one statement; throws what `isNonceSpent` knows. The function is in the first migration. */
export const intend = statement<{ readonly list_number: number; readonly status_index: number }>(
  "issuance.intend",
  "select list_number, status_index from issuance.intend($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
)

/** Whether a statement failed because another request had spent the nonce. */
export const isNonceSpent = (error: unknown): boolean =>
  error instanceof Error && (error as Error & { readonly constraint?: unknown }).constraint === "tickets_nonce"

/** The result; throws when the ticket was already done, so that nothing sent with it is committed either. */
export const finish = statement("issuance.finish", "select issuance.finish($1, $2, $3)")

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
