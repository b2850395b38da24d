import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  bear,
  bindingsOf,
  census,
  countRows,
  decide,
  deliver,
  deliverVoucher,
  equip,
  hire,
  lose,
  note,
  prepare,
  promote,
  redeem,
  reviewsOf,
  type Tablet,
  type Vouched,
  vouch,
} from "../people.ts"
import { openTown, type Town, type TownResident } from "../town.ts"

describe("an officer takes back what he has just signed", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const sign = async (resident = bear(town), tablet?: Tablet) => {
    const own = tablet ?? (await equip(town, hire(town)))
    const vouched = await vouch(town, own, await prepare(town, resident))
    town.clock.milliseconds += 30_000
    const withdrawal = await note(town, own, { kind: "withdrawal", voucher: vouched.payload.jti })
    return { resident, tablet: own, vouched, withdrawal }
  }
  type Signed = Awaited<ReturnType<typeof sign>>
  const takeBack = async ({ tablet, withdrawal }: Signed) =>
    (await deliver(town, tablet, { entries: [withdrawal.entry] }))[0]

  const sumsOf = async (resident: TownResident) => {
    const [sums] = await town.database.raw<Record<string, unknown>>(
      `select count(*) filter (where first_time)::int as ever,
         coalesce(sum(case kind when 'activation' then 1 else -1 end), 0)::int as active,
         count(*) filter (where reason = 'withdrawn')::int as withdrawn
       from activation.ledger where about in
         (select unnest(array[binding_id, voucher_jti]) from activation.bindings where resident_id = $1)`,
      [resident.residentId],
    )
    return sums
  }
  const reasonOf = async ({ payload }: Vouched) =>
    (
      await town.database.raw<{ end_reason: string }>(
        "select end_reason from activation.bindings where voucher_jti = $1",
        [payload.jti],
      )
    )[0]?.end_reason

  it("in whatever order voucher and withdrawal come, by either road and again: it has ended, and nobody is active", async () => {
    const roads = { journal: deliverVoucher, redemption: redeem } as const
    for (const road of ["journal", "redemption"] as const)
      for (const order of ["voucher first", "withdrawal first"] as const) {
        const signed = await sign()
        const give = () => roads[road](town, signed.vouched)
        if (order === "voucher first") await give()
        expect(await takeBack(signed)).toMatchObject({ result: "accepted" })
        await give()
        expect(await takeBack(signed)).toMatchObject({ result: "already-known" })
        expect(await bindingsOf(town, signed.resident)).toMatchObject([{ state: "ended" }])
        expect(await reasonOf(signed.vouched)).toBe("withdrawn")
        expect(await sumsOf(signed.resident)).toEqual({ ever: 1, active: 0, withdrawn: 1 })
        expect(await redeem(town, signed.vouched)).toMatchObject({ status: 410, body: { code: "binding-ended" } })
      }
  })

  it("and the wallet that had been faster loses its credentials", async () => {
    const signed = await sign()
    expect((await redeem(town, signed.vouched)).status).toBe(200)
    await takeBack(signed)
    const where = `reason = 'withdrawn' and binding_id in
      (select binding_id from activation.bindings where voucher_jti = '${signed.vouched.payload.jti}')`
    expect(await countRows(town, "public.revocations", where)).toBe(1)
  })

  it("and what he signs instead holds, whichever of the three comes first", async () => {
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const signed = await sign()
      const again = await vouch(town, signed.tablet, await prepare(town, signed.resident))
      const acts = [
        () => deliverVoucher(town, signed.vouched),
        () => takeBack(signed),
        () => deliverVoucher(town, again),
      ]
      for (const which of order) await acts[which]?.()
      expect((await bindingsOf(town, signed.resident)).map(({ state }) => state)).toEqual(["ended", "active"])
      expect(await reasonOf(signed.vouched)).toBe("withdrawn")
      expect(await sumsOf(signed.resident)).toMatchObject({ ever: 1, active: 1 })
    }
  })

  it("all at once, eight times, with one end", async () => {
    for (let turn = 0; turn < 10; turn++) {
      const signed = await sign()
      await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          index % 2 === 0 ? takeBack(signed) : deliverVoucher(town, signed.vouched),
        ),
      )
      expect(await bindingsOf(town, signed.resident)).toMatchObject([{ state: "ended" }])
      expect(await sumsOf(signed.resident)).toEqual({ ever: 1, active: 0, withdrawn: 1 })
    }
  })

  it("and it counts once as taken back, of nobody by name", async () => {
    const signed = await sign()
    await takeBack(signed)
    await takeBack(signed)
    const rows = await town.database.raw("select people, region_code from activation.ledger where about = $1", [
      signed.withdrawal.payload.jti,
    ])
    expect(rows).toEqual([{ people: 1, region_code: "" }])
  })

  it("but what was used of the mandate stays used", async () => {
    const tablet = await equip(town, hire(town), { max_activations: 1 })
    const signed = await sign(bear(town), tablet)
    await deliverVoucher(town, signed.vouched)
    await takeBack(signed)
    const next = await vouch(town, tablet, await prepare(town, bear(town)))
    expect(await deliverVoucher(town, next)).toMatchObject({ result: "refused", code: "mandate-count-reached" })
  })

  it("not when it was handed over long ago: that is a revocation, and needs its power", async () => {
    const boss = promote(town)
    for (const order of ["voucher first", "withdrawal first"]) {
      const tablet = await equip(town, hire(town))
      const vouched = await vouch(town, tablet, await prepare(town, bear(town)))
      town.pass(61)
      const { entry, payload } = await note(town, tablet, { kind: "withdrawal", voucher: vouched.payload.jti })
      const acts = [() => deliverVoucher(town, vouched), () => deliver(town, tablet, { entries: [entry] })]
      if (order === "withdrawal first") acts.reverse()
      for (const act of acts) await act()
      expect(await bindingsOf(town, vouched.phone.resident)).toMatchObject([{ state: "active" }])
      expect(await reviewsOf(town, boss, [payload.jti])).toMatchObject([{ reason: "withdrawal-unfit" }])
    }
  })

  it("not what another device signed, nor what is still to be signed: it is noted for a person, and nothing ends", async () => {
    const boss = promote(town)
    for (const order of ["voucher first", "withdrawal first"]) {
      const { tablet, vouched } = await sign()
      const stranger = await equip(town, hire(town))
      const foreign = await note(town, stranger, { kind: "withdrawal", voucher: vouched.payload.jti })
      const future = randomUUID()
      const early = await note(town, tablet, { kind: "withdrawal", voucher: future })
      const later = await vouch(town, tablet, await prepare(town, bear(town)), { jti: future })
      const acts = [
        () => deliver(town, stranger, { entries: [foreign.entry] }),
        () => deliver(town, tablet, { entries: [early.entry] }),
        () => deliverVoucher(town, vouched),
        () => deliverVoucher(town, later),
      ]
      if (order === "voucher first") acts.reverse()
      for (const act of acts) await act()
      expect(await bindingsOf(town, vouched.phone.resident)).toMatchObject([{ state: "active" }])
      expect(await bindingsOf(town, later.phone.resident)).toMatchObject([{ state: "active" }])
      const found = await reviewsOf(town, boss, [foreign.payload.jti, early.payload.jti])
      expect(found.map(({ reason, kind }) => [reason, kind])).toEqual(Array(2).fill(["withdrawal-unfit", "withdrawal"]))
      for (const { jti } of found) expect((await decide(town, boss, jti, "seen")).status).toBe(204)
    }
  })

  it("not with a tablet that was found: what comes after its loss waits, and ends a rightful phone only if a person says so", async () => {
    const boss = promote(town)
    for (const [decision, state] of [
      ["release", "ended"],
      ["reject", "active"],
    ] as const) {
      const signed = await sign()
      await deliverVoucher(town, signed.vouched)
      lose(town, signed.tablet, -1)
      expect(await takeBack(signed)).toMatchObject({ result: "accepted", code: "held-for-review" })
      expect(await bindingsOf(town, signed.resident)).toMatchObject([{ state: "active" }])
      const { jti } = signed.withdrawal.payload
      expect(await reviewsOf(town, boss, [jti])).toMatchObject([
        { kind: "withdrawal", reason: "signed-before-revocation" },
      ])
      const before = await census(town)
      expect(await decide(town, boss, jti, "seen")).toMatchObject({ status: 409, body: { code: "decision-unfit" } })
      expect(await census(town)).toEqual(before)
      expect((await decide(town, boss, jti, decision)).status).toBe(204)
      expect(await bindingsOf(town, signed.resident)).toMatchObject([{ state }])
    }
  })

  it("out of a broken chain only when a person says so", async () => {
    const tablet = await equip(town, hire(town))
    const vouched = await vouch(town, tablet, await prepare(town, bear(town)))
    await deliverVoucher(town, vouched)
    tablet.head.hash = "B".repeat(42).concat("A")
    const { entry } = await note(town, tablet, { kind: "withdrawal", voucher: vouched.payload.jti })
    expect(await deliver(town, tablet, { entries: [entry] })).toMatchObject([{ code: "held-for-review" }])
    expect(await bindingsOf(town, vouched.phone.resident)).toMatchObject([{ state: "active" }])
  })

  it("which waits for a supervisor: it stays held, and ends when he lets it in", async () => {
    const boss = promote(town)
    for (const order of ["voucher first", "withdrawal first"]) {
      const signed = await sign()
      lose(town, signed.tablet, -1)
      if (order === "voucher first") await deliverVoucher(town, signed.vouched)
      await takeBack(signed)
      await deliverVoucher(town, signed.vouched)
      expect(await bindingsOf(town, signed.resident)).toMatchObject([{ state: "held" }])
      await decide(town, boss, signed.withdrawal.payload.jti, "release")
      expect(await bindingsOf(town, signed.resident)).toMatchObject([{ state: "held" }])
      expect((await decide(town, boss, signed.vouched.payload.jti, "release")).status).toBe(204)
      expect(await bindingsOf(town, signed.resident)).toMatchObject([{ state: "ended" }])
      expect(await sumsOf(signed.resident)).toEqual({ ever: 1, active: 0, withdrawn: 1 })
    }
  })

  it("while it is released, sent again and overtaken by another voucher, all at once: the end is the same", async () => {
    const boss = promote(town)
    for (let turn = 0; turn < 10; turn++) {
      const signed = await sign()
      const { entry, payload } = await note(town, signed.tablet, {
        kind: "withdrawal",
        voucher: signed.vouched.payload.jti,
      })
      lose(town, signed.tablet, -1)
      await deliverVoucher(town, signed.vouched)
      await deliver(town, signed.tablet, { entries: [entry] })
      const next = await vouch(town, await equip(town, hire(town)), await prepare(town, signed.resident))
      await Promise.all([
        decide(town, boss, signed.vouched.payload.jti, "release"),
        decide(town, promote(town), payload.jti, "release"),
        deliverVoucher(town, next),
        takeBack(signed),
        redeem(town, signed.vouched),
        redeem(town, next),
      ])
      expect((await bindingsOf(town, signed.resident)).map(({ state }) => state)).toEqual(["ended", "active"])
      expect(await reasonOf(signed.vouched)).toBe("withdrawn")
      expect(await sumsOf(signed.resident)).toMatchObject({ ever: 1, active: 1 })
    }
  })

  it("and a round's yield does not count whom it took back", async () => {
    const officer = hire(town)
    const round = randomUUID()
    const tablet = await equip(town, officer, { place: { kind: "field-round", id: round, name: "SMA Contoh" } })
    const kept = await vouch(town, tablet, await prepare(town, bear(town)))
    const gone = await sign(bear(town), tablet)
    const { entry: blank } = await note(town, tablet, { kind: "blank", count: 2, reason: "spoiled" })
    const { entry: barrier } = await note(town, tablet, { kind: "barrier", reason: "no-smartphone", count: 3 })
    const { entry: refusal } = await note(town, tablet, { kind: "refusal", reason: "face-differs" })
    const empty = randomUUID()
    expect(await town.room.yieldOf(town.database, [round, empty])).toEqual([])
    const entries = [kept.voucher, gone.vouched.voucher, gone.withdrawal.entry, blank, barrier, refusal]
    await deliver(town, tablet, { entries, requests: [kept.phone.request, gone.vouched.phone.request] })
    expect(await town.room.yieldOf(town.database, [round, empty])).toEqual([
      { roundId: round, activated: 1, refused: 1, barriers: 3, blanks: 2 },
    ])
  })
})
