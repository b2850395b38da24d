import { compareVouchers } from "@jatidiri/field"

/** What decides between two vouchers for one resident; `iat` in NumericDate seconds. */
export type Vouched = {
  readonly bindingId: string
  readonly jti: string
  readonly iss: string
  readonly iat: number
  readonly officer: string
}

type HeldBinding = Vouched & { readonly state: "held" }
type ActiveBinding = Vouched & { readonly state: "active" }
type ReplacedBinding = Vouched & { readonly state: "replaced" }
type EndedBinding = Vouched & { readonly state: "ended" }
export type Binding = HeldBinding | ActiveBinding | ReplacedBinding | EndedBinding

export const isActive = (binding: Binding): binding is ActiveBinding => binding.state === "active"
const isHeld = (binding: Binding): binding is HeldBinding => binding.state === "held"

export type Placement = {
  /** What the new voucher's binding becomes. */
  readonly becomes: "active" | "replaced"
  /** The binding that gives way to it. */
  readonly replaces?: ActiveBinding
  /** When its own binding is counted as ended, NumericDate seconds; for one that gives way at once. */
  readonly endsAt?: number
  /** Vouchers of different officers for this resident, the new one among them; all go to review. */
  readonly review: readonly string[]
}

/**
 * A voucher that comes late gives way when the next later one was signed. If the one before it has given way already, that
 * end stands at the next later one and cannot be moved: the late one is then counted as ended at once, so that at every
 * moment one is active, whatever the order.
 */
const endOf = (voucher: Vouched, next: Vouched, before: Binding | undefined): number =>
  before?.state === "replaced" ? voucher.iat : next.iat

/**
 * Where a new voucher stands among the resident's others. The later signed one holds, whatever came first; one that
 * was ended still holds over the earlier signed. Held ones wait outside.
 */
export const placeVoucher = (known: readonly Binding[], voucher: Vouched): Placement => {
  const others = known.filter((binding) => !isHeld(binding)).sort(compareVouchers)
  const later = others.filter((other) => compareVouchers(other, voucher) > 0)
  const before = others.findLast((other) => compareVouchers(other, voucher) < 0)
  const giving = later.length === 0 ? others.find(isActive) : undefined
  const differing = others.filter((other) => other.officer !== voucher.officer)
  return {
    becomes: later.length === 0 ? "active" : "replaced",
    ...(giving === undefined ? {} : { replaces: giving }),
    ...(later[0] === undefined ? {} : { endsAt: endOf(voucher, later[0], before) }),
    review: differing.length === 0 ? [] : [voucher.jti, ...differing.map((other) => other.jti)],
  }
}
