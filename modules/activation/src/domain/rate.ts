/** An officer who looks at every face says yes to no more people than this in the time below. */
export const mostAtOnce = 12
export const rateSeconds = 600

/** A voucher among the others of its device; `iat` in NumericDate seconds. */
export type RatedVoucher = { readonly jti: string; readonly seq: number; readonly iat: number }

const bySigning = (a: RatedVoucher, b: RatedVoucher): number =>
  a.iat - b.iat || a.seq - b.seq || (a.jti < b.jti ? -1 : 1)

/**
 * Which vouchers of one device were signed beyond the usual rate: those that have twelve others in the ten minutes that
 * end with them. Another voucher can only add to them, never take one away, so it counts for nothing in which order they
 * became known.
 */
export const findHurried = (vouchers: readonly RatedVoucher[]): readonly string[] => {
  const signed = vouchers.toSorted(bySigning)
  return signed
    .filter(({ iat }, index) => {
      const before = signed[index - mostAtOnce]
      return before !== undefined && iat - before.iat < rateSeconds
    })
    .map(({ jti }) => jti)
}
