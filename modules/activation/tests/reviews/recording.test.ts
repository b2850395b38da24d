import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import {
  bear,
  bindingsOf,
  countRows,
  decide,
  deliverVoucher,
  equip,
  hire,
  lose,
  prepare,
  promote,
  redeem,
  reviewsOf,
  type Vouched,
  vouch,
} from "../people.ts"
import { openTown, type Town } from "../town.ts"

describe("somebody is recorded where he is met, and the register does not know yet", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const evidence = { document: "recording", face: "match", reader: "none" } as const
  const meet = async (document: "recording" | "ktp-el" = "recording") => {
    const resident = bear(town, { recording: "NOT_RECORDED", refusal: "not-recorded" })
    const phone = await prepare(town, resident)
    return vouch(town, await equip(town, hire(town)), phone, { evidence: { ...evidence, document } })
  }
  const learn = ({ phone: { resident } }: Vouched) => {
    const { refusal: _known, ...recorded } = resident
    town.residents.set(resident.residentId, { ...recorded, recording: "CARD_ISSUED" })
  }
  const release = () => town.work("release-recorded")
  const stateOf = async ({ phone }: Vouched) => (await bindingsOf(town, phone.resident))[0]?.["state"]

  it("his voucher waits for it, and is in force by itself once it does, not before", async () => {
    const boss = promote(town)
    const vouched = await meet()
    expect(await deliverVoucher(town, vouched)).toMatchObject({ result: "accepted", code: "held-for-review" })
    const seen = await reviewsOf(town, boss, [vouched.payload.jti])
    expect(seen).toMatchObject([{ reason: "recording-awaited", state: "held" }])
    await release()
    expect(await stateOf(vouched)).toBe("held")
    expect(await redeem(town, vouched)).toMatchObject({ status: 409, body: { code: "held-for-review" } })
    learn(vouched)
    await Promise.all([release(), release(), release()])
    await release()
    expect(await stateOf(vouched)).toBe("active")
    expect((await redeem(town, vouched)).status).toBe(200)
    expect(await reviewsOf(town, boss, [vouched.payload.jti])).toEqual([])
    expect(await countRows(town, "activation.ledger", `about = '${vouched.payload.jti}'`)).toBe(1)
    const closed = `entry_jti = '${vouched.payload.jti}' and closed_by = 'system' and decision = 'release'`
    expect(await countRows(town, "activation.reviews", closed)).toBe(1)
  })

  it("whoever brings it after the register knows needs no waiting, by either road", async () => {
    for (const road of [deliverVoucher, redeem]) {
      const vouched = await meet()
      learn(vouched)
      await road(town, vouched)
      expect(await stateOf(vouched)).toBe("active")
    }
  })

  it("no supervisor can put him in force before the register knows, but may say no", async () => {
    const boss = promote(town)
    const vouched = await meet()
    await deliverVoucher(town, vouched)
    const { jti } = vouched.payload
    expect(await decide(town, boss, jti, "release")).toMatchObject({ status: 403, body: { code: "not-eligible" } })
    expect(await stateOf(vouched)).toBe("held")
    expect((await decide(town, boss, jti, "reject")).status).toBe(204)
    learn(vouched)
    await release()
    expect(await stateOf(vouched)).toBe("ended")
  })

  it("what waits for a person too is not put in force by the register alone", async () => {
    const boss = promote(town)
    const vouched = await meet()
    lose(town, vouched.tablet, -1)
    await deliverVoucher(town, vouched)
    const reasons = (await reviewsOf(town, boss, [vouched.payload.jti])).map(({ reason }) => reason)
    expect(reasons.sort()).toEqual(["recording-awaited", "signed-before-revocation"])
    learn(vouched)
    await release()
    expect(await stateOf(vouched)).toBe("held")
    expect((await decide(town, boss, vouched.payload.jti, "release")).status).toBe(204)
    expect(await stateOf(vouched)).toBe("active")
  })

  it("what came into doubt while it waited is put before a person instead", async () => {
    const boss = promote(town)
    const doubts = [
      async ({ tablet }: Vouched) => lose(town, tablet, -1),
      async ({ phone }: Vouched) => {
        const command = { commandId: randomUUID(), residentId: phone.resident.residentId, reason: "stolen" }
        const answer = await town.call(activationPaths.bindingRevocation, command, hire(town, { powers: ["revoke"] }))
        expect(answer).toMatchObject({ status: 410, body: { code: "binding-ended" } })
      },
    ]
    for (const doubt of doubts) {
      const vouched = await meet()
      await deliverVoucher(town, vouched)
      await doubt(vouched)
      learn(vouched)
      await release()
      expect(await stateOf(vouched)).toBe("held")
      const reasons = (await reviewsOf(town, boss, [vouched.payload.jti])).map(({ reason }) => reason)
      expect(reasons.sort()).toEqual(["recording-awaited", "signed-before-revocation"])
      expect((await decide(town, boss, vouched.payload.jti, "release")).status).toBe(204)
      expect(await stateOf(vouched)).toBe("active")
    }
  })

  it("after fourteen days the register's word is not enough: a person says so too, and only then", async () => {
    const boss = promote(town)
    const vouched = await meet()
    await deliverVoucher(town, vouched)
    town.pass(14 * 24 * 60)
    learn(vouched)
    await Promise.all([release(), release()])
    expect(await stateOf(vouched)).toBe("held")
    const reasons = (await reviewsOf(town, boss, [vouched.payload.jti])).map(({ reason }) => reason)
    expect(reasons.filter((reason) => reason.startsWith("recording"))).toEqual(["recording-awaited", "recording-late"])
    expect((await decide(town, boss, vouched.payload.jti, "release")).status).toBe(204)
    expect(await stateOf(vouched)).toBe("active")
  })

  it("with the thirty days of a request it lapses, whatever the register says then", async () => {
    const boss = promote(town)
    const vouched = await meet()
    await deliverVoucher(town, vouched)
    town.pass(30 * 24 * 60)
    learn(vouched)
    await Promise.all([release(), release()])
    await release()
    expect(await stateOf(vouched)).toBe("ended")
    expect(await reviewsOf(town, boss, [vouched.payload.jti])).toEqual([])
    expect(await redeem(town, vouched)).toMatchObject({ status: 410, body: { code: "binding-ended" } })
    const lapsed = `action = 'binding.ended' and entry->'detail'->>'reason' = 'lapsed'
      and entry->>'subject' = 'resident:${vouched.phone.resident.residentId}'`
    expect(await countRows(town, "public.acts", lapsed)).toBe(1)
    expect(await countRows(town, "activation.ledger", `about = '${vouched.payload.jti}'`)).toBe(0)
  })

  it("without the officer's word that he was recorded it is refused, and may be sent again another day", async () => {
    const vouched = await meet("ktp-el")
    const result = await deliverVoucher(town, vouched)
    expect(result).toMatchObject({ result: "refused", code: "not-eligible" })
    expect(Date.parse(result.retryFrom ?? "")).toBeGreaterThan(town.clock.milliseconds)
    learn(vouched)
    expect(await deliverVoucher(town, vouched)).toMatchObject({ result: "accepted" })
    expect(await stateOf(vouched)).toBe("active")
  })

  it("somebody under age or dead waits for nothing", async () => {
    for (const refusal of ["under-age", "deceased", "not-active"] as const) {
      const phone = await prepare(town, bear(town, { refusal }))
      const vouched = await vouch(town, await equip(town, hire(town)), phone, { evidence })
      expect(await deliverVoucher(town, vouched)).toMatchObject({ result: "refused", code: "not-eligible" })
    }
  })
})
