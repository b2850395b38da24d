import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths } from "../../src/contract.ts"
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
  vouch,
} from "../people.ts"
import { openTown, type Town } from "../town.ts"

describe("what waits for a supervisor", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const hold = async (resident = bear(town), tablet?: Tablet) => {
    const own = tablet ?? (await equip(town, hire(town)))
    const vouched = await vouch(town, own, await prepare(town, resident))
    lose(town, own, -1)
    expect(await deliverVoucher(town, vouched)).toMatchObject({ code: "held-for-review" })
    return vouched
  }
  const stateOf = async (vouched: Awaited<ReturnType<typeof hold>>) =>
    (await bindingsOf(town, vouched.phone.resident)).find(({ voucher_jti }) => voucher_jti === vouched.payload.jti)?.[
      "state"
    ]
  const refused = async (answer: Promise<unknown>, status: number, code: string) => {
    const before = await census(town)
    expect(await answer).toMatchObject({ status, body: { code } })
    expect(await census(town)).toEqual(before)
  }

  it("is shown to him with who signed it, where, when, for whom, and how it stands", async () => {
    const boss = promote(town)
    const vouched = await hold()
    const { residentId, name, nik, regionCode } = vouched.phone.resident
    const [review] = await reviewsOf(town, boss, [vouched.payload.jti])
    expect(review).toEqual({
      jti: vouched.payload.jti,
      reason: "signed-before-revocation",
      kind: "voucher",
      openedAt: new Date(town.clock.milliseconds).toISOString(),
      held: true,
      signedAt: new Date(vouched.payload.iat * 1000).toISOString(),
      receivedAt: new Date(town.clock.milliseconds).toISOString(),
      officer: { id: vouched.tablet.officer.officerId, name: "Putu Contoh" },
      device: vouched.tablet.key.kid,
      place: vouched.payload.place,
      state: "held",
      resident: { residentId, name, nik, regionCode },
    })
  })

  it("is in force once he releases it, with an offer for the phone and no word of it left", async () => {
    const boss = promote(town)
    const vouched = await hold()
    expect(await redeem(town, vouched)).toMatchObject({ status: 409, body: { code: "held-for-review" } })
    const command = randomUUID()
    for (let turn = 0; turn < 3; turn++)
      expect((await decide(town, boss, vouched.payload.jti, "release", command)).status).toBe(204)
    expect(await stateOf(vouched)).toBe("active")
    expect(await reviewsOf(town, boss, [vouched.payload.jti])).toEqual([])
    expect((await redeem(town, vouched)).status).toBe(200)
    expect(await countRows(town, "activation.ledger", `about = '${vouched.payload.jti}' and first_time`)).toBe(1)
    const told = `action = 'review.decided' and entry->>'subject' = 'resident:${vouched.phone.resident.residentId}'`
    expect(await countRows(town, "public.acts", told)).toBe(1)
  })

  it("takes its place by when it was signed: behind a later one, before an earlier one", async () => {
    const boss = promote(town)
    for (const place of ["earlier", "later"] as const) {
      const resident = bear(town)
      const tablet = await equip(town, hire(town))
      const held = await vouch(town, tablet, await prepare(town, resident))
      const other = await vouch(town, await equip(town, tablet.officer), await prepare(town, resident), {
        iat: held.payload.iat + (place === "earlier" ? 60 : -60),
      })
      town.pass(2)
      await deliverVoucher(town, other)
      lose(town, tablet)
      await deliverVoucher(town, held)
      expect([await stateOf(held), await stateOf(other)]).toEqual(["held", "active"])
      expect((await decide(town, boss, held.payload.jti, "release")).status).toBe(204)
      const states = [await stateOf(held), await stateOf(other)]
      expect(states).toEqual(place === "earlier" ? ["replaced", "active"] : ["active", "replaced"])
    }
  })

  it("ends when he rejects it, and the wallet is told; nothing was ever counted, and no earlier voucher gives way", async () => {
    const boss = promote(town)
    const resident = bear(town)
    const earlier = await vouch(town, await equip(town, hire(town)), await prepare(town, resident))
    town.pass(1)
    const vouched = await hold(resident)
    expect((await decide(town, boss, vouched.payload.jti, "reject")).status).toBe(204)
    expect(await stateOf(vouched)).toBe("ended")
    expect(await redeem(town, vouched)).toMatchObject({ status: 410, body: { code: "binding-ended" } })
    expect(await countRows(town, "activation.ledger", `about = '${vouched.payload.jti}'`)).toBe(0)
    const refusal = `state = 'refused' and reason = 'rejected' and request_hash = '${vouched.payload.request_hash}'`
    expect(await countRows(town, "activation.requests", refusal)).toBe(1)
    expect(await deliverVoucher(town, vouched)).toMatchObject({ result: "already-known" })
    await deliverVoucher(town, earlier)
    expect(await stateOf(earlier)).toBe("active")
    expect(await countRows(town, "activation.ledger", `about = '${earlier.payload.jti}' and first_time`)).toBe(1)
  })

  it("may be in force already: then it is seen, or ended with its credentials", async () => {
    const boss = promote(town)
    for (const decision of ["seen", "reject"] as const) {
      const resident = bear(town)
      const [first, second] = [
        await vouch(town, await equip(town, hire(town)), await prepare(town, resident)),
        await vouch(town, await equip(town, hire(town)), await prepare(town, resident), { iat: town.seconds() + 5 }),
      ]
      await deliverVoucher(town, first)
      await deliverVoucher(town, second)
      const jtis = [first.payload.jti, second.payload.jti]
      expect((await reviewsOf(town, boss, jtis)).map(({ reason }) => reason)).toEqual(Array(2).fill("officers-differ"))
      await refused(decide(town, boss, second.payload.jti, "release"), 409, "decision-unfit")
      for (const jti of jtis) expect((await decide(town, boss, jti, decision)).status).toBe(204)
      expect([await stateOf(first), await stateOf(second)]).toEqual([
        "replaced",
        decision === "seen" ? "active" : "ended",
      ])
      expect(await reviewsOf(town, boss, jtis)).toEqual([])
    }
  })

  it("is not for officers, not for nobody, not for another region, not for who signed it", async () => {
    const boss = promote(town)
    const vouched = await hold()
    const { jti } = vouched.payload
    const everywhere = [
      [undefined, 401, "not-signed-in"],
      [hire(town), 403, "power-missing"],
      [promote(town, { ended: true }), 403, "officer-ended"],
    ] as const
    for (const [officer, status, code] of everywhere) {
      await refused(decide(town, officer, jti, "release"), status, code)
      await refused(town.call(activationPaths.reviews, undefined, officer), status, code)
      const path = activationPaths.deviceEntries.replace(":device", vouched.tablet.key.kid)
      await refused(town.call(path, undefined, officer), status, code)
    }
    const elsewhere = promote(town, { regions: ["71.10"] })
    expect(await reviewsOf(town, elsewhere)).toEqual([])
    await refused(decide(town, elsewhere, jti, "release"), 403, "outside-region")
    town.officers.set(vouched.tablet.officer.officerId, {
      ...vouched.tablet.officer,
      powers: ["activate", "supervise"],
    })
    const himself = { ...vouched.tablet.officer }
    await refused(decide(town, himself, jti, "release"), 403, "own-entry")
    await refused(decide(town, boss, jti, "seen"), 409, "decision-unfit")
    await refused(decide(town, boss, randomUUID(), "release"), 404, "review-unknown")
    expect(await stateOf(vouched)).toBe("held")
  })

  it("lies in a supervisor's region only with its office and its resident; a district's sees nothing of the next", async () => {
    const near = await hold(bear(town, { regionCode: "51.71.01.1004" }))
    town.pass(1)
    const far = await hold(bear(town, { regionCode: "51.71.02.1001" }))
    const district = promote(town, { regions: ["51.71.01"] })
    const jtis = [near.payload.jti, far.payload.jti]
    expect(await reviewsOf(town, district, jtis)).toEqual([])
    const province = promote(town, { regions: ["51"] })
    expect((await reviewsOf(town, province, jtis)).map(({ jti }) => jti)).toEqual(jtis)
    const city = promote(town, { regions: ["51.71.02", "51.711", "51.7", "51.71"] })
    expect(await reviewsOf(town, city, jtis)).toHaveLength(2)
    const sliver = promote(town, { regions: ["71.10", "51.7", "5"] })
    expect(await reviewsOf(town, sliver, jtis)).toEqual([])
    await refused(decide(town, district, near.payload.jti, "release"), 403, "outside-region")
  })

  it("is decided once, whoever comes first, and one command says one thing", async () => {
    const vouched = await hold()
    const { jti } = vouched.payload
    const bosses = Array.from({ length: 6 }, () => promote(town))
    const decisions = await Promise.all(
      bosses.map((boss, index) => decide(town, boss, jti, index % 2 === 0 ? "release" : "reject")),
    )
    expect(decisions.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(decisions.filter(({ body }) => body["code"] === "review-closed")).toHaveLength(5)
    const [boss] = bosses
    const command = randomUUID()
    const other = await hold()
    await decide(town, boss, other.payload.jti, "release", command)
    await refused(decide(town, boss, other.payload.jti, "reject", command), 409, "command-differs")
  })

  it("cannot be released when it was signed after the loss that is known by now, or for somebody who has died", async () => {
    const boss = promote(town)
    const stolen = await hold()
    lose(town, stolen.tablet, 30)
    await refused(decide(town, boss, stolen.payload.jti, "release"), 403, "device-revoked")
    const gone = await hold()
    town.residents.set(gone.phone.resident.residentId, { ...gone.phone.resident, refusal: "deceased" })
    await refused(decide(town, boss, gone.payload.jti, "release"), 403, "not-eligible")
    for (const { payload } of [stolen, gone]) expect((await decide(town, boss, payload.jti, "reject")).status).toBe(204)
  })

  it("is signed at night, or drawn by the office, and in force all the same", async () => {
    const boss = promote(town)
    const midnight = Math.floor(town.seconds() / 86_400) * 86_400 - 7 * 3600
    const at = async (iat: number, isDrawn = false) => {
      const tablet = await equip(town, hire(town), { nbf: midnight - 86_400 })
      const phone = await prepare(town, bear(town), { iat: iat - 60 })
      const vouched = await vouch(town, tablet, phone, { iat, isDrawn })
      expect(await deliverVoucher(town, vouched)).toEqual({ jti: vouched.payload.jti, result: "accepted" })
      return (await reviewsOf(town, boss, [vouched.payload.jti])).map(({ reason }) => reason)
    }
    expect(await at(midnight - 2 * 3600)).toEqual(["unusual-hour"])
    expect(await at(midnight)).toEqual(["unusual-hour"])
    expect(await at(midnight + 5 * 3600 - 1)).toEqual(["unusual-hour"])
    expect(await at(midnight + 5 * 3600)).toEqual([])
    expect(await at(midnight - 2 * 3600 - 1)).toEqual([])
    expect(await at(midnight + 6 * 3600, true)).toEqual(["sampled"])
  })

  it("comes a hundred at a time, the oldest first, and says that there is more", async () => {
    const boss = promote(town)
    const tablet = await equip(town, hire(town), { max_activations: 200 })
    const entries = []
    for (let turn = 0; turn < 101; turn++) {
      tablet.head.hash = "B".repeat(42).concat("A")
      entries.push((await note(town, tablet, { kind: "note" })).entry)
    }
    for (let from = 0; from < 101; from += 50) await deliver(town, tablet, { entries: entries.slice(from, from + 50) })
    const { body } = await town.call(activationPaths.reviews, undefined, boss)
    expect(body["more"]).toBe(true)
    const shown = await reviewsOf(town, boss)
    expect(shown).toHaveLength(100)
    expect(shown.map(({ openedAt }) => openedAt)).toEqual(shown.map(({ openedAt }) => openedAt).sort())
    const odd = shown.find(({ kind }) => kind === "note")
    await refused(decide(town, boss, odd?.jti ?? "", "reject"), 409, "decision-unfit")
    expect((await decide(town, boss, odd?.jti ?? "", "seen")).status).toBe(204)
  })
})
