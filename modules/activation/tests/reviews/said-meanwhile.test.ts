import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  activate,
  bear,
  census,
  decide,
  deliverVoucher,
  equip,
  hire,
  lose,
  prepare,
  promote,
  redeem,
  type Vouched,
  vouch,
} from "../people.ts"
import { openTown, type Town } from "../town.ts"
import { noMeanwhile } from "./no-meanwhile.ts"

describe("a supervisor who lets in what somebody has said no to meanwhile", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const look = () => town.work("hold-revoked")
  const { reasonsOf, statesOf, revoke } = noMeanwhile(() => town)
  /** Waits because its tablet's journal has a hole. */
  const broken = async () => {
    const phone = await prepare(town, bear(town))
    const vouched = await vouch(town, await equip(town, hire(town)), phone, { prev: `E${"A".repeat(42)}` })
    expect(await deliverVoucher(town, vouched)).toMatchObject({ code: "held-for-review" })
    town.pass(1)
    return vouched
  }
  /** Once he is told what there is, the same command does what he wants. */
  const isToldFirst = async (vouched: Vouched, reasons: readonly string[]) => {
    const [boss, commandId] = [promote(town), randomUUID()]
    const release = () => decide(town, boss, vouched.payload.jti, "release", commandId)
    expect(await release()).toMatchObject({ status: 409, body: { code: "revoked-meanwhile" } })
    expect((await statesOf(vouched.phone)).at(-1)).toBe("held")
    expect(await reasonsOf(vouched)).toEqual(reasons)
    expect((await release()).status).toBe(204)
    expect((await statesOf(vouched.phone)).at(-1)).toBe("active")
    expect(await reasonsOf(vouched)).toEqual([])
  }

  it("sees that an officer took it away, and then it is his to say", async () => {
    const vouched = await broken()
    expect(await revoke(vouched.phone)).toMatchObject({ status: 410, body: { code: "binding-ended" } })
    expect(await reasonsOf(vouched)).toEqual(["chain-broken", "signed-before-revocation"])
    expect((await decide(town, promote(town), vouched.payload.jti, "release")).status).toBe(204)
    expect(await statesOf(vouched.phone)).toEqual(["active"])
  })

  it("is told first where nobody had put it before him", async () => {
    const vouched = await broken()
    const said = "update activation.holders set revoked_at = $2 where resident_id = $1"
    await town.database.raw(said, [vouched.phone.resident.residentId, new Date(town.clock.milliseconds)])
    await isToldFirst(vouched, ["chain-broken", "signed-before-revocation"])
  })

  it("is told again when there is another no than the one that somebody had decided about", async () => {
    const vouched = await vouch(town, await equip(town, hire(town)), await prepare(town, bear(town)))
    town.pass(1)
    expect((await revoke(vouched.phone)).status).toBe(404)
    expect(await deliverVoucher(town, vouched)).toMatchObject({ code: "held-for-review" })
    expect((await decide(town, promote(town), vouched.payload.jti, "release")).status).toBe(204)
    town.pass(1)
    lose(town, vouched.tablet, 5)
    await look()
    expect(await revoke(vouched.phone)).toMatchObject({ body: { code: "binding-ended" } })
    await isToldFirst(vouched, ["signed-after-revocation", "signed-before-revocation"])
  })

  it("is not asked twice about the no that he has decided about, nor about one that was said before it was signed", async () => {
    const late = await vouch(town, await equip(town, hire(town)), await prepare(town, bear(town)))
    town.pass(1)
    expect((await revoke(late.phone)).status).toBe(404)
    await deliverVoucher(town, late)
    expect((await decide(town, promote(town), late.payload.jti, "release")).status).toBe(204)
    const first = await activate(town)
    expect((await revoke(first.phone)).status).toBe(204)
    town.pass(1)
    const next = await vouch(town, await equip(town, hire(town)), await prepare(town, first.phone.resident))
    expect((await redeem(town, next)).status).toBe(200)
    for (const { tablet } of [late, next]) lose(town, tablet, 5)
    await look()
    for (const { payload, phone } of [late, next]) {
      expect((await decide(town, promote(town), payload.jti, "release")).status).toBe(204)
      expect((await statesOf(phone)).at(-1)).toBe("active")
    }
  })

  it("may reject at once, and whoever may not decide hears nothing of it", async () => {
    const vouched = await broken()
    await revoke(vouched.phone)
    const before = await census(town)
    const far = promote(town, { regions: ["71.10"] })
    expect(await decide(town, far, vouched.payload.jti, "release")).toMatchObject({ status: 403 })
    expect(await census(town)).toEqual(before)
    expect((await decide(town, promote(town), vouched.payload.jti, "reject")).status).toBe(204)
    expect(await statesOf(vouched.phone)).toEqual(["ended"])
  })
})
