import type { Jws } from "@jatidiri/kernel"

/** The redemption is of this voucher. */
export const isOfVoucher = (subject: {
  readonly signed: Jws<{ readonly voucher: string }>
  readonly voucher: string
}): boolean => subject.signed.payload.voucher === subject.voucher
