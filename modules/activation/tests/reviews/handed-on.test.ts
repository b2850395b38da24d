import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  activate,
  bear,
  countRows,
  decide,
  deliver,
  equip,
  hire,
  lose,
  note,
  type Phone,
  prepare,
  promote,
  redeem,
  vouch,
} from "../people.ts"
import {
  activateWithCode,
  activeAmong,
  begin,
  blockBy,
  collect,
  move,
  nextPhone,
  recover,
  standingOf,
  stateOf,
  sumsOf,
} from "../recovery/recovering.ts"
import { openTown, type Town } from "../town.ts"

describe("a voucher that is held after its phone was handed on to another", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const look = () => town.work("hold-revoked")
  const standing = (...phones: readonly Phone[]) => standingOf(town, phones)
  const handOn = async (from: Phone) => {
    const to = await nextPhone(town, from)
    const moved = await move(town, from.key, to)
    expect((await collect(town, moved.body["rebindingId"], to)).status).toBe(200)
    return { to, rebinding: moved.body["rebindingId"] }
  }
  /** Moved on before its tablet is said to be lost from before its voucher. */
  const heldAfterMove = async () => {
    const vouched = await activateWithCode(town)
    town.pass(30)
    const { to, rebinding } = await handOn(vouched.phone)
    lose(town, vouched.tablet, 60)
    await look()
    return { vouched, from: vouched.phone, to, rebinding, jti: vouched.payload.jti }
  }
  const release = async (jti: string) => expect((await decide(town, promote(town), jti, "release")).status).toBe(204)

  it("waits with the phone that has it now: neither is in force, and nobody gets an offer", async () => {
    const { from, to, rebinding } = await heldAfterMove()
    expect(await standing(from, to)).toEqual(["held", "held"])
    expect(await collect(town, rebinding, to)).toMatchObject({ status: 409, body: { code: "held-for-review" } })
    expect((await stateOf(town, to.key))["notices"]).toMatchObject([
      { notice: "held-for-review" },
      { notice: "officer-device-lost" },
    ])
    expect(await sumsOf(town, from)).toMatchObject({ ever: 1, active: 0 })
  })

  it("is in force on that phone when it is released, never on the one that was given up, and the paper blocks it", async () => {
    const { vouched, from, to, rebinding, jti } = await heldAfterMove()
    await release(jti)
    expect(await standing(from, to)).toEqual(["replaced", "active"])
    expect(await sumsOf(town, from)).toMatchObject({ ever: 1, active: 1 })
    expect((await collect(town, rebinding, to)).status).toBe(200)
    expect(await redeem(town, vouched)).toMatchObject({ body: { code: "voucher-replaced" } })
    expect((await blockBy(town, vouched.paper)).status).toBe(204)
    expect(await standing(from, to)).toEqual(["replaced", "ended"])
    expect(await sumsOf(town, from)).toMatchObject({ ever: 1, active: 0 })
  })

  it("is the last of several phones', and can be handed on again", async () => {
    const vouched = await activateWithCode(town)
    town.pass(30)
    const second = await handOn(vouched.phone)
    const third = await handOn(second.to)
    lose(town, vouched.tablet, 60)
    await look()
    expect(await standing(vouched.phone, second.to, third.to)).toEqual(["held", "held", "held"])
    await release(vouched.payload.jti)
    expect(await standing(vouched.phone, second.to, third.to)).toEqual(["replaced", "replaced", "active"])
    const fourth = await handOn(third.to)
    expect(await activeAmong(town, [fourth.to])).toEqual([0])
    expect(await sumsOf(town, vouched.phone)).toMatchObject({ ever: 1, active: 1 })
  })

  it("ends with all of its phones when it is rejected", async () => {
    const { from, to, jti } = await heldAfterMove()
    expect((await decide(town, promote(town), jti, "reject")).status).toBe(204)
    expect(await standing(from, to)).toEqual(["ended", "ended"])
    expect(await stateOf(town, to.key)).toMatchObject({ reason: "rejected" })
  })

  it("gives way to a voucher signed later, which came while it waited", async () => {
    const { from, to, jti } = await heldAfterMove()
    const later = await vouch(town, await equip(town, hire(town)), await prepare(town, from.resident))
    expect((await redeem(town, later)).status).toBe(200)
    await release(jti)
    expect(await standing(from, to, later.phone)).toEqual(["replaced", "replaced", "active"])
    expect(await sumsOf(town, from)).toMatchObject({ ever: 1, active: 1 })
  })

  it("does not come back on its second phone when the voucher that overtook it is in doubt too", async () => {
    const { tablet, phone: from } = await activate(town)
    town.pass(5)
    const { to } = await handOn(from)
    town.pass(5)
    const later = await vouch(town, await equip(town, hire(town)), await prepare(town, from.resident))
    expect((await redeem(town, later)).status).toBe(200)
    lose(town, tablet, 60)
    lose(town, later.tablet, 1)
    await look()
    expect(await standing(from, to, later.phone)).toEqual(["held", "held", "held"])
    expect(await sumsOf(town, from)).toMatchObject({ ever: 1, active: 0 })
  })

  it("stays out of force when an officer had ended the phone that has it now", async () => {
    const vouched = await activate(town)
    town.pass(5)
    const { to } = await handOn(vouched.phone)
    const officer = hire(town, { powers: ["revoke"] })
    const { residentId } = vouched.phone.resident
    const body = { commandId: crypto.randomUUID(), residentId, reason: "lost" }
    expect((await town.call("/api/activation/bindings/revoke", body, officer)).status).toBe(204)
    lose(town, vouched.tablet, 60)
    await look()
    const boss = promote(town)
    await decide(town, boss, vouched.payload.jti, "release")
    await decide(town, boss, vouched.payload.jti, "release")
    expect(await standing(vouched.phone, to)).toEqual(["replaced", "ended"])
    expect(await sumsOf(town, vouched.phone)).toMatchObject({ active: 0 })
  })

  it("comes back on the phone that was recovered by the paper after a block, and its line still holds", async () => {
    const vouched = await activateWithCode(town)
    town.pass(30)
    expect((await blockBy(town, vouched.paper)).status).toBe(204)
    const to = await nextPhone(town, vouched.phone)
    expect((await recover(town, vouched.paper, to)).status).toBe(200)
    lose(town, vouched.tablet, 5 * 24 * 60)
    await look()
    expect(await standing(vouched.phone, to)).toEqual(["held", "held"])
    await release(vouched.payload.jti)
    expect(await standing(vouched.phone, to)).toEqual(["ended", "active"])
    expect(await sumsOf(town, to)).toMatchObject({ ever: 1, active: 1 })
    expect(await begin(town, vouched.paper, await nextPhone(town, to))).toMatchObject({
      body: { code: "code-unknown" },
    })
    const blocked = `blocked_at is not null and voucher_jti = '${vouched.payload.jti}'`
    expect(await countRows(town, "activation.bindings", blocked)).toBe(1)
  })

  it("asks the one before it back into force meanwhile, who gives way again", async () => {
    const resident = bear(town)
    const first = await vouch(town, await equip(town, hire(town)), await prepare(town, resident))
    expect((await redeem(town, first)).status).toBe(200)
    town.pass(5)
    const second = await vouch(town, await equip(town, hire(town)), await prepare(town, resident))
    expect((await redeem(town, second)).status).toBe(200)
    const { to } = await handOn(second.phone)
    lose(town, second.tablet, 1)
    await look()
    expect(await standing(first.phone, second.phone, to)).toEqual(["active", "held", "held"])
    await release(second.payload.jti)
    expect(await standing(first.phone, second.phone, to)).toEqual(["replaced", "replaced", "active"])
    expect(await sumsOf(town, to)).toMatchObject({ ever: 1, active: 1 })
  })

  it("never comes back once it was taken back, not even when what overtook its second phone is in doubt", async () => {
    const vouched = await activate(town)
    const { to } = await handOn(vouched.phone)
    town.pass(5)
    const later = await vouch(town, await equip(town, hire(town)), await prepare(town, vouched.phone.resident))
    expect((await redeem(town, later)).status).toBe(200)
    const { entry } = await note(town, vouched.tablet, { kind: "withdrawal", voucher: vouched.payload.jti })
    await deliver(town, vouched.tablet, { entries: [entry] })
    lose(town, later.tablet, 1)
    await look()
    expect(await standing(vouched.phone, to, later.phone)).toEqual(["ended", "ended", "held"])
    expect(await stateOf(town, to.key)).toMatchObject({ reason: "withdrawn" })
    expect(await sumsOf(town, to)).toMatchObject({ ever: 1, active: 0 })
  })
})
