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

/** Moments that the ledger counts while the vouchers arrive: +1 for an activation, -1 for an end. */
const counted = (order: readonly Vouched[]): string[] => {
  const rows: string[] = []
  order.reduce<Binding[]>((known, next) => {
    if (known.some((binding) => binding.jti === next.jti)) return known
    const { replaces, endsAt } = placeVoucher(known, next)
    rows.push(`+1 ${next.iat}`)
    if (replaces !== undefined) rows.push(`-1 ${next.iat}`)
    if (endsAt !== undefined) rows.push(`-1 ${endsAt}`)
    return arrive(known, next)
  }, [])
  return rows.sort()
}

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
        expect(counted(order.map(voucher))).toEqual(counted(list.map(voucher)))
      }),
    )
  })

  it("never count as two at once, also when the one between comes last", () => {
    const [a, b, c] = [100, 200, 300].map((iat) => voucher({ iat, jti: String(iat) }))
    if (a === undefined || b === undefined || c === undefined) throw new Error("three")
    const once = ["+1 100", "+1 200", "+1 300", "-1 200", "-1 300"]
    for (const order of [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ])
      expect(counted(order)).toEqual(once)
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
