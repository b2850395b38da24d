import { randomUUID } from "node:crypto"
import { parseMandate } from "@jatidiri/field"
import { makeAuthenticator } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths } from "../src/contract.ts"
import {
  assignTo,
  bringOfficer,
  cookieOf,
  enrolWith,
  invite,
  makeKey,
  mandateAsk,
  type Office,
  openOffice,
  origin,
  relyingPartyId,
  signInWith,
} from "./office.ts"

type Passkey = ReturnType<typeof makeAuthenticator>

describe("a lost tablet", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const bringWithDevice = async () => {
    const officer = await bringOfficer(office)
    await assignTo(office, officer.officerId)
    const device = await makeKey()
    const { body } = await office.call(officerPaths.mandates, await mandateAsk(office, device), officer.cookie)
    const parsed = parseMandate(String(body["mandate"]))
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    return { ...officer, device, mandate: parsed.value.payload.jti }
  }
  const supervisor = () => bringOfficer(office, { powers: ["supervise"], role: "supervisor" })
  const from = () => new Date(office.clock.milliseconds).toISOString()
  const revokeDevice = (cookie: Record<string, string>, device: string, at = from()) =>
    office.call(officerPaths.deviceRevocations, { commandId: randomUUID(), device, from: at }, cookie)

  it("is revoked by his supervisor from a moment on; what it signed before stays good, and it gets no new mandate", async () => {
    const putu = await bringWithDevice()
    const boss = await supervisor()
    const at = from()
    expect((await revokeDevice(boss.cookie, putu.device.thumbprint, at)).status).toBe(204)
    const moment = new Date(at)
    const earlier = new Date(moment.getTime() - 1)
    const revokedAt = (when: Date) => office.room.isDeviceRevoked(office.database, putu.device.thumbprint, when)
    expect([await revokedAt(earlier), await revokedAt(moment)]).toEqual([false, true])
    const known = await office.room.findMandate(office.database, putu.mandate)
    expect(known?.deviceRevokedFrom).toEqual(moment)
    const invited = await enrolWith(
      office,
      makeAuthenticator({ origin, relyingPartyId }),
      await invite(office, putu.officerId),
    )
    const again = await office.call(officerPaths.mandates, await mandateAsk(office, putu.device), cookieOf(invited))
    expect(again).toMatchObject({ status: 403, body: { code: "device-revoked" } })
  })

  it("is signed out at once on every device, and opens no session again; his other passkeys do", async () => {
    const putu = await bringWithDevice()
    const second = makeAuthenticator({ origin, relyingPartyId })
    const elsewhere = cookieOf(await enrolWith(office, second, await invite(office, putu.officerId)))
    expect((await revokeDevice((await supervisor()).cookie, putu.device.thumbprint)).status).toBe(204)
    const me = (cookie: Record<string, string>) => office.call(officerPaths.me, undefined, cookie)
    expect(await me(putu.cookie)).toMatchObject({ status: 403, body: { code: "device-revoked" } })
    expect(await me(elsewhere)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    const mandate = await office.call(officerPaths.mandates, await mandateAsk(office, putu.device), putu.cookie)
    expect(mandate).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    expect(await signInWith(office, putu.authenticator)).toMatchObject({
      status: 403,
      body: { code: "device-revoked" },
    })
    expect((await signInWith(office, second)).status).toBe(200)
  })

  it("takes every passkey that asked for its mandates, and all where none was written down", async () => {
    const putu = await bringWithDevice()
    const [second, third] = [0, 1].map(() => makeAuthenticator({ origin, relyingPartyId })) as [Passkey, Passkey]
    const cookie = cookieOf(await enrolWith(office, second, await invite(office, putu.officerId)))
    expect((await office.call(officerPaths.mandates, await mandateAsk(office, putu.device), cookie)).status).toBe(200)
    await enrolWith(office, third, await invite(office, putu.officerId))
    await revokeDevice((await supervisor()).cookie, putu.device.thumbprint)
    expect((await signInWith(office, second)).status).toBe(403)
    expect((await signInWith(office, third)).status).toBe(200)
    await office.database.raw("update officers.devices set passkeys = '{}'")
    await revokeDevice((await supervisor()).cookie, putu.device.thumbprint)
    expect((await signInWith(office, third)).status).toBe(403)
  })

  it("gives its officer a new passkey by a new invitation, also on the same device", async () => {
    const putu = await bringWithDevice()
    await revokeDevice((await supervisor()).cookie, putu.device.thumbprint)
    const ticket = await invite(office, putu.officerId)
    const begun = await office.call(officerPaths.enrolmentOptions, { ticket })
    expect(begun.body["options"]).toMatchObject({ excludeCredentials: [] })
    const fresh = makeAuthenticator({ origin, relyingPartyId })
    const cookie = cookieOf(await enrolWith(office, fresh, ticket))
    expect((await office.call(officerPaths.me, undefined, cookie)).status).toBe(200)
  })

  it("may be given up by the officer himself, and a later moment takes nothing back", async () => {
    const putu = await bringWithDevice()
    const first = from()
    expect((await revokeDevice(putu.cookie, putu.device.thumbprint, first)).status).toBe(204)
    office.minutesPass(10)
    expect((await revokeDevice((await supervisor()).cookie, putu.device.thumbprint)).status).toBe(204)
    const known = await office.room.findMandate(office.database, putu.mandate)
    expect(known?.deviceRevokedFrom).toEqual(new Date(first))
  })

  it("may not be revoked by a colleague, by a supervisor of another region, or by nobody", async () => {
    const putu = await bringWithDevice()
    const colleague = await bringOfficer(office)
    const elsewhere = await bringOfficer(office, { powers: ["supervise"], regions: ["71.10"] })
    const revoke = (cookie: Record<string, string>) => revokeDevice(cookie, putu.device.thumbprint)
    expect(await revoke(colleague.cookie)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    expect(await revoke(elsewhere.cookie)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    expect(await revoke({})).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    const unknown = await revokeDevice((await supervisor()).cookie, "A".repeat(43))
    expect(unknown).toMatchObject({ status: 404, body: { code: "device-unknown" } })
    expect((await office.room.findMandate(office.database, putu.mandate))?.deviceRevokedFrom).toBeUndefined()
  })

  it("has mandates that can be revoked alone, by the same people only", async () => {
    const putu = await bringWithDevice()
    const body = () => ({ commandId: randomUUID(), mandate: putu.mandate, from: from() })
    const colleague = await bringOfficer(office)
    const refused = await office.call(officerPaths.mandateRevocations, body(), colleague.cookie)
    expect(refused).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const boss = await supervisor()
    const command = body()
    for (let turn = 0; turn < 2; turn++)
      expect((await office.call(officerPaths.mandateRevocations, command, boss.cookie)).status).toBe(204)
    expect(await office.countActs("mandate.revoked")).toBe(1)
    const known = await office.room.findMandate(office.database, putu.mandate)
    expect(known?.revokedFrom).toEqual(new Date(command.from))
    expect(known?.deviceRevokedFrom).toBeUndefined()
  })

  it("is listed with everything revoked, page by page, devices whole and mandates alone", async () => {
    const [putu, kadek] = [await bringWithDevice(), await bringWithDevice()]
    const boss = await supervisor()
    const at = from()
    await revokeDevice(boss.cookie, putu.device.thumbprint, at)
    const body = { commandId: randomUUID(), mandate: kadek.mandate, from: at }
    await office.call(officerPaths.mandateRevocations, body, boss.cookie)
    const all = []
    for (let after = ""; ; ) {
      const [next] = await office.room.listRevocations(office.database, after, 1)
      if (next === undefined) break
      all.push(next)
      after = next.id
    }
    const his = all.filter(({ device }) => [putu, kadek].some((one) => one.device.thumbprint === device))
    expect(his.map(({ id: _, ...one }) => one)).toEqual([
      { device: putu.device.thumbprint, from: new Date(at) },
      { device: kadek.device.thumbprint, mandate: kadek.mandate, from: new Date(at) },
    ])
    expect(await office.room.listRevocations(office.database, "", 500)).toEqual(all)
  })
})
