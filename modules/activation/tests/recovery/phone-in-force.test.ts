import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import { decide, deliverVoucher, endProof, equip, hire, lose, prepare, promote, vouch } from "../people.ts"
import { openTown, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  begin,
  blockBy,
  collect,
  nextPhone,
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
const begun = (rebinding: unknown) => ({ notice: "recovery-begun", rebinding })

/**
 * An officer approves another phone without network; then its resident ends the old one, and only after that the voucher
 * comes: the old phone's paper is still good.
 */
const changePhone = async (endOld: (paper: string, old: Parameters<typeof endProof>[1]) => Promise<unknown>) => {
  const { phone: old, paper, tablet } = await activateWithCode(town)
  town.pass(1)
  const onItsWay = await vouch(town, tablet, await nextPhone(town, old))
  town.pass(60)
  await endOld(paper, old.key)
  town.pass(480)
  await deliverVoucher(town, onItsWay)
  const finder = await nextPhone(town, old)
  return { old, paper, onItsWay, next: onItsWay.phone, finder }
}
const byOldPhone = async (_paper: string, key: Parameters<typeof endProof>[1]) =>
  town.call(paths.bindingEnd, await endProof(town, key))

describe("a phone in force, of which a finder of the old paper wants to take the place", () => {
  it("sees it and says no: the finder is not bound, and from the old phone only an officer leads on", async () => {
    const { old, paper, next, finder } = await changePhone(byOldPhone)
    const first = await begin(town, paper, finder)
    const second = await begin(town, paper, await nextPhone(town, old))
    const { rebindingId } = first.body
    expect(await stateOf(town, next.key)).toMatchObject({
      state: "active",
      notices: [begun(rebindingId), begun(second.body["rebindingId"])],
    })
    for (const again of [204, 204]) expect((await sayNo(town, rebindingId, next.key)).status).toBe(again)
    expect(await stateOf(town, next.key)).toMatchObject({ state: "active", notices: [] })
    wait(town)
    expect(await collect(town, rebindingId, finder)).toMatchObject(no("rebinding-cancelled"))
    expect(await begin(town, paper, finder)).toMatchObject(no("officer-needed"))
    expect(await activeAmong(town, [old, next, finder])).toEqual([1])
  })

  it("sees it also where the old phone was blocked and a supervisor has let the new one in", async () => {
    const { old, paper, onItsWay, next, finder } = await changePhone((code) => blockBy(town, code))
    const { rebindingId } = (await begin(town, paper, finder)).body
    expect(await sayNo(town, rebindingId, next.key)).toMatchObject(no("rebinding-unknown"))
    expect((await decide(town, promote(town), onItsWay.payload.jti, "release")).status).toBe(204)
    expect((await stateOf(town, next.key))["notices"]).toMatchObject([begun(rebindingId)])
    expect((await sayNo(town, rebindingId, next.key)).status).toBe(204)
    wait(town)
    expect(await collect(town, rebindingId, finder)).toMatchObject(no("rebinding-cancelled"))
    expect(await activeAmong(town, [old, next, finder])).toEqual([1])
  })

  it("says no for its own resident only, and no longer once it has ended", async () => {
    const { paper, next, finder } = await changePhone(byOldPhone)
    const other = await activateWithCode(town)
    const { rebindingId } = (await begin(town, paper, finder)).body
    expect(await sayNo(town, rebindingId, other.phone.key)).toMatchObject(no("rebinding-unknown"))
    expect((await stateOf(town, other.phone.key))["notices"]).toEqual([])
    await town.call(paths.bindingEnd, await endProof(town, next.key))
    expect(await sayNo(town, rebindingId, next.key)).toMatchObject(no("rebinding-unknown"))
  })
})

describe("a phone that was blocked and whose next approval with the same key waits", () => {
  it("sees both: that it waits, and what was begun from its blocked binding", async () => {
    const { phone, paper } = await activateWithCode(town)
    await blockBy(town, paper)
    town.pass(1)
    const tablet = await equip(town, hire(town))
    lose(town, tablet, -1)
    const again = await prepare(town, phone.resident, { key: phone.key })
    await deliverVoucher(town, await vouch(town, tablet, again))
    const { rebindingId } = (await begin(town, paper, await nextPhone(town, phone))).body
    expect(await stateOf(town, phone.key)).toMatchObject({
      state: "held",
      notices: expect.arrayContaining([expect.objectContaining(begun(rebindingId))]),
    })
    expect((await sayNo(town, rebindingId, phone.key)).status).toBe(204)
    const { notices } = await stateOf(town, phone.key)
    expect(notices).not.toContainEqual(expect.objectContaining({ notice: "recovery-begun" }))
    expect(notices).toContainEqual(expect.objectContaining({ notice: "held-for-review" }))
  })
})
