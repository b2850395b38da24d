import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import { bindingsOf, decide, deliverVoucher, equip, hire, promote, vouch } from "../people.ts"
import { openTown, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  begin,
  blockBy,
  collect,
  move,
  nextPhone,
  stateOf,
  sumsOf,
  wait,
} from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

const no = (code: string) => ({ body: { code } })

describe("a voucher that was signed before a block and is let in by a supervisor after it", () => {
  /** The phone is lost; an officer's yes to another one is still on its way; the resident blocks and begins to recover. */
  const lose = async () => {
    const { phone: old, paper, tablet } = await activateWithCode(town)
    town.pass(1)
    const before = await vouch(town, tablet, await nextPhone(town, old))
    town.pass(1)
    await blockBy(town, paper)
    expect(await deliverVoucher(town, before)).toMatchObject({ code: "held-for-review" })
    const next = await nextPhone(town, old)
    const { rebindingId } = (await begin(town, paper, next)).body
    wait(town)
    return { old, before, next, rebindingId }
  }
  const boss = () => promote(town)

  it("does not take the recovered phone's place, whichever of both comes first", async () => {
    for (const releasedFirst of [true, false]) {
      const { old, before, next, rebindingId } = await lose()
      const release = async () => expect((await decide(town, boss(), before.payload.jti, "release")).status).toBe(204)
      if (releasedFirst) await release()
      expect((await collect(town, rebindingId, next)).status).toBe(200)
      if (!releasedFirst) await release()
      expect((await bindingsOf(town, old.resident)).map(({ state }) => state)).toEqual(["ended", "replaced", "active"])
      expect(await activeAmong(town, [old, before.phone, next])).toEqual([2])
      expect(await sumsOf(town, old)).toMatchObject({ ever: 1, active: 1 })
    }
  })
})

describe("an officer who takes a binding away", () => {
  it("takes with it what was begun from it, by code and by move, and the code", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const [byCode, moved] = [await nextPhone(town, old), await nextPhone(town, old)]
    const begun = await begin(town, paper, byCode)
    const given = await move(town, old.key, moved)
    const { residentId } = old.resident
    const body = { commandId: randomUUID(), residentId, reason: "lost" }
    expect((await town.call(paths.bindingRevocation, body, hire(town, { powers: ["revoke"] }))).status).toBe(204)
    wait(town)
    expect(await collect(town, begun.body["rebindingId"], byCode)).toMatchObject(no("rebinding-cancelled"))
    expect(await collect(town, given.body["rebindingId"], moved)).toMatchObject(no("rebinding-cancelled"))
    expect(await begin(town, paper, await nextPhone(town, old))).toMatchObject(no("code-unknown"))
    expect(await stateOf(town, old.key)).toMatchObject({ state: "ended", reason: "lost" })
  })

  it("ends the way back from a blocked phone too: only a counter leads on", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    await blockBy(town, paper)
    const next = await nextPhone(town, old)
    const begun = await begin(town, paper, next)
    const body = { commandId: randomUUID(), residentId: old.resident.residentId, reason: "suspected-fraud" }
    const answer = await town.call(paths.bindingRevocation, body, hire(town, { powers: ["revoke"] }))
    expect(answer).toMatchObject(no("binding-ended"))
    wait(town)
    expect(await collect(town, begun.body["rebindingId"], next)).toMatchObject(no("rebinding-cancelled"))
    expect(await begin(town, paper, await nextPhone(town, old))).toMatchObject(no("code-unknown"))
  })

  it("takes a recovered phone's binding away as any other", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    const begun = await begin(town, paper, next)
    wait(town)
    await collect(town, begun.body["rebindingId"], next)
    const body = { commandId: randomUUID(), residentId: old.resident.residentId, reason: "stolen" }
    expect((await town.call(paths.bindingRevocation, body, hire(town, { powers: ["revoke"] }))).status).toBe(204)
    expect(await stateOf(town, next.key)).toMatchObject({ state: "ended", reason: "stolen" })
    expect(await collect(town, begun.body["rebindingId"], next)).toMatchObject(no("binding-ended"))
  })
})

describe("a supervisor who rejects an approval after the phone was changed", () => {
  it("takes the recovered phone with it, and the way back", async () => {
    const one = await activateWithCode(town)
    const tablet = await equip(town, hire(town))
    const earlier = await vouch(town, tablet, await nextPhone(town, one.phone), { iat: one.payload.iat - 5 })
    await deliverVoucher(town, earlier)
    const next = await nextPhone(town, one.phone)
    const { rebindingId } = (await move(town, one.phone.key, next)).body
    expect((await collect(town, rebindingId, next)).status).toBe(200)
    expect((await decide(town, promote(town), one.payload.jti, "reject")).status).toBe(204)
    expect(await stateOf(town, next.key)).toMatchObject({ state: "ended", reason: "rejected" })
    expect(await collect(town, rebindingId, next)).toMatchObject(no("binding-ended"))
    expect(await begin(town, one.paper, await nextPhone(town, one.phone))).toMatchObject(no("code-unknown"))
    expect(await sumsOf(town, next)).toMatchObject({ ever: 1, active: 0 })
  })
})
