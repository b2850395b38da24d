import { randomUUID } from "node:crypto"
import { parseMandate } from "@jatidiri/field"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths } from "../src/contract.ts"
import { assignTo, bringOfficer, makeKey, mandateAsk, type Office, openOffice } from "./office.ts"

describe("an officer who says himself that his tablet is lost", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const bring = async (wanted: Parameters<typeof bringOfficer>[1] = {}) => {
    const officer = await bringOfficer(office, wanted)
    await assignTo(office, officer.officerId)
    const device = await makeKey()
    const { body } = await office.call(officerPaths.mandates, await mandateAsk(office, device), officer.cookie)
    const parsed = parseMandate(String(body["mandate"]))
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    return { ...officer, device: device.thumbprint, mandate: parsed.value.payload.jti }
  }
  type Brought = Awaited<ReturnType<typeof bring>>

  const ago = (minutes: number) => new Date(office.clock.milliseconds - minutes * 60_000).toISOString()
  const revoke = (what: "device" | "mandate", putu: Brought, from: string, cookie = putu.cookie) => {
    const path = what === "device" ? officerPaths.deviceRevocations : officerPaths.mandateRevocations
    return office.call(path, { commandId: randomUUID(), [what]: putu[what], from }, cookie)
  }
  const standing = async ({ mandate }: Brought) => {
    const known = await office.room.findMandate(office.database, mandate)
    return known?.deviceRevokedFrom ?? known?.revokedFrom
  }

  it.each(["device", "mandate"] as const)("dates it no further back than an hour (%s)", async (what) => {
    const putu = await bring()
    for (const from of ["2000-01-01T00:00:00Z", ago(61)])
      expect(await revoke(what, putu, from)).toMatchObject({ status: 403, body: { code: "from-too-early" } })
    expect(await standing(putu)).toBeUndefined()
    expect((await office.call(officerPaths.me, undefined, putu.cookie)).status).toBe(200)
    const hour = ago(60)
    expect((await revoke(what, putu, hour)).status).toBe(204)
    expect(await standing(putu)).toEqual(new Date(hour))
  })

  it("leaves an earlier moment to his supervisor, who may date his own as he likes", async () => {
    const putu = await bring()
    expect((await revoke("device", putu, ago(0))).status).toBe(204)
    const boss = await bring({ powers: ["activate", "refuse", "supervise"] })
    const yesterday = ago(24 * 60)
    expect((await revoke("device", putu, yesterday, boss.cookie)).status).toBe(204)
    expect(await standing(putu)).toEqual(new Date(yesterday))
    expect((await revoke("device", boss, yesterday)).status).toBe(204)
  })

  it("is bound by it too where he supervises another region than the one he serves in", async () => {
    const putu = await bring()
    await office.database.raw(
      "update officers.grants set powers = array_append(powers, 'supervise'), regions = '{71.10}' where officer_id = $1",
      [putu.officerId],
    )
    expect(await revoke("device", putu, ago(120))).toMatchObject({ status: 403, body: { code: "from-too-early" } })
    expect((await revoke("device", putu, ago(10))).status).toBe(204)
  })

  it("gets the same answer again when the hour has gone by meanwhile", async () => {
    const putu = await bring()
    const body = { commandId: randomUUID(), mandate: putu.mandate, from: ago(50) }
    expect((await office.call(officerPaths.mandateRevocations, body, putu.cookie)).status).toBe(204)
    office.minutesPass(15)
    expect((await office.call(officerPaths.mandateRevocations, body, putu.cookie)).status).toBe(204)
  })
})
