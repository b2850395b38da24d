/** What decides between two vouchers for one resident. */
export type Mergeable = {
  readonly jti: string
  /** Thumbprint of the device that signed. */
  readonly iss: string
  readonly iat: number
  /** `sub` of its mandate. */
  readonly officer: string
}

/** All that is known of one resident's vouchers; the same whatever order they came in and however often. */
export type Merged<V extends Mergeable> = {
  readonly holds: V
  /** Signed earlier, the latest first: their bindings are revoked. */
  readonly replaced: readonly V[]
  /** Different officers vouched for one resident: all go to review. */
  readonly review: boolean
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Positive when `a` holds over `b`: signed later (`iat`), then the greater `jti`, then the greater `iss`; 0: the same. */
export const compareVouchers = (a: Omit<Mergeable, "officer">, b: Omit<Mergeable, "officer">): number =>
  a.iat - b.iat || compareText(a.jti, b.jti) || compareText(a.iss, b.iss)

/** Adds a voucher to what is known of its resident; adding it again changes nothing. */
export const mergeVoucher = <V extends Mergeable>(known: Merged<V> | undefined, voucher: V): Merged<V> => {
  if (known === undefined) return { holds: voucher, replaced: [], review: false }
  const others = [known.holds, ...known.replaced]
  if (others.some((other) => compareVouchers(other, voucher) === 0)) return known
  const [holds = voucher, ...replaced] = [...others, voucher].sort((a, b) => compareVouchers(b, a))
  return { holds, replaced, review: replaced.some((other) => other.officer !== holds.officer) }
}
