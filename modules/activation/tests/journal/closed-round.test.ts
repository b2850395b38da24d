import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bear, bindingsOf, census, deliverVoucher, equip, hire, lose, prepare, vouch } from "../people.ts"
import { openTown, type Town } from "../town.ts"

describe("a round is closed while tablets are still away", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const signTwo = async () => {
    const place = { kind: "field-round", id: randomUUID(), name: "SMA Contoh" } as const
    const tablet = await equip(town, hire(town), { place })
    const before = await vouch(town, tablet, await prepare(town, bear(town)))
    town.pass(10)
    const after = await vouch(town, tablet, await prepare(town, bear(town)))
    const known = town.mandates.get(tablet.payload.jti)
    if (known === undefined) throw new Error("no mandate")
    town.mandates.set(tablet.payload.jti, { ...known, closedFrom: new Date(town.clock.milliseconds - 300_000) })
    town.pass(600)
    return { tablet, before, after }
  }

  it("what was signed before is in force however late it comes, and in no doubt; what was signed after is refused", async () => {
    const { before, after } = await signTwo()
    const sum = await census(town)
    expect(await deliverVoucher(town, after)).toMatchObject({ result: "refused", code: "mandate-revoked" })
    expect(await census(town)).toEqual(sum)
    expect(await deliverVoucher(town, before)).toEqual({ jti: before.payload.jti, result: "accepted" })
    expect(await bindingsOf(town, before.phone.resident)).toMatchObject([{ state: "active" }])
  })

  it("and a tablet that is lost besides is in doubt as any other", async () => {
    const { tablet, before } = await signTwo()
    lose(town, tablet)
    expect(await deliverVoucher(town, before)).toMatchObject({ result: "accepted", code: "held-for-review" })
  })
})
