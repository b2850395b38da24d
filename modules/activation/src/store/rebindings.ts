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

/** The old phone itself has said yes to what was begun by code or passkey. */
export const turnIntoMove = statement(
  "activation.turn-into-move",
  `update activation.rebindings set road = 'move', way_set_at = null, ready_at = greatest(begun_at, $2)
   where rebinding_id = $1 and state = 'waiting'`,
)

/** The new phone's request that an old phone has moved its binding to. */
export const findMoveOfRequest = statement<{ readonly rebinding_id: string }>(
  "activation.find-move-of-request",
  `select rebinding_id from activation.rebindings where request_hash = $1 and road = 'move' and state <> 'cancelled'
   order by begun_at desc limit 1`,
)

/** By code, by passkey or by the phone itself: it is lost, or wanted no longer. */
export const markBlocked = statement(
  "activation.mark-blocked",
  `update activation.bindings set blocked_at = $3
   where resident_id = $1 and binding_id = $2 and state = 'ended' and end_reason in ('lost', 'stop')`,
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

export const findMandateOfVoucher = statement<{ readonly mandate: string }>(
  "activation.find-mandate-of-voucher",
  "select mandate from activation.entries where jti = $1",
)
