import { randomUUID } from "node:crypto"
import { thumbprintOf } from "@jatidiri/kernel"
import { nodeCrypto } from "@jatidiri/keys"
import { makeAuthenticator } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths } from "../src/contract.ts"
import {
  assignTo,
  bringOfficer,
  denpasar,
  hire,
  invite,
  makeKey,
  mandateAsk,
  type Office,
  openOffice,
  openServicePoint,
  optionsOf,
  origin,
  relyingPartyId,
} from "./office.ts"

describe("whoever means ill, or types wrong, inside the office", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  // Fails when anything above was answered with a breakdown instead of a refusal.
  afterAll(() => office.close())

  const bringAssigned = async () => {
    const officer = await bringOfficer(office)
    await assignTo(office, officer.officerId)
    return officer
  }

  it("cannot after his dismissal date vouchers back: what his devices still send is looked at first", async () => {
    const { officerId, cookie } = await bringAssigned()
    const device = await makeKey()
    const answer = await office.call(officerPaths.mandates, await mandateAsk(office, device), cookie)
    const payload = Buffer.from(String(answer.body["mandate"]).split(".")[1] ?? "", "base64url").toString()
    const { jti } = JSON.parse(payload) as { jti: string }
    expect(await office.room.findMandate(office.database, jti)).not.toHaveProperty("deviceRevokedFrom")
    const ended = new Date(office.clock.milliseconds)
    await office.database.transaction((tx) => office.room.endOfficer(tx, officerId))
    expect(await office.room.findMandate(office.database, jti)).toMatchObject({ deviceRevokedFrom: ended })
    expect(await office.room.isDeviceRevoked(office.database, device.thumbprint, ended)).toBe(true)
  })

  it("cannot break an enrolment with a way to his authenticator that no database can hold", async () => {
    const ticket = await invite(office, await hire(office))
    const begun = await office.call(officerPaths.enrolmentOptions, { ticket })
    const made = makeAuthenticator({ origin, relyingPartyId }).create(optionsOf(begun))
    const response = { ...made, response: { ...made.response, transports: ["internal\u0000"] } }
    const answer = await office.call(officerPaths.enrolments, { ticket, response })
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-input" } })
    expect((await office.call(officerPaths.enrolments, { ticket, response: made })).status).toBe(200)
  })

  it("cannot register one key under two names by spelling it with left-over bits", async () => {
    const { cookie } = await bringAssigned()
    const device = await makeKey()
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    const x = device.jwk.x.slice(0, -1) + alphabet.charAt(alphabet.indexOf(device.jwk.x.slice(-1)) + 1)
    const respelled = { ...device.jwk, x }
    const thumbprint = await thumbprintOf(respelled, nodeCrypto.digest)
    const ask = await mandateAsk(office, { ...device, jwk: respelled, thumbprint })
    const answer = await office.call(officerPaths.mandates, ask, cookie)
    expect(answer).toMatchObject({ status: 400, body: { code: "proof-refused" } })
  })

  it.each(["2026-99-01T00:00:00Z", "2026-01-01T25:61:00Z", "0000-01-01T00:00:00Z", "2026-01-01T::::::::Z"])(
    "cannot revoke from the impossible moment %s",
    async (from) => {
      const { cookie } = await bringOfficer(office, { powers: ["supervise"] })
      const ask = { commandId: randomUUID(), mandate: randomUUID(), from }
      expect((await office.call(officerPaths.mandateRevocations, ask, cookie)).status).toBe(400)
    },
  )

  it("revokes from 30 February as from the day that follows, since no calendar is asked", async () => {
    const { cookie } = await bringOfficer(office, { powers: ["supervise"] })
    const ask = { commandId: randomUUID(), mandate: randomUUID(), from: "2026-02-30T00:00:00Z" }
    expect((await office.call(officerPaths.mandateRevocations, ask, cookie)).status).toBe(404)
  })

  const villages = Array.from({ length: 21 }, (_, at) => `${denpasar}.01.${1001 + at}`)
  const place = { kind: "service-point", id: randomUUID(), name: "Loket uji" }
  it.each([
    ["more regions than a mandate can hold", { regions: villages }],
    ["one region twice", { regions: [denpasar, denpasar] }],
    ["one power twice", { powers: ["activate", "activate"] }],
    ["a place name longer than a mandate can hold", { place: { ...place, name: "L".repeat(65) } }],
    ["a place name that turns what is read", { place: { ...place, name: "Loket \u202e1" } }],
    ["a place name with a zero byte", { place: { ...place, name: "Loket\u0000" } }],
  ])("cannot be assigned %s: every mandate would break", async (_, changes) => {
    const { officerId, cookie } = await bringOfficer(office, { powers: ["activate", "issue-mandates"] })
    const here = { ...place, id: await openServicePoint(office) }
    const terms = { regions: [denpasar], place: here, powers: ["activate"], days: 1, maxActivations: 1 }
    const ask = { commandId: randomUUID(), officerId, ...terms, ...changes }
    const answer = await office.call(officerPaths.assignments, ask, cookie)
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-input" } })
    expect((await office.call(officerPaths.assignments, { ...ask, ...terms }, cookie)).status).toBe(200)
  })
})
