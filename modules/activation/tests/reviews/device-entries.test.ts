import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import {
  activate,
  bear,
  countRows,
  deliver,
  equip,
  hire,
  lose,
  note,
  prepare,
  promote,
  redeem,
  type Tablet,
  vouch,
} from "../people.ts"
import { openTown, type Town, type TownOfficer } from "../town.ts"

describe("what a tablet has delivered", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const entriesOf = (tablet: Tablet, officer: TownOfficer) =>
    town.call(activationPaths.deviceEntries.replace(":device", tablet.key.kid), undefined, officer)

  it("is listed for his supervisor, the latest first, by whichever road it came; and the log says that he looked", async () => {
    const tablet = await equip(town, hire(town))
    const first = await activate(town, tablet)
    town.pass(1)
    const second = await note(town, tablet, { kind: "barrier", reason: "no-time" })
    town.pass(1)
    const third = await vouch(town, tablet, await prepare(town, bear(town)))
    lose(town, tablet, -1)
    await deliver(town, tablet, { entries: [second.entry, third.voucher], requests: [third.phone.request] })
    const { body } = await entriesOf(tablet, promote(town))
    expect(body["entries"]).toMatchObject([
      { jti: third.payload.jti, kind: "voucher", road: "journal", state: "held", held: true },
      { jti: second.payload.jti, kind: "barrier", road: "journal", held: false },
      { jti: first.payload.jti, kind: "voucher", road: "redemption", state: "active", held: false },
    ])
    const { residentId, name, regionCode } = third.phone.resident
    expect((body["entries"] as { resident: unknown }[])[0]?.resident).toEqual({ residentId, name, regionCode })
    expect(await countRows(town, "public.acts", "action = 'device.looked-at'")).toBe(1)
    expect((await entriesOf(await equip(town, hire(town)), promote(town))).body).toEqual({ entries: [] })
  })

  it("is not for a supervisor of another region, and names nobody who lives outside his", async () => {
    const { tablet } = await activate(town)
    expect(await entriesOf(tablet, promote(town, { regions: ["71.10"] }))).toMatchObject({
      status: 403,
      body: { code: "outside-region" },
    })
    const guest = await equip(town, hire(town, { regions: ["51"] }), { regions: ["51"] })
    await redeem(town, await vouch(town, guest, await prepare(town, bear(town, { regionCode: "51.03.01.2001" }))))
    const { body } = await entriesOf(guest, promote(town))
    expect(body["entries"]).toMatchObject([{ kind: "voucher", state: "active" }])
    expect((body["entries"] as object[])[0]).not.toHaveProperty("resident")
  })

  it("is not asked with something that is no thumbprint", async () => {
    const path = activationPaths.deviceEntries.replace(":device", "x")
    expect((await town.call(path, undefined, promote(town))).status).toBe(400)
  })
})
