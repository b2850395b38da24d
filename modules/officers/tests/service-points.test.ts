import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hire, type Office, openOffice, openServicePoint } from "./office.ts"

describe("service points for the room of sites", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const change = (id: string, name: string, dailyQuota: number) =>
    office.database.transaction((tx) => office.room.changeServicePoint(tx, "officer:o1", { id, name, dailyQuota }))
  const find = async (id: string) => (await office.room.listServicePoints(office.database)).find((one) => one.id === id)

  it("are changed once, said once in the log, and those that there are not change nothing", async () => {
    const id = await openServicePoint(office)
    await change(id, "Loket Baru", 75)
    await change(id, "Loket Baru", 75)
    await change(randomUUID(), "Entah", 1)
    expect(await find(id)).toMatchObject({ name: "Loket Baru", dailyQuota: 75, kind: "office", officers: [] })
    expect(await office.countActs("service-point.changed")).toBe(1)
  })

  it("are listed with who serves there, and not with who has left", async () => {
    const [stays, leaves] = [await hire(office), await hire(office)]
    await office.database.transaction((tx) => office.room.endOfficer(tx, leaves))
    const serving = (await office.room.listServicePoints(office.database)).flatMap(({ officers }) => officers)
    expect(serving.map(({ officerId }) => officerId)).toContain(stays)
    expect(serving.map(({ officerId }) => officerId)).not.toContain(leaves)
  })
})
