import { clockLeewaySeconds } from "./times.ts"

/** Where an entry stands in the journals, and when it was signed by its device's clock. */
type InJournal = { readonly device: string; readonly seq: number; readonly signed_at: Date }

/** What was signed earlier than this has been handed over: taking it away then is a revocation, with its own power. */
export const longestWithdrawalSeconds = 3600

/** When the office heard of a voucher, and first of something that its device signed after it. */
export type Heard = { readonly voucher_at: Date; readonly later_at: Date | null }

/**
 * Whether a withdrawal comes when it could no longer have been signed in time as far as the office knows: the voucher and
 * something signed after it have been here for longer than anybody may take back. An honest device sends what it has.
 */
export const isLate = ({ voucher_at, later_at }: Heard, now: Date): boolean => {
  const longAgo = now.getTime() - (longestWithdrawalSeconds + clockLeewaySeconds) * 1000
  return voucher_at.getTime() < longAgo && later_at !== null && later_at.getTime() < longAgo
}

/** A device takes back only what it has signed itself before, and not long before. */
export const takesBack = (withdrawal: InJournal, voucher: InJournal): boolean =>
  withdrawal.device === voucher.device &&
  withdrawal.seq > voucher.seq &&
  withdrawal.signed_at.getTime() - voucher.signed_at.getTime() <= longestWithdrawalSeconds * 1000
