import { statement } from "@jatidiri/database"
import { type BindingRow, columns } from "./bindings.ts"

const place = "coalesce(stands_for, voucher_jti)"

/** What its own device took back, or its own phone ended, is as much in doubt as what was given. */
const hold = `update activation.bindings set state = 'held', placed = false, ended_at = null, end_reason = null,
     turn = turn + 1, own_end = case when blocked_at is not null then end_reason end, own_end_at = blocked_at, blocked_at = null
   where resident_id = $1 and placed
     and (state = 'replaced' or (state = 'ended' and (end_reason in ('held', 'withdrawn') or blocked_at is not null)))`

/** Takes a binding out of its place, so that it waits; touches no row where somebody else's word has ended it. */
export const holdBinding = statement("activation.hold-binding", `${hold} and binding_id = $2`)

/** The same for all that was handed on from the binding of this voucher. */
export const holdRebound = statement("activation.hold-rebound", `${hold} and stands_for = $2`)

export type WaitingRow = BindingRow & {
  /** What its own phone, code or passkey has said of it. */
  readonly own_end: "lost" | "stop" | null
  readonly own_end_at: Date | null
  readonly disputed_at: Date | null
  /** Another phone has it now. */
  readonly handed_on: boolean
}

/** What waits with this voucher: its own binding and those that were handed on from it. */
export const listWaiting = statement<WaitingRow>(
  "activation.list-waiting",
  `select ${columns}, own_end, own_end_at, disputed_at, exists (select from activation.rebindings r
     where r.resident_id = b.resident_id and r.binding_id = b.binding_id and r.state = 'done') as handed_on
   from activation.bindings b where resident_id = $1 and ${place} = $2 and state = 'held'`,
)

/** What waits is ended by its own phone, code or passkey, as soon as it is let in. */
export const sayOwnEnd = statement(
  "activation.say-own-end",
  `update activation.bindings set own_end = $3, own_end_at = $4
   where resident_id = $1 and binding_id = $2 and state = 'held' and own_end is null`,
)

/** What its phone had said holds again, over whatever has taken its place since; but not over a withdrawal. */
export const restoreOwnEnd = statement(
  "activation.restore-own-end",
  `update activation.bindings set state = 'ended', end_reason = $3, blocked_at = $4, disputed_at = $5
   where resident_id = $1 and binding_id = $2
     and (state = 'replaced' or (state = 'ended' and end_reason in ('lost', 'stop')))`,
)

/** Who had given way is in force again. */
export const reinstateBinding = statement(
  "activation.reinstate-binding",
  `update activation.bindings set state = 'active', ended_at = null, end_reason = null, turn = turn + 1
   where resident_id = $1 and binding_id = $2 and state = 'replaced'`,
)

export type SignedAfterRow = { readonly jti: string; readonly resident_id: string | null }

/**
 * What a device, or one mandate of it, signed from a moment on and nobody was told of: vouchers, the earliest first, but
 * those rejected before they had a place; and withdrawals.
 */
export const listSignedAfter = statement<SignedAfterRow>(
  "activation.list-signed-after",
  `select e.jti, b.resident_id from activation.entries e
   left join activation.bindings b on b.voucher_jti = e.jti
   where e.device = $1 and e.kind in ('voucher', 'withdrawal') and e.signed_at >= $2
     and ($3::uuid is null or e.mandate = $3)
     and not (e.kind = 'voucher' and b.state = 'ended' and not b.placed)
     and not exists (select from activation.reviews r
                     where r.entry_jti = e.jti and r.reason = 'signed-after-revocation')
   order by e.signed_at, e.seq, e.jti limit $4`,
)

/**
 * Bindings of a resident that were recovered from this voucher, or are its own: none of them gives way to another. And when
 * their own phone, code or passkey has ended what waits of them.
 */
export const listBindingsOfPlace = statement<{ readonly binding_id: string; readonly own_end_at: Date | null }>(
  "activation.list-bindings-of-place",
  `select binding_id, own_end_at from activation.bindings where resident_id = $1 and ${place} = $2`,
)
