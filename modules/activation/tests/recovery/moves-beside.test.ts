import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTown, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  actsOf,
  begin,
  blockBy,
  collect,
  move,
  nextPhone,
  stateOf,
} from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

const no = (code: string) => ({ body: { code } })

describe("a move to a phone that has begun by code", () => {
  it("takes effect as a move: it is ready now, under the id that the phone knows", async () => {
    const one = await activateWithCode(town)
    const next = await nextPhone(town, one.phone)
    const begun = await begin(town, one.paper, next)
    const moved = await move(town, one.phone.key, next)
    expect(moved).toMatchObject({ status: 200, body: { rebindingId: begun.body["rebindingId"] } })
    expect(await stateOf(town, one.phone.key)).toMatchObject({ notices: [] })
    expect((await collect(town, moved.body["rebindingId"], next)).status).toBe(200)
    expect(await stateOf(town, next.key)).toMatchObject({ state: "active", recovery: { code: true } })
    expect((await actsOf(town, one.phone)).filter((act) => act === "rebinding.begun")).toHaveLength(2)
  })

  it("goes with a block as any move does", async () => {
    const one = await activateWithCode(town)
    const next = await nextPhone(town, one.phone)
    await begin(town, one.paper, next)
    const moved = await move(town, one.phone.key, next)
    await blockBy(town, one.paper)
    expect(await collect(town, moved.body["rebindingId"], next)).toMatchObject(no("rebinding-cancelled"))
  })
})

describe("several moves from one phone", () => {
  it("give way to the latest, and keep nobody with the paper out", async () => {
    const one = await activateWithCode(town)
    const phones = []
    const moves = []
    for (let n = 0; n < 5; n++) {
      const next = await nextPhone(town, one.phone)
      phones.push(next)
      moves.push((await move(town, one.phone.key, next)).body["rebindingId"])
    }
    for (const n of [0, 1, 2, 3])
      expect(await collect(town, moves[n], phones[n] ?? one.phone)).toMatchObject(no("rebinding-cancelled"))
    expect((await begin(town, one.paper, await nextPhone(town, one.phone))).status).toBe(200)
    expect((await collect(town, moves[4], phones[4] ?? one.phone)).status).toBe(200)
    expect(await activeAmong(town, phones)).toEqual([4])
  })

  it("are not kept out by three phones that wait for the code", async () => {
    const one = await activateWithCode(town)
    for (let n = 0; n < 3; n++) await begin(town, one.paper, await nextPhone(town, one.phone))
    expect(await begin(town, one.paper, await nextPhone(town, one.phone))).toMatchObject(no("too-many-requests"))
    expect((await move(town, one.phone.key, await nextPhone(town, one.phone))).status).toBe(200)
  })
})
