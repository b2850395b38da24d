/** Where an entry stands in the journals, and when it was signed by its device's clock. */
type InJournal = { readonly device: string; readonly seq: number; readonly signed_at: Date }

/** What was signed earlier than this has been handed over: taking it away then is a revocation, with its own power. */
export const longestWithdrawalSeconds = 3600

/** A device takes back only what it has signed itself before, and not long before. */
export const takesBack = (withdrawal: InJournal, voucher: InJournal): boolean =>
  withdrawal.device === voucher.device &&
  withdrawal.seq > voucher.seq &&
  withdrawal.signed_at.getTime() - voucher.signed_at.getTime() <= longestWithdrawalSeconds * 1000
