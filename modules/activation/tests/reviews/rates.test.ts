import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import {
  bear,
  countRows,
  decide,
  deliver,
  deliverVoucher,
  equip,
  hire,
  prepare,
  promote,
  redeem,
  redemptionOf,
  reviewsOf,
  type Tablet,
  type Vouched,
  vouch,
} from "../people.ts"
import { openTown, type Town } from "../town.ts"

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const run = () => town.work("review-rates")
const hour = 3600
const equipped = () => equip(town, hire(town), { nbf: town.seconds() - 2 * hour })
/** One voucher each so many seconds after the first, an hour ago. */
const signAt = async (tablet: Tablet, times: readonly number[]): Promise<readonly Vouched[]> => {
  const first = town.seconds() - hour
  const vouchers: Vouched[] = []
  for (const time of times) {
    const phone = await prepare(town, bear(town), { iat: first - 60 })
    vouchers.push(await vouch(town, tablet, phone, { iat: first + time }))
  }
  return vouchers
}
const every = (seconds: number, many: number) => Array.from({ length: many }, (_, index) => index * seconds)
/** Which of these are to be looked at for their rate, by their place among them. */
const hurried = async (vouchers: readonly Vouched[]): Promise<readonly number[]> => {
  const rows = await town.database.raw<{ entry_jti: string }>(
    "select entry_jti from activation.reviews where reason = 'unusual-rate' and entry_jti = any($1)",
    [vouchers.map(({ payload }) => payload.jti)],
  )
  const jtis = rows.map(({ entry_jti }) => entry_jti)
  return vouchers.flatMap(({ payload }, index) => (jtis.includes(payload.jti) ? [index] : []))
}
const deliverAll = async (vouchers: readonly Vouched[]): Promise<void> => {
  for (const vouched of vouchers) expect(await deliverVoucher(town, vouched)).toMatchObject({ result: "accepted" })
}

describe("a device signs beyond the usual rate", () => {
  it("and each voucher beyond the twelfth in ten minutes is looked at, in force all the same", async () => {
    const boss = promote(town)
    const vouchers = await signAt(await equipped(), every(45, 15))
    await deliverAll(vouchers)
    expect(await hurried(vouchers)).toEqual([])
    await run()
    expect(await hurried(vouchers)).toEqual([12, 13, 14])
    const jti = vouchers[12]?.payload.jti ?? ""
    expect(await reviewsOf(town, boss, [jti])).toMatchObject([{ reason: "unusual-rate", state: "active" }])
  })

  it("which twelve in a moment, thirteen in ten minutes sharp, and two devices side by side do not", async () => {
    const [one, other] = [await equipped(), await equipped()]
    const vouchers = [
      ...(await signAt(await equipped(), every(0, 12))),
      ...(await signAt(await equipped(), every(50, 13))),
      ...(await signAt(one, every(60, 7))),
      ...(await signAt(other, every(60, 7))),
    ]
    await deliverAll(vouchers)
    await run()
    expect(await hurried(vouchers)).toEqual([])
  })

  it("the same in whatever order its vouchers come, by whatever road, however often the job runs between", async () => {
    const times = [...every(40, 13), 900, 1300]
    const order = fc.shuffledSubarray(
      times.map((_, index) => index),
      { minLength: times.length },
    )
    const roads = fc.array(fc.boolean(), { minLength: times.length, maxLength: times.length })
    await fc.assert(
      fc.asyncProperty(order, roads, roads, async (indexes, redeemed, runs) => {
        const vouchers = await signAt(await equipped(), times)
        for (const [turn, index] of indexes.entries()) {
          const vouched = vouchers[index]
          if (vouched === undefined) throw new Error("no such voucher")
          await (redeemed[turn] ? redeem(town, vouched) : deliverVoucher(town, vouched))
          if (runs[turn]) await run()
        }
        await run()
        expect(await hurried(vouchers)).toEqual([12])
      }),
      { numRuns: 8 },
    )
  })

  it("is said once: several jobs at once, again, and after somebody has seen it", async () => {
    const boss = promote(town)
    const vouchers = await signAt(await equipped(), every(1, 14))
    await Promise.all(vouchers.map((vouched) => deliverVoucher(town, vouched)))
    await Promise.all([run(), run(), run()])
    expect(await hurried(vouchers)).toEqual([12, 13])
    const jti = vouchers[13]?.payload.jti ?? ""
    expect((await decide(town, boss, jti, "seen")).status).toBe(204)
    for (const vouched of vouchers) await deliverVoucher(town, vouched)
    const [late] = await signAt(vouchers[0]?.tablet ?? (await equipped()), [0])
    if (late !== undefined) await deliverVoucher(town, late)
    await run()
    expect(await reviewsOf(town, boss, [jti])).toEqual([])
    expect(await countRows(town, "activation.reviews", `entry_jti = '${jti}'`)).toBe(1)
    expect(await countRows(town, "activation.unrated")).toBe(0)
  })

  it("and a job that broke halfway leaves all of it to the next one", async () => {
    const vouchers = await signAt(await equipped(), every(1, 14))
    await deliverAll(vouchers)
    await town.database.raw(`
      create function public.break() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
      create trigger broken before insert on activation.reviews for each row
        when (new.entry_jti = '${vouchers[13]?.payload.jti}') execute function public.break();`)
    await expect(run()).rejects.toThrow("broken")
    expect(await hurried(vouchers)).toEqual([])
    await town.database.raw("drop trigger broken on activation.reviews")
    await run()
    expect(await hurried(vouchers)).toEqual([12, 13])
  })

  it("and what was refused counts for nothing", async () => {
    const tablet = await equip(town, hire(town), { nbf: town.seconds() - 2 * hour, max_activations: 12 })
    const vouchers = await signAt(tablet, every(1, 13))
    const answers = []
    for (const vouched of vouchers) answers.push((await deliverVoucher(town, vouched)).code)
    expect(answers).toEqual([...Array(12).fill(undefined), "mandate-count-reached"])
    expect(await countRows(town, "activation.unrated", `device = '${tablet.key.kid}'`)).toBe(12)
    await run()
    expect(await hurried(vouchers)).toEqual([])
  })
})

describe("a voucher that is drawn to be looked at", () => {
  const isOpen = (vouched: Vouched) =>
    countRows(town, "activation.reviews", `reason = 'sampled' and entry_jti = '${vouched.payload.jti}'`)

  it("is drawn by either road, and once, however often it comes", async () => {
    for (const road of ["journal", "redemption"] as const) {
      const vouched = await vouch(town, await equipped(), await prepare(town, bear(town)), { isDrawn: true })
      const first = () => (road === "journal" ? deliverVoucher(town, vouched) : redeem(town, vouched))
      await Promise.all([first(), first()])
      await deliver(town, vouched.tablet, { entries: [vouched.voucher, vouched.voucher] })
      await town.call(activationPaths.redemptions, await redemptionOf(town, vouched))
      expect(await isOpen(vouched)).toBe(1)
    }
  })

  it("is not drawn by what its device chooses: the same id falls one way or the other by the office's secret", async () => {
    const phone = await prepare(town, bear(town))
    const one = await vouch(town, await equipped(), phone)
    const other = await vouch(town, await equipped(), await prepare(town, bear(town)), {
      jti: one.payload.jti,
      isDrawn: true,
    })
    await deliverVoucher(town, one)
    expect(await deliverVoucher(town, other)).toMatchObject({ result: "refused", code: "jti-conflict" })
    expect(await isOpen(one)).toBe(0)
  })
})
