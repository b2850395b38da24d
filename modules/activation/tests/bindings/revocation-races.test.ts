import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import { bear, bindingsOf, countRows, equip, hire, prepare, redeem, vouch } from "../people.ts"
import { openTown, type Town } from "../town.ts"

describe("an officer takes a binding away while the very first one is being written", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const isSomebodyWaiting = () =>
    countRows(town, "pg_stat_activity", "datname = current_database() and wait_event_type = 'Lock'")

  /** Keeps the redemption's transaction open, its voucher recorded, until somebody else waits for it. */
  const untilAnotherWaits = (): Promise<void> => {
    const open = town.needs as { makeOffer: typeof town.needs.makeOffer }
    const { makeOffer } = town.needs
    return new Promise((recorded) => {
      open.makeOffer = async (...args) => {
        open.makeOffer = makeOffer
        recorded()
        await vi.waitFor(async () => expect(await isSomebodyWaiting()).toBeGreaterThan(0), { timeout: 10_000 })
        return makeOffer(...args)
      }
    })
  }

  it("waits for it, finds it and ends it", async () => {
    const resident = bear(town)
    const first = await vouch(town, await equip(town, hire(town)), await prepare(town, resident))
    town.pass(1)
    const recorded = untilAnotherWaits()
    const redeemed = redeem(town, first)
    await recorded
    const body = { commandId: randomUUID(), residentId: resident.residentId, reason: "stolen" }
    const revoked = await town.call(activationPaths.bindingRevocation, body, hire(town, { powers: ["revoke"] }))
    expect((await redeemed).status).toBe(200)
    expect(revoked).toMatchObject({ status: 204 })
    expect(await bindingsOf(town, resident)).toMatchObject([{ state: "ended" }])
  })
})
