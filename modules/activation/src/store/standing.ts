import { statement } from "@jatidiri/database"

export type EndedRow = { readonly ended_at: Date | null; readonly end_reason: string | null }
export const findEnd = statement<EndedRow>(
  "activation.find-end",
  "select ended_at, end_reason from activation.bindings where binding_id = $1",
)

/**
 * When what is held began to wait: the first reason that is still open counts. A phone that another was handed on to waits
 * with the voucher of the first.
 */
export const findWhenHeld = statement<{ readonly at: Date }>(
  "activation.find-when-held",
  `select opened_at as at from activation.reviews where entry_jti =
     coalesce((select stands_for from activation.bindings where voucher_jti = $1 and stands_for is not null limit 1), $1)
   order by closed_at is not null, opened_at limit 1`,
)
