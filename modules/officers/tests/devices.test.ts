import { randomUUID } from "node:crypto"
import { parseMandate } from "@jatidiri/field"
import { makeAuthenticator } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type DevicesReply, officerPaths } from "../src/contract.ts"
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
} from "./office.ts"

describe("the devices of an office", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const bringWithDevice = async (region = "51.71") => {
    const officer = await bringOfficer(office, { regions: [region, "51.71"] })
    await assignTo(office, officer.officerId)
    const device = await makeKey()
    const ask = async () => {
      const { body } = await office.call(officerPaths.mandates, await mandateAsk(office, device), officer.cookie)
      const parsed = parseMandate(String(body["mandate"]))
      if (!parsed.ok) throw new Error(parsed.refusal.code)
      return parsed.value.payload
    }
    return { ...officer, device: device.thumbprint, mandate: await ask(), ask }
  }
  const signedInAnew = async ({ officerId }: { officerId: string }) => {
    const passkey = makeAuthenticator({ origin, relyingPartyId })
    return { cookie: cookieOf(await enrolWith(office, passkey, await invite(office, officerId))) }
  }
  const supervisor = (region: string) =>
    bringOfficer(office, { powers: ["supervise"], role: "supervisor", regions: [region] })
  const list = async (cookie: Record<string, string>) => {
    const answer = await office.call(officerPaths.devices, undefined, cookie)
    expect(answer.status).toBe(200)
    return (answer.body as DevicesReply).devices
  }

  it("are shown to their officer: his own, with the mandate that ran last, and from when they are revoked", async () => {
    const putu = await bringWithDevice()
    await bringWithDevice()
    office.minutesPass(10)
    const later = await putu.ask()
    const registeredAt = expect.stringMatching(/Z$/)
    const lastMandate = {
      ...{ jti: later.jti, place: later.place },
      from: new Date(later.nbf * 1000).toISOString(),
      until: new Date(later.exp * 1000).toISOString(),
    }
    const officer = { id: putu.officerId, name: "Putu Contoh" }
    expect(await list(putu.cookie)).toEqual([{ device: putu.device, officer, registeredAt, lastMandate }])
    const from = new Date(office.clock.milliseconds).toISOString()
    const command = { commandId: randomUUID(), device: putu.device, from }
    await office.call(officerPaths.deviceRevocations, command, putu.cookie)
    expect(await list((await signedInAnew(putu)).cookie)).toMatchObject([{ device: putu.device, revokedFrom: from }])
  })

  it("are shown to a supervisor as far as their officers serve in his regions", async () => {
    const [near, far] = [await bringWithDevice("51.72"), await bringWithDevice("51.73")]
    const devicesFor = async (region: string) =>
      (await list((await supervisor(region)).cookie)).map(({ device }) => device)
    expect(await devicesFor("51.72")).toEqual([near.device])
    expect(await devicesFor("51.73")).toEqual([far.device])
    expect(await devicesFor("51")).toEqual(expect.arrayContaining([near.device, far.device]))
    expect(await devicesFor("51.72.01")).toEqual([])
  })

  it("are shown to nobody without a session, and to one whose service has ended neither", async () => {
    expect(await office.call(officerPaths.devices)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    const gone = await bringWithDevice()
    await office.database.transaction((tx) => office.room.endOfficer(tx, gone.officerId))
    const answer = await office.call(officerPaths.devices, undefined, gone.cookie)
    expect(answer.status).toBeGreaterThanOrEqual(401)
  })
})
