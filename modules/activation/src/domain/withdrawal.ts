/** Where an entry stands in the journals. */
type InJournal = { readonly device: string; readonly seq: number }

/** A device takes back only what it has signed itself before. */
export const takesBack = (withdrawal: InJournal, voucher: InJournal): boolean =>
  withdrawal.device === voucher.device && withdrawal.seq > voucher.seq
