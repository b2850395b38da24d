import { statement } from "@jatidiri/database"
import type { PublicJwk } from "@jatidiri/kernel"
import { type BindingRow, columns as bindingColumns } from "./bindings.ts"

export type RebindingRow = {
  readonly rebinding_id: string
  readonly resident_id: string
  /** The binding it began from. */
  readonly binding_id: string
  readonly road: "code" | "passkey" | "move"
  readonly request_hash: string
  readonly key_thumbprint: string
  readonly key: PublicJwk
  readonly begun_at: Date
  readonly ready_at: Date
  readonly state: "waiting" | "done" | "cancelled"
  /** When the code or passkey that began it was set up; empty for a move. */
  readonly way_set_at: Date | null
}

const columns = `rebinding_id, resident_id, binding_id, road, request_hash, key_thumbprint, key, begun_at, ready_at,
  way_set_at, state`

export const insertRebinding = statement(
  "activation.insert-rebinding",
  `insert into activation.rebindings (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting')`,
)

export const findRebinding = statement<RebindingRow>(
  "activation.find-rebinding",
  `select ${columns} from activation.rebindings where rebinding_id = $1`,
)

/** What was begun from a binding for one request and not cancelled. */
export const findRebindingOf = statement<RebindingRow>(
  "activation.find-rebinding-of",
  `select ${columns} from activation.rebindings where binding_id = $1 and request_hash = $2 and state <> 'cancelled'`,
)

/** By the holder's lock nobody else closes one of them meanwhile. */
export const listWaitingRebindings = statement<RebindingRow>(
  "activation.list-waiting-rebindings",
  `select ${columns} from activation.rebindings where resident_id = $1 and state = 'waiting' order by begun_at`,
)

/** Those that nobody has collected since they were begun before that moment. */
export const listForgottenRebindings = statement<RebindingRow>(
  "activation.list-forgotten-rebindings",
  `select ${columns} from activation.rebindings where state = 'waiting' and begun_at <= $1 order by begun_at limit 500`,
)

export const finishRebinding = statement(
  "activation.finish-rebinding",
  `update activation.rebindings set state = 'done', closed_at = $2 where rebinding_id = $1 and state = 'waiting'`,
)

export const cancelRebinding = statement(
  "activation.cancel-rebinding",
  `update activation.rebindings set state = 'cancelled', closed_at = $2, closed_because = $3
   where rebinding_id = $1 and state = 'waiting'`,
)

/** The new phone's request that an old phone has moved its binding to. */
export const findMoveOfRequest = statement<{ readonly rebinding_id: string }>(
  "activation.find-move-of-request",
  `select rebinding_id from activation.rebindings where request_hash = $1 and road = 'move' and state <> 'cancelled'
   order by begun_at desc limit 1`,
)

/** A binding as recovery asks about it; `place_jti` is the voucher whose place it has. */
export type RecoverableRow = Pick<BindingRow, "binding_id" | "state" | "signed_at" | "device"> & {
  readonly place_jti: string
  readonly blocked_at: Date | null
  readonly handed_on: boolean
}

export const listRecoverable = statement<RecoverableRow>(
  "activation.list-recoverable",
  `select b.binding_id, b.state, b.signed_at, b.device, b.blocked_at, coalesce(b.stands_for, b.voucher_jti) as place_jti,
     exists (select from activation.rebindings r where r.binding_id = b.binding_id and r.state = 'done') as handed_on
   from activation.bindings b where b.resident_id = $1 and b.placed`,
)

/** The binding of the phone that a rebinding brought, from the one it began from: what an officer saw then still holds. */
export const insertRebound = statement(
  "activation.insert-rebound",
  `insert into activation.bindings (resident_id, binding_id, voucher_jti, stands_for, key_thumbprint, key, state, placed,
     device, officer_id, biometric, signed_at, region_code, service_region_code, service_point_id, channel, cohort, agency)
   select resident_id, $3, $4, coalesce(stands_for, voucher_jti), $5, $6, 'active', true,
     device, officer_id, biometric, $7, $8, '', '', 'online', $9, $10
   from activation.bindings where resident_id = $1 and binding_id = $2`,
)

/** The resident himself said that this phone is lost. */
export const markBlocked = statement(
  "activation.mark-blocked",
  `update activation.bindings set blocked_at = $3
   where resident_id = $1 and binding_id = $2 and state = 'ended' and end_reason = 'lost'`,
)

/** The phone in force that was recovered, by however many steps, from the binding of this voucher. */
export const findActiveRebound = statement<BindingRow>(
  "activation.find-active-rebound",
  `select ${bindingColumns} from activation.bindings where resident_id = $1 and stands_for = $2 and state = 'active'`,
)

/** Nothing can be recovered any more from what this voucher bound. */
export const forgetBlocks = statement(
  "activation.forget-blocks",
  `update activation.bindings set blocked_at = null
   where resident_id = $1 and coalesce(stands_for, voucher_jti) = $2 and blocked_at is not null`,
)

/** Nothing can be recovered any more from any binding of this resident that has ended. */
export const forgetAllBlocks = statement(
  "activation.forget-all-blocks",
  "update activation.bindings set blocked_at = null where resident_id = $1 and blocked_at is not null",
)

/** The binding that the phone of this one has handed over to. */
export const findMovedTo = statement<{ readonly binding_id: string }>(
  "activation.find-moved-to",
  `select b.binding_id from activation.rebindings r
   join activation.bindings b on b.resident_id = r.resident_id and b.voucher_jti = r.rebinding_id
   where r.binding_id = $1 and r.road = 'move' and r.state = 'done'`,
)

export type EndedRow = { readonly ended_at: Date | null; readonly end_reason: string | null }
export const findEnd = statement<EndedRow>(
  "activation.find-end",
  "select ended_at, end_reason from activation.bindings where binding_id = $1",
)

export const findMandateOfVoucher = statement<{ readonly mandate: string }>(
  "activation.find-mandate-of-voucher",
  "select mandate from activation.entries where jti = $1",
)

/** When what is held began to wait: the first reason counts. */
export const findWhenHeld = statement<{ readonly at: Date }>(
  "activation.find-when-held",
  "select opened_at as at from activation.reviews where entry_jti = $1 order by opened_at limit 1",
)
