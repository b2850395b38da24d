import { digest, verify } from "@jatidiri/kernel/testing"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  type Mergeable,
  type Merged,
  mergeVoucher,
  parseRequest,
  parseVoucher,
  verifyRequest,
  verifyVoucher,
} from "../src/index.ts"
import { meeting, uuid } from "./people.ts"

const change = (compact: string, at: number, to: number): string => {
  const place = at % compact.length
  const other = String.fromCharCode(to)
  return `${compact.slice(0, place)}${other === compact.charAt(place) ? "~" : other}${compact.slice(place + 1)}`
}
const place = fc.nat(5_000)
const char = fc.integer({ min: 0, max: 127 })

test("whatever character of a voucher is changed, it is refused", async () => {
  const { compact, mandate, request } = await meeting()
  await fc.assert(
    fc.asyncProperty(place, char, async (at, to) => {
      const parsed = parseVoucher(change(compact, at, to))
      if (parsed.ok) expect((await verifyVoucher(parsed.value, { mandate, request, verify, digest })).ok).toBe(false)
    }),
    { numRuns: 400 },
  )
})

test("whatever character of a request is changed, it is refused", async () => {
  const { request } = await meeting()
  await fc.assert(
    fc.asyncProperty(place, char, async (at, to) => {
      const parsed = parseRequest(change(request.compact, at, to))
      if (parsed.ok) expect((await verifyRequest(parsed.value, { verify })).ok).toBe(false)
    }),
    { numRuns: 400 },
  )
})

test("whatever stranger's text comes in, it is refused and nothing throws", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => !parseVoucher(text).ok))
})

const voucher: fc.Arbitrary<Mergeable> = fc
  .record({
    jti: fc.integer({ min: 1, max: 6 }).map(uuid),
    iss: fc.constantFrom("device-a", "device-b"),
    iat: fc.integer({ min: 1, max: 3 }),
    officer: fc.constant(""),
  })
  .map((made) => ({ ...made, officer: made.iss === "device-a" ? "putu" : "kadek" }))

const mergeAll = (vouchers: readonly Mergeable[]): Merged<Mergeable> | undefined =>
  vouchers.reduce<Merged<Mergeable> | undefined>(mergeVoucher, undefined)

test("vouchers for one resident end in one state, in whatever order and however often they come", () => {
  const orders = fc
    .array(voucher, { minLength: 1, maxLength: 8 })
    .chain((vouchers) =>
      fc.tuple(
        fc.constant(vouchers),
        fc.shuffledSubarray(vouchers, { minLength: vouchers.length }),
        fc.array(fc.constantFrom(...vouchers), { maxLength: 8 }),
      ),
    )
  fc.assert(
    fc.property(orders, ([vouchers, shuffled, again]) => {
      expect(mergeAll([...again, ...shuffled, ...again])).toEqual(mergeAll(vouchers))
    }),
  )
})

test("the later signed voucher holds, the earlier is replaced, and two officers mean a review", () => {
  const early = { jti: uuid(9), iss: "a", iat: 100, officer: "putu" }
  const late = { jti: uuid(1), iss: "a", iat: 200, officer: "putu" }
  const other = { jti: uuid(2), iss: "b", iat: 200, officer: "kadek" }
  expect(mergeAll([late, early])).toEqual({ holds: late, replaced: [early], review: false })
  expect(mergeAll([early, other, late])).toEqual({ holds: other, replaced: [late, early], review: true })
})
