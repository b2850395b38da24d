import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  bear,
  bindingsOf,
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
import { openTown, type Town } from "../town.ts"

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** Signs by a clock that is set to so many minutes from now. */
const atMinute = async <Signed>(minutes: number, sign: () => Promise<Signed>): Promise<Signed> => {
  town.pass(minutes)
  const signed = await sign()
  town.pass(-minutes)
  return signed
}
const stateOf = async ({ phone }: Vouched) => (await bindingsOf(town, phone.resident))[0]?.["state"]
const reasonsOf = async (jti: string) =>
  (await reviewsOf(town, promote(town), [jti]))
    .map(({ reason }) => reason)
    .filter((reason) => reason !== "unusual-hour")
    .sort()
/** A tablet whose mandate began three hours ago. */
const equipEarly = () => equip(town, hire(town), { nbf: town.seconds() - 3 * 3600 })

describe("time along a device's journal", () => {
  const closeRound = (tablet: Tablet, minutesAgo: number): void => {
    const known = town.mandates.get(tablet.payload.jti)
    if (known === undefined) throw new Error("no mandate")
    const closedFrom = new Date(town.clock.milliseconds - minutesAgo * 60_000)
    town.mandates.set(tablet.payload.jti, { ...known, closedFrom })
  }

  it("does not go back behind what it has signed before, so that a closed round cannot be signed for", async () => {
    const tablet = await equipEarly()
    town.pass(4 * 60)
    const paper = await note(town, tablet, { kind: "paper", count: 1 })
    await deliver(town, tablet, { entries: [paper.entry] })
    closeRound(tablet, 60)
    town.pass(10 * 60)
    const late = await atMinute(-12 * 60, async () => vouch(town, tablet, await prepare(town, bear(town))))
    expect(await deliverVoucher(town, late)).toMatchObject({ result: "accepted", code: "held-for-review" })
    expect(await stateOf(late)).toBe("held")
    expect(await reasonsOf(late.payload.jti)).toEqual(["chain-clock"])
    expect(await redeem(town, late)).toMatchObject({ status: 409, body: { code: "held-for-review" } })
    expect((await decide(town, promote(town), late.payload.jti, "release")).status).toBe(204)
    expect(await stateOf(late)).toBe("active")
  })

  it("nor by an entry in between that binds nobody: that is looked at, and what follows it is held all the same", async () => {
    const tablet = await equipEarly()
    const first = await note(town, tablet, { kind: "paper", count: 1 })
    const second = await atMinute(-60, () => note(town, tablet, { kind: "paper", count: 1 }))
    const third = await atMinute(-59, async () => vouch(town, tablet, await prepare(town, bear(town))))
    await deliver(town, tablet, { entries: [first.entry, second.entry] })
    expect(await reasonsOf(second.payload.jti)).toEqual(["chain-clock"])
    expect(await deliverVoucher(town, third)).toMatchObject({ code: "held-for-review" })
  })

  it("is compared in the other order too: who is overtaken is held, and who overtook him is looked at", async () => {
    const tablet = await equipEarly()
    const first = await vouch(town, tablet, await prepare(town, bear(town)))
    const second = await atMinute(-10, async () => vouch(town, tablet, await prepare(town, bear(town))))
    expect((await redeem(town, second)).status).toBe(200)
    expect(await deliverVoucher(town, first)).toMatchObject({ code: "held-for-review" })
    expect(await reasonsOf(first.payload.jti)).toEqual(["chain-clock"])
    expect(await reasonsOf(second.payload.jti)).toEqual(["chain-clock"])
    expect((await decide(town, promote(town), second.payload.jti, "reject")).status).toBe(204)
    expect(await stateOf(second)).toBe("ended")
  })

  it("may go back as far as a clock may be wrong", async () => {
    const tablet = await equipEarly()
    const first = await vouch(town, tablet, await prepare(town, bear(town)))
    const second = await atMinute(-5, async () => vouch(town, tablet, await prepare(town, bear(town))))
    for (const one of [second, first]) expect(await deliverVoucher(town, one)).toMatchObject({ result: "accepted" })
    expect([await stateOf(first), await stateOf(second)]).toEqual(["active", "active"])
    expect([await reasonsOf(first.payload.jti), await reasonsOf(second.payload.jti)]).toEqual([[], []])
  })
})

describe("a withdrawal that waits", () => {
  const taken = async (tablet: Tablet, region?: string) => {
    const resident = bear(town, region === undefined ? {} : { regionCode: region })
    const vouched = await vouch(town, tablet, await prepare(town, resident))
    expect((await redeem(town, vouched)).status).toBe(200)
    return vouched
  }

  it("is one dated back, long after the office had all around it", async () => {
    const tablet = await equip(town, hire(town))
    const vouched = await taken(tablet)
    const later = await atMinute(5, async () => vouch(town, tablet, await prepare(town, bear(town))))
    town.pass(5)
    await deliverVoucher(town, later)
    town.pass(10 * 24 * 60)
    const back = await atMinute(-10 * 24 * 60 - 4, () =>
      note(town, tablet, { kind: "withdrawal", voucher: vouched.payload.jti }),
    )
    expect(await deliver(town, tablet, { entries: [back.entry] })).toMatchObject([{ code: "held-for-review" }])
    expect(await stateOf(vouched)).toBe("active")
    expect(await reasonsOf(back.payload.jti)).toEqual(["withdrawal-late"])
    expect((await decide(town, promote(town), back.payload.jti, "release")).status).toBe(204)
    expect(await stateOf(vouched)).toBe("ended")
  })

  it("is not one that comes with the rest of its journal, days after the phone was faster", async () => {
    const tablet = await equip(town, hire(town))
    const vouched = await taken(tablet)
    town.pass(1)
    const back = await note(town, tablet, { kind: "withdrawal", voucher: vouched.payload.jti })
    town.pass(3 * 24 * 60)
    expect(await deliver(town, tablet, { entries: [back.entry] })).toEqual([
      { jti: back.payload.jti, result: "accepted" },
    ])
    expect(await stateOf(vouched)).toBe("ended")
  })

  it("is decided where its resident lives, and by nobody who gave what it takes back", async () => {
    const officer = hire(town)
    const tablet = await equip(town, officer, { iss: "51.71.01" })
    const vouched = await taken(tablet, "51.71.02.1001")
    lose(town, tablet, -1)
    town.clock.milliseconds += 30_000
    const back = await note(town, tablet, { kind: "withdrawal", voucher: vouched.payload.jti })
    await deliver(town, tablet, { entries: [back.entry] })
    const { jti } = back.payload
    const district = promote(town, { regions: ["51.71.01"] })
    expect(await decide(town, district, jti, "release")).toMatchObject({
      status: 403,
      body: { code: "outside-region" },
    })
    expect(await reviewsOf(town, district, [jti])).toEqual([])
    town.officers.set(officer.officerId, { ...officer, powers: ["supervise"] })
    expect(await decide(town, officer, jti, "release")).toMatchObject({ body: { code: "own-entry" } })
    expect(await stateOf(vouched)).toBe("active")
    expect((await decide(town, promote(town), jti, "release")).status).toBe(204)
    expect(await stateOf(vouched)).toBe("ended")
  })

  it("is let in while its voucher comes for the first time: it has ended whoever is faster", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const tablet = await equip(town, hire(town))
      const vouched = await vouch(town, tablet, await prepare(town, bear(town)))
      const fork = { ...tablet.head }
      const back = await note(town, tablet, { kind: "withdrawal", voucher: vouched.payload.jti })
      Object.assign(tablet.head, fork)
      const other = await note(town, tablet, { kind: "paper", count: 1 })
      await deliver(town, tablet, { entries: [other.entry, back.entry] })
      const boss = promote(town)
      const { makeOffer } = town.needs
      const deciding: Promise<unknown>[] = []
      const slow: typeof makeOffer = async (tx, offer) => {
        deciding.push(decide(town, boss, back.payload.jti, "release"))
        await new Promise((resolve) => setTimeout(resolve, 60))
        return makeOffer(tx, offer)
      }
      Object.assign(town.needs, { makeOffer: slow })
      await redeem(town, vouched)
      Object.assign(town.needs, { makeOffer })
      expect(await Promise.all(deciding)).toMatchObject([{ status: 204 }])
      expect(await stateOf(vouched)).toBe("ended")
    }
  })
})
