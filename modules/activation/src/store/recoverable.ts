import { statement } from "@jatidiri/database"
import type { BindingRow } from "./bindings.ts"

/** A binding as recovery asks about it; `place_jti` is the voucher whose place it has. */
export type RecoverableRow = Pick<BindingRow, "binding_id" | "state" | "signed_at" | "device"> & {
  readonly place_jti: string
  readonly blocked_at: Date | null
  readonly disputed_at: Date | null
  readonly end_reason: string | null
  readonly handed_on: boolean
}

export const listRecoverable = statement<RecoverableRow>(
  "activation.list-recoverable",
  `select b.binding_id, b.state, b.signed_at, b.device, b.blocked_at, b.disputed_at,
     b.end_reason, coalesce(b.stands_for, b.voucher_jti) as place_jti,
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

/** The binding that the phone of this one has handed over to. */
export const findMovedTo = statement<{ readonly binding_id: string }>(
  "activation.find-moved-to",
  `select b.binding_id from activation.rebindings r
   join activation.bindings b on b.resident_id = r.resident_id and b.voucher_jti = r.rebinding_id
   where r.binding_id = $1 and r.road = 'move' and r.state = 'done'`,
)

export const markDisputed = statement(
  "activation.mark-disputed",
  "update activation.bindings set disputed_at = coalesce(disputed_at, $3) where resident_id = $1 and binding_id = $2",
)
