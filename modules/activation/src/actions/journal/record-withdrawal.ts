import type { Tx } from "@jatidiri/database"
import { toDate } from "../../domain/times.ts"
import { isLate } from "../../domain/withdrawal.ts"
import type { Needs } from "../../needs.ts"
import { openReview } from "../../store/reviews.ts"
import { findHeard, insertWithdrawal, type WithdrawalRow } from "../../store/withdrawals.ts"
import { isUnderRevocation, type JudgedMandate } from "../vouchers/judge-mandate.ts"
import { takeBack } from "./take-back.ts"
import type { NewEntry, Written } from "./write-entry.ts"

type Recorded = { readonly link: NewEntry["link"]; readonly voucher: string; readonly mandate: JudgedMandate }

/**
 * Notes that a device takes a voucher of its own back, and takes it back if it is here. Whoever found a tablet could
 * end with it what was rightly given: what comes after its revocation, out of a broken chain, under a date that goes back,
 * or long after all around it, waits for a person.
 * Gives whether it waits.
 */
export const recordWithdrawal = async (
  tx: Tx,
  { link, voucher, mandate }: Recorded,
  { conflict }: Written,
  needs: Needs,
): Promise<boolean> => {
  const heard = await tx.find(findHeard, voucher, link.iss, link.seq)
  const late = heard !== undefined && isLate(heard, needs.now())
  const held = conflict !== undefined || late || isUnderRevocation(mandate.known)
  const row: WithdrawalRow = {
    entry_jti: link.jti,
    voucher_jti: voucher,
    device: link.iss,
    seq: link.seq,
    signed_at: toDate(link.iat),
    state: held ? "held" : "standing",
  }
  await tx.run(insertWithdrawal, row.entry_jti, voucher, row.device, row.seq, row.signed_at, row.state)
  if (late) await tx.run(openReview, link.jti, "withdrawal-late", needs.now())
  if (isUnderRevocation(mandate.known)) await tx.run(openReview, link.jti, "signed-before-revocation", needs.now())
  await takeBack(tx, row, needs)
  return held
}
