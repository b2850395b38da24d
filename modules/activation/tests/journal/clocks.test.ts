import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  bear,
  bindingsOf,
  census,
  deliver,
  deliverVoucher,
  equip,
  hire,
  note,
  prepare,
  redeem,
  vouch,
} from "../people.ts"
import { openTown, type Town } from "../town.ts"

const minute = 60
const year = 365 * 86_400

describe("a tablet's clock is wrong", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const signedAhead = async (seconds: number) => {
    const tablet = await equip(town, hire(town), { exp: town.seconds() + 14 * 86_400 - 300 })
    const phone = await prepare(town, bear(town))
    return vouch(town, tablet, phone, { iat: town.seconds() + seconds })
  }

  it("by less than five minutes: nobody notices", async () => {
    expect(await deliverVoucher(town, await signedAhead(5 * minute))).toMatchObject({ result: "accepted" })
  })

  it("ahead by some: refused for now, with the moment from which the very same entry is taken", async () => {
    for (const minutes of [6, 90]) {
      const vouched = await signedAhead(minutes * minute)
      const before = await census(town)
      const result = await deliverVoucher(town, vouched)
      const from = new Date((vouched.payload.iat - 5 * minute) * 1000)
      expect(result).toEqual({
        ...{ jti: vouched.payload.jti, result: "refused", code: "signed-in-future" },
        retryFrom: from.toISOString(),
      })
      expect(await census(town)).toEqual(before)
      town.clock.milliseconds = from.getTime() - 1000
      expect(await deliverVoucher(town, vouched)).toMatchObject({ code: "signed-in-future" })
      town.clock.milliseconds = from.getTime()
      expect(await deliverVoucher(town, vouched)).toEqual({ jti: vouched.payload.jti, result: "accepted" })
      expect(await bindingsOf(town, vouched.phone.resident)).toMatchObject([{ state: "active" }])
    }
  })

  it("and the resident's own road says so too, and works when it is time", async () => {
    const vouched = await signedAhead(20 * minute)
    expect(await redeem(town, vouched)).toMatchObject({ status: 400, body: { code: "signed-in-future" } })
    town.pass(20)
    expect((await redeem(town, vouched)).status).toBe(200)
  })

  it("by years, ahead or behind: refused one by one, and what it signed rightly before and after is taken", async () => {
    const tablet = await equip(town, hire(town))
    const right = await note(town, tablet, { kind: "barrier", reason: "no-time" })
    const clock = town.clock.milliseconds
    const wrong = []
    for (const years of [8, -8]) {
      town.clock.milliseconds = clock + years * year * 1000
      wrong.push(await note(town, tablet, { kind: "barrier", reason: "no-time" }))
    }
    town.clock.milliseconds = clock
    const after = await note(town, tablet, { kind: "barrier", reason: "no-time" })
    const entries = [right, ...wrong, after].map(({ entry }) => entry)
    const answers = await deliver(town, tablet, { entries })
    expect(answers.map(({ result, code }) => code ?? result)).toEqual([
      "accepted",
      "signed-in-future",
      "mandate-not-yet-valid",
      "accepted",
    ])
    expect(answers[1]).toHaveProperty("retryFrom")
    expect(answers[2]).not.toHaveProperty("retryFrom")
    const again = await deliver(town, tablet, { entries: entries.toReversed() })
    expect(again.map(({ result }) => result)).toEqual(["already-known", "refused", "refused", "already-known"])
  })

  it("and when the time has come at last, what lies outside the mandate is refused for good", async () => {
    const tablet = await equip(town, hire(town))
    const vouched = await vouch(town, tablet, await prepare(town, bear(town)), { iat: town.seconds() + 3 * 86_400 })
    expect(await deliverVoucher(town, vouched)).toHaveProperty("retryFrom")
    town.pass(3 * 24 * 60)
    const result = await deliverVoucher(town, vouched)
    expect(result).toEqual({ jti: vouched.payload.jti, result: "refused", code: "mandate-expired" })
  })

  it("a request that was not sent along may be sent at once", async () => {
    const vouched = await signedAhead(0)
    const [result] = await deliver(town, vouched.tablet, { entries: [vouched.voucher] })
    expect(result).toMatchObject({
      code: "request-missing",
      retryFrom: new Date(town.clock.milliseconds).toISOString(),
    })
  })
})
