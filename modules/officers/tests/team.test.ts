import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths, type TeamReply } from "../src/contract.ts"
import { bringOfficer, hire, type Office, openOffice } from "./office.ts"

describe("whom a planner can send to a round", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const ask = (cookie: Record<string, string> = {}) => office.call(officerPaths.team, undefined, cookie)
  const field = ["activate", "refuse", "provisional"] as const
  const idsFor = async (cookie: Record<string, string>) => {
    const answer = await ask(cookie)
    expect(answer.status).toBe(200)
    return (answer.body as TeamReply).officers.map(({ officerId }) => officerId)
  }

  it("is told to nobody without a session, without the power, or whose service has ended", async () => {
    expect(await ask()).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    const { cookie } = await bringOfficer(office, { powers: [...field, "supervise"] })
    expect(await ask(cookie)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const nowhere = await bringOfficer(office, { powers: ["issue-mandates"], regions: [] })
    expect(await ask(nowhere.cookie)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const gone = await bringOfficer(office, { powers: ["issue-mandates"] })
    await office.database.transaction((tx) => office.room.endOfficer(tx, gone.officerId))
    expect((await ask(gone.cookie)).status).toBeGreaterThanOrEqual(401)
  })

  it("are the officers of his regions who may do all that the field asks for, and no others", async () => {
    const { cookie } = await bringOfficer(office, { powers: ["issue-mandates"], regions: ["51.72"] })
    const near = await hire(office, { powers: field, regions: ["51.72.01"] })
    const here = await hire(office, { powers: [...field, "revoke"], regions: ["51.72"] })
    const clerk = await hire(office, { powers: ["activate", "refuse"], regions: ["51.72"] })
    const elsewhere = await hire(office, { powers: field, regions: ["51"] })
    const neighbour = await hire(office, { powers: field, regions: ["51.73"] })
    const gone = await hire(office, { powers: field, regions: ["51.72"] })
    await office.database.transaction((tx) => office.room.endOfficer(tx, gone))
    const ids = await idsFor(cookie)
    expect(new Set(ids)).toEqual(new Set([near, here]))
    for (const other of [clerk, elsewhere, neighbour, gone]) expect(ids).not.toContain(other)
  })

  it("are shown with name, role, regions and place, and nothing else", async () => {
    const { cookie } = await bringOfficer(office, { powers: ["issue-mandates"], regions: ["51.74"] })
    const officerId = await hire(office, { powers: field, regions: ["51.74.02"], role: "field-officer" })
    const { body } = await ask(cookie)
    expect(body).toEqual({
      officers: [
        {
          ...{ officerId, name: "Putu Contoh", role: "field-officer", regions: ["51.74.02"] },
          servicePoint: { id: expect.any(String), name: "Loket uji" },
        },
      ],
    })
  })
})
