import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import {
  activate,
  decide,
  endProof,
  equip,
  hire,
  lose,
  type Phone,
  prepare,
  promote,
  redeem,
  vouch,
} from "../people.ts"
import {
  activateWithCode,
  begin,
  blockBy,
  collect,
  move,
  nextPhone,
  recover,
  sayNo,
  setCode,
  standingOf,
  stateOf,
  sumsOf,
} from "../recovery/recovering.ts"
import { openTown, type Town } from "../town.ts"

describe("a phone whose voucher is in doubt, and which has said itself that it is lost", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const look = () => town.work("hold-revoked")
  const standing = (...phones: readonly Phone[]) => standingOf(town, phones)
  const end = async ({ key }: Phone, reason: "lost" | "stop" = "lost") =>
    expect((await town.call(paths.bindingEnd, await endProof(town, key, { reason }))).status).toBe(204)
  /** Somebody's phone, and the one that a stolen tablet put in its place. */
  const robbed = async () => {
    const real = await activateWithCode(town)
    town.pass(5)
    const thief = await vouch(town, await equip(town, hire(town)), await prepare(town, real.phone.resident))
    expect((await redeem(town, thief)).status).toBe(200)
    town.pass(5)
    return { real, thief }
  }
  const hear = async ({ thief }: Awaited<ReturnType<typeof robbed>>) => {
    lose(town, thief.tablet, 6)
    await look()
  }

  it.each(["lost", "stop"] as const)("does not keep out whoever had given way to it (%s)", async (reason) => {
    const both = await robbed()
    const { real, thief } = both
    await end(thief.phone, reason)
    await hear(both)
    expect(await standing(real.phone, thief.phone)).toEqual(["active", "held"])
    expect((await redeem(town, real)).status).toBe(200)
    expect((await decide(town, promote(town), thief.payload.jti, "reject")).status).toBe(204)
    expect(await standing(real.phone, thief.phone)).toEqual(["active", "ended"])
    expect(await sumsOf(town, real.phone)).toMatchObject({ ever: 1, active: 1 })
    expect((await blockBy(town, real.paper)).status).toBe(204)
  })

  it("not by a code of its own either, nor when it was handed on before", async () => {
    for (const isMoved of [false, true]) {
      const both = await robbed()
      const { real, thief } = both
      const own = await setCode(town, thief.phone.key)
      const to = await nextPhone(town, thief.phone)
      if (isMoved) {
        const moved = await move(town, thief.phone.key, to)
        expect((await collect(town, moved.body["rebindingId"], to)).status).toBe(200)
      }
      expect((await blockBy(town, own.code)).status).toBe(204)
      await hear(both)
      expect(await standing(real.phone, thief.phone)).toEqual(["active", "held"])
      if (isMoved) expect(await standing(to)).toEqual(["held"])
      expect(await sumsOf(town, real.phone)).toMatchObject({ ever: 1, active: 1 })
    }
  })

  it("but what an officer said since keeps them both out", async () => {
    const both = await robbed()
    const own = await setCode(town, both.thief.phone.key)
    expect((await blockBy(town, own.code)).status).toBe(204)
    town.pass(1)
    const { residentId } = both.real.phone.resident
    const body = { commandId: crypto.randomUUID(), residentId, reason: "stolen" }
    expect(await town.call(paths.bindingRevocation, body, hire(town, { powers: ["revoke"] }))).toMatchObject({
      body: { code: "binding-ended" },
    })
    await hear(both)
    expect(await standing(both.real.phone, both.thief.phone)).toEqual(["replaced", "ended"])
  })

  it("is as it was when it is let in: ended by its own word, good for its paper, and in force nowhere", async () => {
    const before = await activate(town)
    town.pass(5)
    const lost = await vouch(town, await equip(town, hire(town)), await prepare(town, before.phone.resident))
    expect((await redeem(town, lost)).status).toBe(200)
    const { code } = await setCode(town, lost.phone.key)
    await end(lost.phone)
    town.pass(5)
    lose(town, lost.tablet, 6)
    await look()
    expect(await standing(before.phone, lost.phone)).toEqual(["active", "held"])
    expect((await decide(town, promote(town), lost.payload.jti, "release")).status).toBe(204)
    expect(await standing(before.phone, lost.phone)).toEqual(["replaced", "ended"])
    expect(await stateOf(town, lost.phone.key)).toMatchObject({ reason: "lost" })
    expect(await sumsOf(town, lost.phone)).toMatchObject({ ever: 1, active: 0 })
    expect((await recover(town, code, await nextPhone(town, lost.phone))).status).toBe(200)
    expect(await sumsOf(town, lost.phone)).toMatchObject({ ever: 1, active: 1 })
  })

  it("keeps its no to a recovery, over the waiting and after it", async () => {
    const vouched = await activateWithCode(town)
    expect((await blockBy(town, vouched.paper)).status).toBe(204)
    const found = await begin(town, vouched.paper, await nextPhone(town, vouched.phone))
    expect((await sayNo(town, found.body["rebindingId"], vouched.phone.key)).status).toBe(204)
    lose(town, vouched.tablet, 6)
    await look()
    expect(await standing(vouched.phone)).toEqual(["held"])
    expect((await decide(town, promote(town), vouched.payload.jti, "release")).status).toBe(204)
    expect(await standing(vouched.phone)).toEqual(["ended"])
    const again = await begin(town, vouched.paper, await nextPhone(town, vouched.phone))
    expect(again).toMatchObject({ body: { code: "officer-needed" } })
  })

  it("says so while it waits as well: only the phone that has it now, and it is not in force when it is let in", async () => {
    const vouched = await activateWithCode(town)
    const to = await nextPhone(town, vouched.phone)
    const moved = await move(town, vouched.phone.key, to)
    expect((await collect(town, moved.body["rebindingId"], to)).status).toBe(200)
    lose(town, vouched.tablet, 6)
    await look()
    const given = await town.call(paths.bindingEnd, await endProof(town, vouched.phone.key))
    expect(given).toMatchObject({ status: 410, body: { code: "binding-ended" } })
    await end(to)
    expect((await decide(town, promote(town), vouched.payload.jti, "release")).status).toBe(204)
    expect(await standing(vouched.phone, to)).toEqual(["replaced", "ended"])
    expect(await sumsOf(town, to)).toMatchObject({ ever: 1, active: 0 })
    expect((await recover(town, vouched.paper, await nextPhone(town, to))).status).toBe(200)
    expect(await sumsOf(town, to)).toMatchObject({ ever: 1, active: 1 })
  })
})
