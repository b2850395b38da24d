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
  /** The next later signed one, to which the new voucher gives way at once. */
  readonly givesWayTo?: Binding
  /** Vouchers of different officers for this resident, the new one among them; all go to review. */
  readonly review: readonly string[]
}

/**
 * Where a new voucher stands among the resident's others. The later signed one holds, whatever came first; one that
 * was ended still holds over the earlier signed. Held ones wait outside.
 */
export const placeVoucher = (known: readonly Binding[], voucher: Vouched): Placement => {
  const others = known.filter((binding) => !isHeld(binding))
  const later = others.filter((other) => compareVouchers(other, voucher) > 0).sort(compareVouchers)
  const giving = later.length === 0 ? others.find(isActive) : undefined
  const differing = others.filter((other) => other.officer !== voucher.officer)
  return {
    becomes: later.length === 0 ? "active" : "replaced",
    ...(giving === undefined ? {} : { replaces: giving }),
    ...(later[0] === undefined ? {} : { givesWayTo: later[0] }),
    review: differing.length === 0 ? [] : [voucher.jti, ...differing.map((other) => other.jti)],
  }
}
