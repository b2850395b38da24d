import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  activate,
  bear,
  bindingsOf,
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
import { collect, move, nextPhone, stateOf } from "../recovery/recovering.ts"
import { openTown, type Town, type TownResident } from "../town.ts"

describe("what a stolen tablet signed after its loss, and the office took before it heard", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const look = () => town.work("hold-revoked")
  const heldReasons = async ({ payload }: { readonly payload: Pick<Vouched["payload"], "jti"> }) =>
    (await reviewsOf(town, promote(town), [payload.jti])).map(({ reason }) => reason)
  const statesOf = async (resident: TownResident) => (await bindingsOf(town, resident)).map(({ state }) => state)
  const sumsOf = async (resident: TownResident) => {
    const [sums] = await town.database.raw<Record<string, unknown>>(
      `select count(*) filter (where first_time)::int as ever,
         coalesce(sum(case kind when 'activation' then 1 else -1 end), 0)::int as active
       from activation.ledger where about in
         (select unnest(array[binding_id, voucher_jti]) from activation.bindings where resident_id = $1)`,
      [resident.residentId],
    )
    return sums
  }
  /** Activated half an hour before its tablet is said to be lost for an hour. */
  const stolen = async (resident = bear(town), tablet?: Tablet) => {
    const own = tablet ?? (await equip(town, hire(town)))
    const vouched = await vouch(town, own, await prepare(town, resident))
    expect((await redeem(town, vouched)).status).toBe(200)
    town.pass(30)
    return vouched
  }

  it("is held: out of force, without credentials or offers, and its resident and a supervisor see it", async () => {
    const vouched = await stolen()
    lose(town, vouched.tablet, 60)
    await Promise.all([look(), look(), look()])
    await look()
    expect(await statesOf(vouched.phone.resident)).toEqual(["held"])
    expect(await heldReasons(vouched)).toEqual(["signed-after-revocation"])
    expect(await sumsOf(vouched.phone.resident)).toEqual({ ever: 1, active: 0 })
    expect(await redeem(town, vouched)).toMatchObject({ status: 409, body: { code: "held-for-review" } })
    const state = await stateOf(town, vouched.phone.key)
    expect(state).toMatchObject({ state: "held" })
    expect((state["notices"] as { notice: string }[]).map(({ notice }) => notice)).toEqual([
      "held-for-review",
      "officer-device-lost",
    ])
    const gone = `reason = 'held' and binding_id in
      (select binding_id from activation.bindings where voucher_jti = '${vouched.payload.jti}')`
    expect(await countRows(town, "public.revocations", gone)).toBe(1)
  })

  it("gets no offer either between the revocation and the office's next look", async () => {
    const vouched = await stolen()
    lose(town, vouched.tablet, 60)
    expect(await redeem(town, vouched)).toMatchObject({ status: 409, body: { code: "held-for-review" } })
    expect(await statesOf(vouched.phone.resident)).toEqual(["held"])
  })

  it("is in force again when a supervisor says so, counted once as a person, and is not held twice", async () => {
    const vouched = await stolen()
    lose(town, vouched.tablet, 60)
    await look()
    expect((await decide(town, promote(town), vouched.payload.jti, "release")).status).toBe(204)
    lose(town, vouched.tablet, 90)
    await look()
    expect(await statesOf(vouched.phone.resident)).toEqual(["active"])
    expect(await sumsOf(vouched.phone.resident)).toEqual({ ever: 1, active: 1 })
    expect((await redeem(town, vouched)).status).toBe(200)
  })

  it("ends when he rejects it", async () => {
    const vouched = await stolen()
    lose(town, vouched.tablet, 60)
    await look()
    expect((await decide(town, promote(town), vouched.payload.jti, "reject")).status).toBe(204)
    await look()
    expect(await statesOf(vouched.phone.resident)).toEqual(["ended"])
    expect(await sumsOf(vouched.phone.resident)).toEqual({ ever: 1, active: 0 })
    expect(await heldReasons(vouched)).toEqual([])
  })

  it("has put nobody out of force for good: who had given way is bound again, with the key he has", async () => {
    const first = await activate(town)
    const { resident } = first.phone
    town.pass(5)
    const thief = await stolen(resident)
    expect(await statesOf(resident)).toEqual(["replaced", "active"])
    lose(town, thief.tablet, 60)
    await look()
    expect(await statesOf(resident)).toEqual(["active", "held"])
    expect(await sumsOf(resident)).toEqual({ ever: 1, active: 1 })
    expect((await redeem(town, first)).status).toBe(200)
    const boss = promote(town)
    expect((await decide(town, boss, thief.payload.jti, "release")).status).toBe(204)
    expect(await statesOf(resident)).toEqual(["replaced", "active"])
    expect(await sumsOf(resident)).toEqual({ ever: 1, active: 1 })
  })

  it("and what was recovered from it waits with it", async () => {
    const vouched = await stolen()
    const next = await nextPhone(town, vouched.phone)
    const moved = await move(town, vouched.phone.key, next)
    expect((await collect(town, moved.body["rebindingId"], next)).status).toBe(200)
    lose(town, vouched.tablet, 60)
    await look()
    expect(await statesOf(vouched.phone.resident)).toEqual(["held", "held"])
    expect(await stateOf(town, next.key)).toMatchObject({ state: "held" })
    expect(await sumsOf(vouched.phone.resident)).toEqual({ ever: 1, active: 0 })
  })

  it("is told of one mandate alone too, and not of what was signed before", async () => {
    const officer = hire(town)
    const tablet = await equip(town, officer)
    const early = await stolen(bear(town), tablet)
    const from = new Date(town.clock.milliseconds)
    town.pass(1)
    const late = await stolen(bear(town), tablet)
    const known = town.mandates.get(tablet.payload.jti)
    if (known === undefined) throw new Error("no mandate")
    town.mandates.set(tablet.payload.jti, { ...known, revokedFrom: from })
    await look()
    expect(await statesOf(early.phone.resident)).toEqual(["active"])
    expect(await statesOf(late.phone.resident)).toEqual(["held"])
  })

  it("is let in though it waited for another reason only by who was told", async () => {
    const tablet = await equip(town, hire(town))
    const vouched = await vouch(town, tablet, await prepare(town, bear(town)))
    lose(town, tablet, -1)
    await deliverVoucher(town, vouched)
    lose(town, tablet, 30)
    const boss = promote(town)
    const { jti } = vouched.payload
    expect(await decide(town, boss, jti, "release")).toMatchObject({ status: 403, body: { code: "device-revoked" } })
    await look()
    expect((await heldReasons(vouched)).sort()).toEqual(["signed-after-revocation", "signed-before-revocation"])
    expect((await decide(town, boss, jti, "release")).status).toBe(204)
    expect(await statesOf(vouched.phone.resident)).toEqual(["active"])
  })

  it("stays as somebody else's word has ended it, and a withdrawal that stands is put before a person", async () => {
    const tablet = await equip(town, hire(town))
    const vouched = await stolen(bear(town), tablet)
    const gone = await vouch(town, tablet, await prepare(town, bear(town)))
    await redeem(town, gone)
    const back = await note(town, tablet, { kind: "withdrawal", voucher: gone.payload.jti })
    await deliver(town, tablet, { entries: [back.entry] })
    lose(town, tablet, 60)
    await look()
    expect(await statesOf(vouched.phone.resident)).toEqual(["held"])
    expect(await statesOf(gone.phone.resident)).toEqual(["held"])
    expect(await heldReasons(back)).toEqual(["signed-after-revocation"])
    expect((await decide(town, promote(town), gone.payload.jti, "release")).status).toBe(204)
    expect(await statesOf(gone.phone.resident)).toEqual(["ended"])
    expect(await sumsOf(gone.phone.resident)).toEqual({ ever: 1, active: 0 })
  })
})
