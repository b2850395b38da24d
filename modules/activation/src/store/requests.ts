import { statement } from "@jatidiri/database"

export type RequestRow = {
  readonly request_id: string
  readonly request_hash: string
  readonly compact: string
  readonly code: string
  readonly state: "waiting" | "approved" | "refused"
  readonly expires_at: Date
  readonly voucher_jti: string | null
  readonly mandate: string | null
  readonly reason: string | null
}

const columns = "request_id, request_hash, compact, code, state, expires_at, voucher_jti, mandate, reason"

/** Touches no row when the request, or another one of its key with its id, is already here. */
export const insertRequest = statement(
  "activation.insert-request",
  `insert into activation.requests
     (request_id, request_hash, jti, compact, key_thumbprint, code, state, deposited_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8) on conflict do nothing`,
)

export const findRequestByHash = statement<RequestRow>(
  "activation.find-request-by-hash",
  `select ${columns} from activation.requests where request_hash = $1`,
)

export const findRequestByCode = statement<RequestRow>(
  "activation.find-request-by-code",
  `select ${columns} from activation.requests where code = $1 and state <> 'approved' and expires_at > $2`,
)

export type RequestStatusRow = RequestRow & {
  readonly voucher: string | null
  /** Vouchers for the same key that wait for a person or for the register, whichever request they answer. */
  readonly held: readonly string[]
}

export const findRequestStatus = statement<RequestStatusRow>(
  "activation.find-request-status",
  `select r.request_id, r.request_hash, r.compact, r.code, r.state, r.expires_at, r.voucher_jti, r.mandate, r.reason,
          e.compact as voucher,
          array(select h.compact from activation.bindings b join activation.entries h on h.jti = b.voucher_jti
                where b.key_thumbprint = r.key_thumbprint and b.state = 'held') as held
   from activation.requests r left join activation.entries e on e.jti = r.voucher_jti
   where r.request_id = $1`,
)

/** By another request of the same key: an id that somebody else has seen and used takes nothing away. */
export const isRequestIdTaken = statement<{ taken: boolean }>(
  "activation.is-request-jti-taken",
  `select exists (select 1 from activation.requests
   where jti = $1 and key_thumbprint = $2 and request_hash <> $3) as taken`,
)

export const countWaitingOfKey = statement<{ n: number }>(
  "activation.count-waiting-of-key",
  `select count(*)::int as n from activation.requests
   where key_thumbprint = $1 and state = 'waiting' and expires_at > $2`,
)

/** Puts a request into a service point's queue of the day, keeping its place when it is there already. */
export const queueRequest = statement(
  "activation.queue-request",
  `update activation.requests set service_point_id = $2, queued_at = $3
   where request_id = $1 and state = 'waiting' and (service_point_id is distinct from $2 or queued_at < $4)`,
)

/** An answer once given stays, unless `$4` says that this voucher holds over the one before. */
export const approveRequest = statement(
  "activation.approve-request",
  `update activation.requests set state = 'approved', voucher_jti = $2, mandate = $3, reason = null
   where request_hash = $1 and (state <> 'approved' or $4)`,
)

export const refuseRequest = statement(
  "activation.refuse-request",
  "update activation.requests set state = 'refused', reason = $2 where request_hash = $1 and state = 'waiting'",
)

export const listQueue = statement<RequestRow & { readonly queued_at: Date }>(
  "activation.list-queue",
  `select ${columns}, queued_at from activation.requests
   where service_point_id = $1 and state = 'waiting' and queued_at >= $2 and expires_at > $3
   order by queued_at limit 100`,
)

export const markLooked = statement(
  "activation.mark-looked",
  "insert into activation.queue_looks (request_id, officer_id) values ($1, $2) on conflict do nothing",
)

export const addWrongCode = statement(
  "activation.add-wrong-code",
  "insert into activation.wrong_codes (officer_id, at) values ($1, $2)",
)

export const countWrongCodes = statement<{ n: number }>(
  "activation.count-wrong-codes",
  "select count(*)::int as n from activation.wrong_codes where officer_id = $1 and at > $2",
)

export const deleteWrongCodes = statement(
  "activation.delete-wrong-codes",
  "delete from activation.wrong_codes where at < $1",
)

/**
 * Unanswered requests are kept no longer than they may be answered by a late journal; but while an answer to their phone is
 * held they are, since it may yet come into force.
 */
export const deleteOldRequests = statement(
  "activation.delete-old-requests",
  `delete from activation.requests r where state <> 'approved' and expires_at < $1 and not exists
     (select from activation.bindings b where b.key_thumbprint = r.key_thumbprint and b.state = 'held')`,
)
