import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import { endProof, equip, hire, prepare, redeem, vouch } from "../people.ts"
import { openTown, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  actsOf,
  begin,
  blockBy,
  collect,
  nextPhone,
  recover,
  sayNo,
  stateOf,
  wait,
} from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

const no = (code: string) => ({ body: { code } })

/** Whoever has found the paper blocks first, and begins to bind a phone of his own. */
const stealPaper = async () => {
  const one = await activateWithCode(town)
  await blockBy(town, one.paper)
  const thief = await nextPhone(town, one.phone)
  const { rebindingId } = (await begin(town, one.paper, thief)).body
  return { ...one, thief, rebindingId }
}

describe("a phone that was blocked", () => {
  it("sees what was begun from it, and disputes it: from then on only an officer leads on", async () => {
    const { phone, paper, thief, rebindingId } = await stealPaper()
    expect(await stateOf(town, phone.key)).toMatchObject({
      state: "ended",
      notices: [{ notice: "recovery-begun", rebinding: rebindingId }],
    })
    for (const again of [204, 204]) expect((await sayNo(town, rebindingId, phone.key)).status).toBe(again)
    expect(await stateOf(town, phone.key)).toMatchObject({ state: "ended", notices: [] })
    expect(await actsOf(town, phone)).toContain("rebinding.cancelled disputed")
    wait(town)
    expect(await collect(town, rebindingId, thief)).toMatchObject(no("rebinding-cancelled"))
    const needed = { status: 403, ...no("officer-needed") }
    expect(await begin(town, paper, thief)).toMatchObject(needed)
    expect(await begin(town, paper, await nextPhone(town, phone))).toMatchObject(needed)
    expect((await blockBy(town, paper)).status).toBe(204)
    const officers = await nextPhone(town, phone)
    expect((await redeem(town, await vouch(town, await equip(town, hire(town)), officers))).status).toBe(200)
    expect(await activeAmong(town, [phone, thief, officers])).toEqual([2])
  })

  it("sees it also when it has asked for another approval with the key it has, and is bound by that again", async () => {
    const { phone, rebindingId } = await stealPaper()
    const again = await prepare(town, phone.resident, { key: phone.key })
    expect((await stateOf(town, phone.key))["notices"]).toMatchObject([{ rebinding: rebindingId }])
    town.pass(1)
    expect((await redeem(town, await vouch(town, await equip(town, hire(town)), again))).status).toBe(200)
    expect(await stateOf(town, phone.key)).toMatchObject({ state: "active", notices: [] })
    expect(await activeAmong(town, [phone])).toEqual([0])
  })

  it("disputes all that waits with one word", async () => {
    const { phone, paper, rebindingId } = await stealPaper()
    const other = await nextPhone(town, phone)
    const second = await begin(town, paper, other)
    expect((await stateOf(town, phone.key))["notices"]).toHaveLength(2)
    await sayNo(town, rebindingId, phone.key)
    wait(town)
    expect(await collect(town, second.body["rebindingId"], other)).toMatchObject(no("rebinding-cancelled"))
  })

  it("is too late once the other phone has collected", async () => {
    const { phone, thief, rebindingId } = await stealPaper()
    wait(town)
    expect((await collect(town, rebindingId, thief)).status).toBe(200)
    expect(await sayNo(town, rebindingId, phone.key)).toMatchObject(no("binding-ended"))
    expect(await activeAmong(town, [phone, thief])).toEqual([1])
  })

  it("races the other phone's collecting twenty times, and one of both holds", async () => {
    for (let round = 0; round < 20; round++) {
      const { phone, thief, rebindingId } = await stealPaper()
      wait(town)
      const [said, got] = await Promise.all([sayNo(town, rebindingId, phone.key), collect(town, rebindingId, thief)])
      expect([
        [204, 410],
        [410, 200],
      ]).toContainEqual([said.status, got.status])
      expect(await activeAmong(town, [phone, thief])).toEqual(got.status === 200 ? [1] : [])
    }
  })
})

describe("a bound phone that says it is wanted no longer", () => {
  it("leaves what was begun with the paper, and the paper for the waiting time: a thief may have said it", async () => {
    const one = await activateWithCode(town)
    const next = await nextPhone(town, one.phone)
    const begun = await begin(town, one.paper, next)
    await town.call(paths.bindingEnd, await endProof(town, one.phone.key, { reason: "stop" }))
    expect(await stateOf(town, one.phone.key)).toMatchObject({ state: "ended", reason: "stop" })
    expect((await blockBy(town, one.paper)).status).toBe(204)
    wait(town)
    expect((await collect(town, begun.body["rebindingId"], next)).status).toBe(200)
    expect(await activeAmong(town, [one.phone, next])).toEqual([1])
  })

  it("may be followed by a recovery that begins within the waiting time, and by none that begins later", async () => {
    const [one, two] = [await activateWithCode(town), await activateWithCode(town)]
    for (const { phone } of [one, two])
      await town.call(paths.bindingEnd, await endProof(town, phone.key, { reason: "stop" }))
    expect((await recover(town, one.paper, await nextPhone(town, one.phone))).status).toBe(200)
    expect(await begin(town, two.paper, await nextPhone(town, two.phone))).toMatchObject(no("code-unknown"))
    expect(await blockBy(town, two.paper)).toMatchObject(no("code-unknown"))
  })
})
