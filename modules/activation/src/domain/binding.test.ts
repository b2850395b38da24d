import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Binding, isActive, placeVoucher, type Vouched } from "./binding.ts"

const voucher = (changes: Partial<Vouched> = {}): Vouched => ({
  ...{ bindingId: "b1", jti: "00000000-0000-4000-8000-000000000001", iss: "a", iat: 100, officer: "putu" },
  ...changes,
})

const arrive = (known: readonly Binding[], next: Vouched): Binding[] => {
  if (known.some((binding) => binding.jti === next.jti)) return [...known]
  const { becomes, replaces } = placeVoucher(known, next)
  const others = known.map((binding) => (binding === replaces ? { ...replaces, state: "replaced" as const } : binding))
  return [...others, { ...next, state: becomes }]
}

const standing = (bindings: readonly Binding[]) => bindings.map(({ jti, state }) => `${jti} ${state}`).sort()

describe("vouchers of one resident", () => {
  it("the later signed one holds, in whatever order they arrive and however often", () => {
    const vouchers = fc.uniqueArray(
      fc.record({ jti: fc.uuid(), iat: fc.integer({ min: 100, max: 104 }), officer: fc.constantFrom("putu", "made") }),
      { selector: ({ jti }) => jti, minLength: 1, maxLength: 5 },
    )
    const deliveries = vouchers.chain((list) =>
      fc.record({
        list: fc.constant(list),
        order: fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
      }),
    )
    fc.assert(
      fc.property(deliveries, ({ list, order }) => {
        const walk = (all: typeof list) => all.reduce<Binding[]>((known, next) => arrive(known, voucher(next)), [])
        const ends = walk(order)
        expect(standing(ends)).toEqual(standing(walk(list)))
        expect(ends.filter(isActive)).toHaveLength(1)
      }),
    )
  })

  it("an ended one still holds over what was signed before it", () => {
    const ended: Binding = { ...voucher({ iat: 200 }), state: "ended" }
    expect(placeVoucher([ended], voucher({ jti: "x", iat: 150 })).becomes).toBe("replaced")
    expect(placeVoucher([ended], voucher({ jti: "x", iat: 250 })).becomes).toBe("active")
  })

  it("go to review together when the officers differ", () => {
    const first: Binding = { ...voucher(), state: "active" }
    expect(placeVoucher([first], voucher({ jti: "x", iat: 150 })).review).toEqual([])
    expect(placeVoucher([first], voucher({ jti: "x", iat: 150, officer: "made" })).review).toEqual(["x", first.jti])
  })

  it("a held one neither holds nor gives way", () => {
    const held: Binding = { ...voucher({ iat: 200 }), state: "held" }
    expect(placeVoucher([held], voucher({ jti: "x", iat: 150 }))).toEqual({ becomes: "active", review: [] })
  })
})
