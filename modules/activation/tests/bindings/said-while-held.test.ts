import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import {
  bear,
  census,
  decide,
  deliverVoucher,
  endProof,
  equip,
  hire,
  lose,
  type Phone,
  prepare,
  promote,
  redeem,
  type Vouched,
  vouch,
} from "../people.ts"
import {
  activateWithCode,
  actsOf,
  begin,
  blockBy,
  collect,
  move,
  nextPhone,
  recover,
  setCode,
  stateOf,
} from "../recovery/recovering.ts"
import { noMeanwhile } from "../reviews/no-meanwhile.ts"
import { openTown, type Town } from "../town.ts"

describe("a no that is said while a voucher of the resident waits", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown({ behindProxy: true })
  })
  afterAll(() => town.close())

  const no = (code: string) => ({ body: { code } })
  const { reasonsOf, statesOf, revoke } = noMeanwhile(() => town)
  const end = async ({ key }: Phone, reason: "lost" | "stop" = "lost") =>
    town.call(paths.bindingEnd, await endProof(town, key, { reason }))

  /** Approved out of a journal that was written anew. */
  const waiting = async (phone: Phone) => {
    town.pass(1)
    const prev = `E${"A".repeat(42)}`
    const vouched = await vouch(town, await equip(town, hire(town)), phone, { prev })
    expect(await deliverVoucher(town, vouched)).toMatchObject({ code: "held-for-review" })
    expect(await reasonsOf(vouched)).toEqual(["chain-broken"])
    town.pass(1)
    return vouched
  }
  const both = ["chain-broken", "signed-before-revocation"]

  it("by an officer is put before whoever decides, whether another one was in force or not", async () => {
    const alone = await waiting(await prepare(town, bear(town)))
    expect(await revoke(alone.phone)).toMatchObject(no("binding-ended"))
    const one = await activateWithCode(town)
    const next = await waiting(await nextPhone(town, one.phone))
    expect((await revoke(one.phone)).status).toBe(204)
    for (const held of [alone, next]) expect(await reasonsOf(held)).toEqual(both)
  })

  it("by the paper or the phone in force is put before him too", async () => {
    const ways = [
      ({ paper }: { readonly paper: string }) => blockBy(town, paper),
      ({ phone }: { readonly phone: Phone }) => end(phone),
      ({ phone }: { readonly phone: Phone }) => end(phone, "stop"),
    ]
    for (const say of ways) {
      const one = await activateWithCode(town)
      const next = await waiting(await nextPhone(town, one.phone))
      expect((await say(one)).status).toBe(204)
      expect(await reasonsOf(next)).toEqual(both)
      expect(await statesOf(one.phone)).toEqual(["ended", "held"])
    }
  })

  const look = () => town.work("hold-revoked")
  const releaseAs = async (held: Vouched, reason: "lost" | "stop") => {
    expect((await decide(town, promote(town), held.payload.jti, "release")).status).toBe(204)
    expect(await statesOf(held.phone)).not.toContain("active")
    expect(await stateOf(town, held.phone.key)).toMatchObject({ state: "ended", reason })
    expect((await redeem(town, held)).body).toMatchObject({ code: "binding-ended" })
  }
  /** Bound, with a paper, and held when its tablet turns out to have been stolen before. */
  const heldWithPaper = async (next?: (one: Awaited<ReturnType<typeof activateWithCode>>) => Promise<unknown>) => {
    const one = await activateWithCode(town)
    await next?.(one)
    town.pass(5)
    lose(town, one.tablet, 60)
    await look()
    expect(await stateOf(town, one.phone.key)).toMatchObject({ state: "held" })
    return one
  }

  it("by the very phone that waits holds whatever is decided, is told, and is said once", async () => {
    for (const reason of ["lost", "stop"] as const) {
      const held = await waiting(await prepare(town, bear(town)))
      expect((await end(held.phone, reason)).status).toBe(204)
      expect(await reasonsOf(held)).toEqual(both)
      expect(await actsOf(town, held.phone)).toContain("binding.end-said")
      const before = await census(town)
      expect(await end(held.phone)).toMatchObject({ status: 410, ...no("binding-ended") })
      expect(await census(town)).toEqual(before)
      await releaseAs(held, reason)
    }
  })

  it("by a phone that waits ends nothing of another one, and says nothing about it", async () => {
    const one = await activateWithCode(town)
    const [first, second] = [
      await waiting(await nextPhone(town, one.phone)),
      await waiting(await nextPhone(town, one.phone)),
    ]
    expect((await end(second.phone)).status).toBe(204)
    expect(await reasonsOf(first)).toEqual(["chain-broken"])
    expect((await decide(town, promote(town), second.payload.jti, "release")).status).toBe(204)
    expect(await stateOf(town, one.phone.key)).toMatchObject({ state: "replaced" })
    expect(await stateOf(town, second.phone.key)).toMatchObject({ state: "ended", reason: "lost" })
  })

  it("by its paper holds too, again is harmless, and leaves the way back to who has the paper", async () => {
    const held = await heldWithPaper()
    for (const again of [204, 204]) expect((await blockBy(town, held.paper)).status).toBe(again)
    expect(await reasonsOf(held)).toEqual(["signed-after-revocation", "signed-before-revocation"])
    const late = await vouch(town, await equip(town, hire(town)), await nextPhone(town, held.phone), {
      iat: town.seconds() - 60,
    })
    expect(await deliverVoucher(town, late)).toMatchObject({ code: "held-for-review" })
    expect((await decide(town, promote(town), late.payload.jti, "reject")).status).toBe(204)
    await releaseAs(held, "lost")
    expect((await blockBy(town, held.paper)).status).toBe(204)
    expect((await recover(town, held.paper, await nextPhone(town, held.phone))).status).toBe(200)
  })

  it("by its paper holds for the phone it was moved on to, and the old phone has no say for that one", async () => {
    let next: Phone | undefined
    const held = await heldWithPaper(async (one) => {
      next = await nextPhone(town, one.phone)
      const { rebindingId } = (await move(town, one.phone.key, next)).body
      expect((await collect(town, rebindingId, next)).status).toBe(200)
    })
    expect(await end(held.phone)).toMatchObject(no("binding-ended"))
    for (const again of [204, 204]) expect((await blockBy(town, held.paper)).status).toBe(again)
    expect((await decide(town, promote(town), held.payload.jti, "release")).status).toBe(204)
    expect(await statesOf(held.phone)).not.toContain("active")
    if (next === undefined) throw new Error("not moved")
    expect(await stateOf(town, next.key)).toMatchObject({ state: "ended", reason: "lost" })
  })

  it("by its paper takes with it what a thief set up on the phone after that", async () => {
    let code = ""
    const held = await heldWithPaper(async ({ phone }) => {
      town.pass(1)
      code = (await setCode(town, phone.key)).code
    })
    expect((await blockBy(town, held.paper)).status).toBe(204)
    await releaseAs(held, "lost")
    expect(await begin(town, code, await nextPhone(town, held.phone))).toMatchObject(no("code-unknown"))
  })

  it("does nothing by its paper once somebody has rejected it", async () => {
    const held = await heldWithPaper()
    expect((await decide(town, promote(town), held.payload.jti, "reject")).status).toBe(204)
    expect(await blockBy(town, held.paper)).toMatchObject(no("code-unknown"))
  })

  it("by paper and phone at once, while a supervisor lets it in, leaves nothing in force", async () => {
    for (let round = 0; round < 10; round++) {
      const held = await heldWithPaper()
      const release = () => decide(town, promote(town), held.payload.jti, "release")
      const [blocked, said] = await Promise.all([blockBy(town, held.paper), end(held.phone), release()])
      expect(blocked.status).toBe(204)
      expect([204, 410]).toContain(said.status)
      await release()
      expect(await statesOf(held.phone)).toEqual(["ended"])
    }
  })
})
