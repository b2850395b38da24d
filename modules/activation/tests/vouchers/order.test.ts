import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  activate,
  bear,
  bindingsOf,
  countRows,
  deliverVoucher,
  equip,
  hire,
  prepare,
  redeem,
  type Tablet,
  type Vouched,
  vouch,
} from "../people.ts"
import { openTown, type Town, type TownResident } from "../town.ts"

describe("two vouchers of one resident", () => {
  let town: Town
  let tablets: readonly [Tablet, Tablet]
  beforeAll(async () => {
    town = await openTown()
    tablets = [
      await equip(town, hire(town), { max_activations: 9999 }),
      await equip(town, hire(town), { max_activations: 9999 }),
    ]
  })
  afterAll(() => town.close())

  const signTwo = async (resident: TownResident): Promise<readonly [Vouched, Vouched]> => {
    const earlier = await vouch(town, tablets[0], await prepare(town, resident))
    town.clock.milliseconds += 5000
    return [earlier, await vouch(town, tablets[1], await prepare(town, resident))]
  }

  const standing = async (resident: TownResident, vouchers: readonly Vouched[]) => {
    const jtis = vouchers.map(({ payload }) => payload.jti)
    const named = (jti: unknown) => ["earlier", "later"][jtis.indexOf(String(jti))]
    const bindings = await bindingsOf(town, resident)
    const ledger = await town.database.raw<Record<string, unknown>>(
      `select l.kind, l.reason, l.people, l.at::text, l.officer_id, b.voucher_jti from activation.ledger l
       join activation.bindings b on l.about in (b.binding_id, b.voucher_jti) where b.resident_id = $1`,
      [resident.residentId],
    )
    const [sums] = await town.database.raw<Record<string, unknown>>(
      `select count(*) filter (where first_time)::int as ever,
              sum(case kind when 'activation' then 1 else -1 end)::int as active
       from activation.ledger where about in
         (select unnest(array[binding_id, voucher_jti]) from activation.bindings where resident_id = $1)`,
      [resident.residentId],
    )
    const origin = vouchers[0]?.payload.iat ?? 0
    const rows = ledger.map(({ kind, reason, people, at, officer_id, voucher_jti }) =>
      [kind, reason, people, Date.parse(String(at)) / 1000 - origin, officer_id, named(voucher_jti)].join(" "),
    )
    const reviews = await town.database.raw<{ entry_jti: string; reason: string }>(
      "select entry_jti, reason from activation.reviews where entry_jti = any($1)",
      [jtis],
    )
    return {
      bindings: bindings.map(({ voucher_jti, state }) => `${named(voucher_jti)} ${state}`),
      ledger: rows.sort(),
      reviews: reviews.map(({ entry_jti, reason }) => `${named(entry_jti)} ${reason}`).sort(),
      sums,
    }
  }

  const roads = fc.constantFrom("journal", "redemption")
  const step = fc.record({ which: fc.constantFrom(0, 1), road: roads })

  it("end in the same state in whatever order, by whatever road and however often they come", async () => {
    const model = bear(town)
    const two = await signTwo(model)
    for (const vouched of two) await deliverVoucher(town, vouched)
    const expected = await standing(model, two)
    expect(expected.bindings).toEqual(["earlier replaced", "later active"])
    expect(expected.reviews).toEqual(["earlier officers-differ", "later officers-differ"])
    expect(expected.sums).toEqual({ ever: 1, active: 1 })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), fc.constantFrom([0, 1], [1, 0]), async (steps, last) => {
        const resident = bear(town)
        const vouchers = await signTwo(resident)
        const all = [...steps, ...last.map((which) => ({ which, road: "journal" }))]
        for (const { which, road } of all) {
          const vouched = vouchers[which] ?? vouchers[0]
          await (road === "journal" ? deliverVoucher(town, vouched) : redeem(town, vouched))
        }
        expect(await standing(resident, vouchers)).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it("end so too when all deliveries come at once, for a resident who was activated before", async () => {
    for (let round = 0; round < 15; round++) {
      const resident = bear(town)
      const first = await vouch(town, tablets[0], await prepare(town, resident))
      await redeem(town, first)
      town.clock.milliseconds += 5000
      const [earlier, later] = await signTwo(resident)
      await Promise.all([deliverVoucher, redeem].flatMap((act) => [act(town, earlier), act(town, later)]))
      const now = await standing(resident, [earlier, later])
      expect(now.bindings.slice(1)).toEqual(["earlier replaced", "later active"])
      expect(now.sums).toEqual({ ever: 1, active: 1 })
    }
  })

  it("take the earlier phone's credentials away and refuse it a new offer", async () => {
    const resident = bear(town)
    const [earlier, later] = await signTwo(resident)
    expect((await redeem(town, earlier)).status).toBe(200)
    expect((await redeem(town, later)).status).toBe(200)
    expect(await redeem(town, earlier)).toMatchObject({ status: 409, body: { code: "voucher-replaced" } })
    const where = `reason = 'replaced' and binding_id in
      (select binding_id from activation.bindings where voucher_jti = '${earlier.payload.jti}')`
    expect(await countRows(town, "public.revocations", where)).toBe(1)
  })

  it("and a third between them, are at every moment one in the ledger, in each of the six orders", async () => {
    const moments: unknown[] = []
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const resident = bear(town)
      const [first, second] = await signTwo(resident)
      town.pass(10)
      const third = await vouch(town, tablets[0], await prepare(town, resident))
      const all = [first, second, third]
      for (const which of order) await deliverVoucher(town, all[which] ?? first)
      const states = (await bindingsOf(town, resident)).map(({ state }) => state)
      expect(states).toEqual(["replaced", "replaced", "active"])
      const rows = await town.database.raw<{ at: Date; change: number }>(
        `select l.at, sum(case l.kind when 'activation' then 1 else -1 end)::int as change from activation.ledger l
         join activation.bindings b on l.about in (b.binding_id, b.voucher_jti) where b.resident_id = $1
         group by 1 order by 1`,
        [resident.residentId],
      )
      moments.push(rows.map(({ at, change }) => [at.getTime() / 1000 - (all[0]?.payload.iat ?? 0), change]))
    }
    for (const one of moments)
      expect(one).toEqual([
        [0, 1],
        [5, 0],
        [605, 0],
      ])
  })

  it("of one officer need no review", async () => {
    const resident = bear(town)
    const first = await vouch(town, tablets[0], await prepare(town, resident))
    town.clock.milliseconds += 5000
    const second = await vouch(town, tablets[0], await prepare(town, resident))
    for (const vouched of [second, first])
      expect(await deliverVoucher(town, vouched)).toMatchObject({ result: "accepted" })
    expect((await standing(resident, [first, second])).reviews).toEqual([])
  })

  it("can never both be active, also by a mistake of ours", async () => {
    const { phone } = await activate(town)
    const copy = `insert into activation.bindings
      select (jsonb_populate_record(b, jsonb_build_object('binding_id', gen_random_uuid(), 'voucher_jti', gen_random_uuid()))).*
      from activation.bindings b where resident_id = $1`
    await expect(town.database.raw(copy, [phone.resident.residentId])).rejects.toThrow("bindings_one_active")
  })
})
