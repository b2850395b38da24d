import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findHurried, mostAtOnce, type RatedVoucher, rateSeconds } from "./rate.ts"

const at = (times: readonly number[]): readonly RatedVoucher[] =>
  times.map((iat, index) => ({ jti: String(index).padStart(4, "0"), seq: index + 1, iat }))
const every = (seconds: number, many: number) => at(Array.from({ length: many }, (_, index) => index * seconds))

describe("a device signs beyond the usual rate", () => {
  it.each([
    ["twelve in one second", every(0, 12), []],
    ["thirteen in one second", every(0, 13), ["0012"]],
    ["thirteen in a second less than ten minutes", at([...Array(12).fill(0), 599]), ["0012"]],
    ["thirteen in ten minutes sharp, of which the first no longer counts", at([...Array(12).fill(0), 600]), []],
    ["one every 49 seconds", every(49, 20), "0012 0013 0014 0015 0016 0017 0018 0019".split(" ")],
    ["one every 50 seconds, all day", every(50, 500), []],
  ])("%s", (_words, vouchers, hurried) => {
    expect(findHurried(vouchers)).toEqual(hurried)
  })

  const journals = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }).map(at)

  it("as a count of those around it says too, in whatever order they lie", () => {
    fc.assert(
      fc.property(journals, fc.infiniteStream(fc.integer()), (vouchers, dice) => {
        const shuffled = vouchers
          .map((one) => [dice.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one)
        const isBefore = (one: RatedVoucher, other: RatedVoucher) =>
          other.iat < one.iat || (other.iat === one.iat && other.seq < one.seq)
        const counted = vouchers.filter(
          (one) =>
            vouchers.filter((other) => isBefore(one, other) && one.iat - other.iat < rateSeconds).length >= mostAtOnce,
        )
        expect([...findHurried(shuffled)].sort()).toEqual(counted.map(({ jti }) => jti).sort())
      }),
    )
  })

  it("and what is known to be so stays so, whatever becomes known later", () => {
    fc.assert(
      fc.property(journals, fc.nat(60), (vouchers, known) => {
        const all = findHurried(vouchers)
        for (const jti of findHurried(vouchers.slice(0, known))) expect(all).toContain(jti)
      }),
    )
  })
})
