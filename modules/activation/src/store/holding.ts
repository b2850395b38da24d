import { statement } from "@jatidiri/database"

/**
 * Takes a binding out of its place, so that it waits; touches no row where somebody else's word has ended it. What its own
 * device took back is as much in doubt as what it gave.
 */
export const holdBinding = statement(
  "activation.hold-binding",
  `update activation.bindings set state = 'held', placed = false, ended_at = null, end_reason = null, turn = turn + 1
   where resident_id = $1 and binding_id = $2 and placed
     and (state = 'replaced' or (state = 'ended' and end_reason in ('held', 'withdrawn')))`,
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

/** Bindings of a resident that were recovered from this voucher, or are its own: none of them gives way to another. */
export const listBindingsOfPlace = statement<{ readonly binding_id: string }>(
  "activation.list-bindings-of-place",
  `select binding_id from activation.bindings where resident_id = $1 and coalesce(stands_for, voucher_jti) = $2`,
)
