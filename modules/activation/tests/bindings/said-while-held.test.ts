import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import {
  bear,
  bindingsOf,
  deliverVoucher,
  endProof,
  equip,
  hire,
  type Phone,
  prepare,
  promote,
  reviewsOf,
  type Vouched,
  vouch,
} from "../people.ts"
import { activateWithCode, blockBy, nextPhone } from "../recovery/recovering.ts"
import { openTown, type Town } from "../town.ts"

describe("a no that is said while a voucher of the resident waits", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown({ behindProxy: true })
  })
  afterAll(() => town.close())

  const no = (code: string) => ({ body: { code } })
  const reasonsOf = async ({ payload }: Vouched) =>
    (await reviewsOf(town, promote(town), [payload.jti])).map(({ reason }) => reason).sort()
  const statesOf = async ({ resident }: Phone) => (await bindingsOf(town, resident)).map(({ state }) => state)
  const end = async ({ key }: Phone, reason: "lost" | "stop" = "lost") =>
    town.call(paths.bindingEnd, await endProof(town, key, { reason }))
  const revoke = ({ resident }: Phone) => {
    const body = { commandId: randomUUID(), residentId: resident.residentId, reason: "stolen" }
    return town.call(paths.bindingRevocation, body, hire(town, { powers: ["revoke"] }))
  }

  /** Approved out of a journal that was written anew. */
  const waiting = async (phone: Phone) => {
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
})
