import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { countRows, decide, lose, promote } from "../people.ts"
import { openTown, type Town } from "../town.ts"
import { activateWithCode, activeAmong, begin, collect, move, nextPhone, recover, stateOf, wait } from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

const offers = () => countRows(town, "public.offers")
const days = 5 * 24 * 60

describe("a phone that collects after the tablet of its approval was revoked, before the office has looked", () => {
  it("is not bound, and the binding it came from is held", async () => {
    const one = await activateWithCode(town)
    const next = await nextPhone(town, one.phone)
    const { rebindingId } = (await begin(town, one.paper, next)).body
    wait(town)
    lose(town, one.tablet, days)
    const before = await offers()
    for (let turn = 0; turn < 2; turn++)
      expect(await collect(town, rebindingId, next)).toMatchObject({ body: { code: "rebinding-cancelled" } })
    expect(await offers()).toBe(before)
    expect(await stateOf(town, one.phone.key)).toMatchObject({ state: "held" })
    expect(await activeAmong(town, [one.phone, next])).toEqual([])
  })

  it("gets no other offer where it was bound already, nor does the phone it was moved on to", async () => {
    const one = await activateWithCode(town)
    const [next, last] = [await nextPhone(town, one.phone), await nextPhone(town, one.phone)]
    const first = await move(town, one.phone.key, next)
    expect((await collect(town, first.body["rebindingId"], next)).status).toBe(200)
    const second = await move(town, next.key, last)
    lose(town, one.tablet, days)
    const before = await offers()
    expect((await collect(town, second.body["rebindingId"], last)).status).not.toBe(200)
    expect((await collect(town, first.body["rebindingId"], next)).status).not.toBe(200)
    expect(await offers()).toBe(before)
    expect(await activeAmong(town, [one.phone, next, last])).toEqual([])
  })

  it("is bound where it was signed before the loss, and where a supervisor has let it in", async () => {
    const [earlier, told] = [await activateWithCode(town), await activateWithCode(town)]
    town.pass(10)
    lose(town, earlier.tablet, 5)
    expect((await recover(town, earlier.paper, await nextPhone(town, earlier.phone))).status).toBe(200)
    lose(town, told.tablet, days)
    const next = await nextPhone(town, told.phone)
    const refused = await begin(town, told.paper, next)
    wait(town)
    expect((await collect(town, refused.body["rebindingId"], next)).status).not.toBe(200)
    expect((await decide(town, promote(town), told.payload.jti, "release")).status).toBe(204)
    expect((await recover(town, told.paper, next)).status).toBe(200)
  })
})
