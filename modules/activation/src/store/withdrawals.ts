import { statement } from "@jatidiri/database"
import type { Heard } from "../domain/withdrawal.ts"

export type WithdrawalRow = {
  readonly entry_jti: string
  readonly voucher_jti: string
  readonly device: string
  readonly seq: number
  readonly signed_at: Date
  readonly state: "standing" | "held" | "rejected"
}

const columns = "entry_jti, voucher_jti, device, seq, signed_at, state"

export const insertWithdrawal = statement(
  "activation.insert-withdrawal",
  `insert into activation.withdrawals (${columns}) values ($1, $2, $3, $4, $5, $6)`,
)

export const listWithdrawalsOf = statement<WithdrawalRow>(
  "activation.list-withdrawals-of",
  `select ${columns} from activation.withdrawals where voucher_jti = $1 order by signed_at, entry_jti`,
)

/** Waits for another decision about it. */
export const lockWithdrawal = statement<WithdrawalRow>(
  "activation.lock-withdrawal",
  `select ${columns} from activation.withdrawals where entry_jti = $1 for update`,
)

/** Touches no row when somebody has decided already. */
export const decideWithdrawal = statement(
  "activation.decide-withdrawal",
  "update activation.withdrawals set state = $2 where entry_jti = $1 and state = 'held'",
)

/** When a voucher came, and first something that its device signed between it and the number $3. */
export const findHeard = statement<Heard>(
  "activation.find-heard",
  `select v.received_at as voucher_at, (select min(e.received_at) from activation.entries e
     where e.device = v.device and e.seq > v.seq and e.seq < $3) as later_at
   from activation.entries v where v.jti = $1 and v.device = $2 and v.kind = 'voucher'`,
)

export type VoucherPlace = {
  readonly resident_id: string
  readonly device: string
  readonly seq: number
  readonly signed_at: Date
}

/** Whose voucher this is and where it stands in its device's journal; nothing while the office has not taken it. */
export const findVoucherPlace = statement<VoucherPlace>(
  "activation.find-voucher-place",
  `select b.resident_id, e.device, e.seq, e.signed_at from activation.bindings b join activation.entries e on e.jti = b.voucher_jti
   where b.voucher_jti = $1`,
)
