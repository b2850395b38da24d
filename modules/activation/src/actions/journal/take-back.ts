import type { Tx } from "@jatidiri/database"
import { takesBack } from "../../domain/withdrawal.ts"
import type { Needs } from "../../needs.ts"
import {
  type BindingRow,
  findBindingByVoucher,
  lockHolder,
  markReboundWithdrawn,
  markWithdrawn,
} from "../../store/bindings.ts"
import { openReview } from "../../store/reviews.ts"
import { findVoucherPlace, listWithdrawalsOf, type VoucherPlace, type WithdrawalRow } from "../../store/withdrawals.ts"
import { closeBinding } from "../bindings/close-binding.ts"
import { takeBackRebound } from "./take-back-rebound.ts"

const laterOf = (a: Date, b: Date): Date => (a.getTime() > b.getTime() ? a : b)

/** Where a later voucher had taken its place already, its end is counted and only its reason becomes another. */
const endAsWithdrawn = async (tx: Tx, binding: BindingRow, withdrawal: WithdrawalRow, needs: Needs): Promise<void> => {
  const actor = `officer:${binding.officer_id}`
  const at = laterOf(withdrawal.signed_at, binding.signed_at)
  const end = { reason: "withdrawn", at, actor } as const
  await takeBackRebound(tx, binding, end, needs)
  await tx.run(markReboundWithdrawn, binding.resident_id, binding.voucher_jti)
  if (binding.state === "active") await closeBinding(tx, binding, { state: "ended", ...end }, needs)
  if (binding.state !== "replaced") return
  await tx.run(markWithdrawn, binding.resident_id, binding.binding_id)
  await needs.recordAudit(tx, {
    action: "binding.ended",
    actor,
    subject: `resident:${binding.resident_id}`,
    detail: { binding: binding.binding_id, reason: "withdrawn" },
  })
}

/** A withdrawal that fits nothing takes nothing back: honest devices write none. */
const fits = async (tx: Tx, withdrawal: WithdrawalRow, place: VoucherPlace, needs: Needs): Promise<boolean> => {
  if (takesBack(withdrawal, place)) return true
  await tx.run(openReview, withdrawal.entry_jti, "withdrawal-unfit", needs.now())
  return false
}

/** The withdrawals of a voucher that came after them, as far as they fit it. */
const findFitting = async (tx: Tx, voucherJti: string, needs: Needs): Promise<readonly WithdrawalRow[]> => {
  const withdrawals = await tx.rows(listWithdrawalsOf, voucherJti)
  const place = withdrawals.length === 0 ? undefined : await tx.find(findVoucherPlace, voucherJti)
  if (place === undefined) return []
  const fitting: WithdrawalRow[] = []
  for (const withdrawal of withdrawals) if (await fits(tx, withdrawal, place, needs)) fitting.push(withdrawal)
  return fitting
}

/** What is held keeps waiting, whatever takes it back; only what fits nothing is said now, as it would be otherwise. */
export const noteWithdrawals = async (tx: Tx, voucherJti: string, needs: Needs): Promise<void> => {
  await findFitting(tx, voucherJti, needs)
}

/**
 * Takes back a voucher that has just got its place. It was placed and counted first, as if its withdrawal had come
 * later, so that both orders end alike. The holder's lock must be held.
 */
export const takeBackPlaced = async (tx: Tx, binding: BindingRow, needs: Needs): Promise<void> => {
  const fitting = await findFitting(tx, binding.voucher_jti, needs)
  const standing = fitting.find(({ state }) => state === "standing")
  if (standing !== undefined) await endAsWithdrawn(tx, binding, standing, needs)
}

/** Takes back the voucher of a standing withdrawal if it is here; one that is held stays held, and ends when released. */
export const takeBack = async (tx: Tx, withdrawal: WithdrawalRow, needs: Needs): Promise<void> => {
  const place = await tx.find(findVoucherPlace, withdrawal.voucher_jti)
  if (place === undefined || !(await fits(tx, withdrawal, place, needs)) || withdrawal.state !== "standing") return
  await tx.get(lockHolder, place.resident_id)
  const binding = await tx.get(findBindingByVoucher, place.resident_id, withdrawal.voucher_jti)
  await endAsWithdrawn(tx, binding, withdrawal, needs)
}
