import { statement } from "@jatidiri/database"
import type { PublicJwk } from "@jatidiri/kernel"

export type BindingRow = {
  readonly resident_id: string
  readonly binding_id: string
  readonly voucher_jti: string
  readonly key_thumbprint: string
  readonly key: PublicJwk
  readonly state: "held" | "active" | "replaced" | "ended"
  /** Has taken its place among the resident's others and is counted. */
  readonly placed: boolean
  readonly device: string
  readonly officer_id: string
  readonly biometric: boolean
  /** Empty where no officer told six digits: the rebinding to a phone whose key is known. */
  readonly tx_code_hash: string | null
  readonly signed_at: Date
  readonly region_code: string
  readonly service_region_code: string
  readonly service_point_id: string
  readonly channel: "service-point" | "field-round" | "online"
  readonly cohort: string
  readonly agency: string
  /** Of a rebinding: the voucher whose place it keeps among the resident's vouchers. */
  readonly stands_for: string | null
  /** How often it has left its place or come back since it was counted first; each turn is counted anew. */
  readonly turn: number
}

const written = `resident_id, binding_id, voucher_jti, key_thumbprint, key, state, placed, device, officer_id, biometric,
  tx_code_hash, signed_at, region_code, service_region_code, service_point_id, channel, cohort, agency`
export const columns = `${written}, stands_for, turn`

export const addHolder = statement(
  "activation.add-holder",
  "insert into activation.holders (resident_id) values ($1) on conflict (resident_id) do nothing",
)

export type HolderRow = { readonly revoked_at: Date | null }

/** Puts everything about one resident in a line until the transaction is over. */
export const lockHolder = statement<HolderRow>(
  "activation.lock-holder",
  "select revoked_at from activation.holders where resident_id = $1 for update",
)

export const markRevoked = statement(
  "activation.mark-revoked",
  "update activation.holders set revoked_at = greatest(revoked_at, $2) where resident_id = $1",
)

export const listBindings = statement<BindingRow>(
  "activation.list-bindings",
  `select ${columns} from activation.bindings where resident_id = $1`,
)

export const listBindingIdsOf = statement<{ readonly binding_id: string }>(
  "activation.list-binding-ids-of",
  "select binding_id from activation.bindings where resident_id = $1",
)

export const listActiveBindingsAmong = statement<{ readonly binding_id: string }>(
  "activation.list-active-bindings-among",
  "select binding_id from activation.bindings where binding_id = any ($1::uuid[]) and state = 'active'",
)

export const findActiveBindingOf = statement<BindingRow>(
  "activation.find-active-binding-of",
  `select ${columns} from activation.bindings where resident_id = $1 and state = 'active'`,
)

/** Against whoever signs for it as well, who holds it shared. */
export const holdActiveBindingOf = statement<BindingRow>(
  "activation.hold-active-binding-of",
  `select ${columns} from activation.bindings where resident_id = $1 and state = 'active' for update`,
)

/** Everybody who is bound, in the order of their ids; a page begins behind the last id of the one before. */
export const listBoundResidents = statement<{ readonly resident_id: string }>(
  "activation.list-bound-residents",
  `select resident_id from activation.bindings where state = 'active' and resident_id > $1
   order by resident_id limit $2`,
)

export const listActiveAmong = statement<{ readonly resident_id: string }>(
  "activation.list-active-among",
  "select resident_id from activation.bindings where state = 'active' and resident_id = any ($1)",
)

export const findBindingRow = statement<BindingRow>(
  "activation.find-binding",
  `select ${columns} from activation.bindings where binding_id = $1`,
)

/** For whoever signs for the binding: it cannot end before that transaction is over. */
export const findActiveBindingShared = statement<BindingRow>(
  "activation.find-active-binding",
  `select ${columns} from activation.bindings where binding_id = $1 and state = 'active' for share`,
)

export const findBindingByVoucher = statement<BindingRow>(
  "activation.find-binding-by-voucher",
  `select ${columns} from activation.bindings where resident_id = $1 and voucher_jti = $2`,
)

/** The voucher of a phone that was recorded, by whatever road. */
export const findBindingOfVoucher = statement<BindingRow>(
  "activation.find-binding-of-voucher",
  `select ${columns} from activation.bindings where key_thumbprint = $1 and voucher_jti = $2`,
)

export const listBindingsOfKey = statement<BindingRow>(
  "activation.list-bindings-of-key",
  `select ${columns} from activation.bindings where key_thumbprint = $1`,
)

export const insertBinding = statement(
  "activation.insert-binding",
  `insert into activation.bindings (${written}, ended_at, end_reason)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
)

/** When it ended stays: its end is counted already. */
export const markWithdrawn = statement(
  "activation.mark-withdrawn",
  `update activation.bindings set state = 'ended', end_reason = 'withdrawn'
   where resident_id = $1 and binding_id = $2 and state = 'replaced'`,
)

/** So does what was handed on from its voucher and another has taken the place of: it must not come back instead of that. */
export const markReboundWithdrawn = statement(
  "activation.mark-rebound-withdrawn",
  `update activation.bindings set state = 'ended', end_reason = 'withdrawn'
   where resident_id = $1 and stands_for = $2 and state = 'replaced'`,
)

/** Lets a held binding take its place, with nothing said of it yet; touches no row when it is no longer held. */
export const releaseBinding = statement(
  "activation.release-binding",
  `update activation.bindings set state = $3, placed = true, ended_at = $4, end_reason = $5,
     own_end = null, own_end_at = null, disputed_at = null
   where resident_id = $1 and binding_id = $2 and state = 'held'`,
)

/** A held binding ends without ever having had a place. */
export const rejectBinding = statement(
  "activation.reject-binding",
  `update activation.bindings set state = 'ended', ended_at = $3, end_reason = 'rejected', own_end = null, own_end_at = null
   where resident_id = $1 and binding_id = $2 and state = 'held'`,
)

/** Only what is active ends; touches no row otherwise. */
export const closeBinding = statement(
  "activation.close-binding",
  `update activation.bindings set state = $3, ended_at = $4, end_reason = $5
   where resident_id = $1 and binding_id = $2 and state = 'active'`,
)
