import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths } from "../src/contract.ts"
import { bringOfficer, denpasar, type Office, openOffice, openServicePoint } from "./office.ts"

describe("a standing assignment", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const body = (officerId: string, regions = [denpasar]) => ({
    commandId: randomUUID(),
    officerId,
    regions,
    place: { kind: "field-round", id: randomUUID(), name: "SMA uji" },
    powers: ["activate", "refuse"],
    days: 3,
    maxActivations: 40,
  })
  const give = (cookie: Record<string, string>, wanted: unknown) =>
    office.call(officerPaths.assignments, wanted, cookie)

  it("is given by one who may issue mandates there, once per command, and takes the place of the one before", async () => {
    const [putu, head] = [await bringOfficer(office), await bringOfficer(office, { powers: ["issue-mandates"] })]
    const first = body(putu.officerId)
    const answers = [await give(head.cookie, first), await give(head.cookie, first)]
    expect(answers[0]?.status).toBe(200)
    expect(answers[1]?.body).toEqual(answers[0]?.body)
    const second = await give(head.cookie, { ...body(putu.officerId), days: 2 })
    expect(second.status).toBe(200)
    const standing = await office.database.raw(
      "select days from officers.assignments where officer_id = $1 and until_at is null",
      [putu.officerId],
    )
    expect(standing).toEqual([{ days: 2 }])
  })

  it("is not given by an officer without that power, elsewhere, without session, or beyond what its holder may do", async () => {
    const putu = await bringOfficer(office)
    const head = await bringOfficer(office, { powers: ["issue-mandates"], regions: [denpasar, "51.72"] })
    expect(await give(putu.cookie, body(putu.officerId))).toMatchObject({
      status: 403,
      body: { code: "power-missing" },
    })
    expect(await give({}, body(putu.officerId))).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    for (const regions of [["51"], ["71.10"], ["51.72"], [denpasar, "51.72"]])
      expect(await give(head.cookie, body(putu.officerId, regions))).toMatchObject({
        status: 403,
        body: { code: "outside-region" },
      })
    expect(await give(head.cookie, body(randomUUID()))).toMatchObject({
      status: 404,
      body: { code: "officer-unknown" },
    })
    const rows = await office.database.raw("select 1 from officers.assignments where officer_id = $1", [putu.officerId])
    expect(rows).toEqual([])
  })

  it("is given only for a service point that there is, where its holder and its giver have their powers", async () => {
    const wide = await bringOfficer(office, { regions: [denpasar, "51.72"] })
    const narrow = await bringOfficer(office, { regions: ["51.71.02"] })
    const head = await bringOfficer(office, { powers: ["issue-mandates"] })
    const at = (id: string, officerId = wide.officerId, region = denpasar) => {
      const place = { kind: "service-point", id, name: "Loket uji" }
      return give(head.cookie, { ...body(officerId, [region]), place })
    }
    const part = await openServicePoint(office, "51.71.01")
    expect(await at(randomUUID())).toMatchObject({ status: 404, body: { code: "service-point-unknown" } })
    const refusals = [await at(await openServicePoint(office, "51.72")), await at(part, narrow.officerId, "51.71.02")]
    for (const answer of refusals) expect(answer).toMatchObject({ status: 403, body: { code: "outside-region" } })
    expect(await office.room.isAssigned(office.database, wide.officerId)).toBe(false)
    for (const id of [await openServicePoint(office), part]) expect((await at(id)).status).toBe(200)
  })

  it("is refused for more than fourteen days or ten thousand activations", async () => {
    const [putu, head] = [await bringOfficer(office), await bringOfficer(office, { powers: ["issue-mandates"] })]
    for (const change of [{ days: 15 }, { maxActivations: 10_001 }, { powers: ["supervise"] }])
      expect(await give(head.cookie, { ...body(putu.officerId), ...change })).toMatchObject({ status: 400 })
  })
})
