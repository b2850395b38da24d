import { randomUUID } from "node:crypto"
import { parseMandate, verifyMandate } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths } from "../src/contract.ts"
import {
  assignTo,
  bringOfficer,
  cookieOf,
  denpasar,
  type Key,
  makeKey,
  mandateAsk,
  type Office,
  openOffice,
  openServicePoint,
  signInWith,
} from "./office.ts"

const fourteenDays = 14 * 86_400
/** In minutes. */
const day = 24 * 60

describe("a mandate", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const countMandates = async () => (await office.database.raw("select 1 from officers.mandates")).length
  const seconds = () => Math.floor(office.clock.milliseconds / 1000)
  const askFor = (cookie: Record<string, string>, ask: unknown) => office.call(officerPaths.mandates, ask, cookie)

  const bringAssigned = async () => {
    const officer = await bringOfficer(office)
    await assignTo(office, officer.officerId)
    return officer
  }

  it("is signed by the office for the officer's own device, within his assignment and fourteen days", async () => {
    const { officerId, cookie } = await bringAssigned()
    const device = await makeKey()
    const answer = await askFor(cookie, await mandateAsk(office, device))
    expect(answer).toMatchObject({ status: 200, body: { trust: { anchors: ["MAo="], demo: true } } })
    const parsed = parseMandate(String(answer.body["mandate"]))
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    const trusted = { verify: nodeCrypto.verify, trustedKey: () => office.officeKey.jwk, now: seconds() }
    expect(await verifyMandate(parsed.value, trusted)).toMatchObject({ ok: true })
    const { payload } = parsed.value
    expect(payload).toMatchObject({ iss: denpasar, sub: officerId, regions: [denpasar], max_activations: 50 })
    expect(payload.cnf.jwk).toEqual(device.jwk)
    expect(payload.exp - payload.nbf).toBeLessThanOrEqual(fourteenDays)
  })

  it("is the same one when the command is repeated, also eight times at once", async () => {
    const { cookie } = await bringAssigned()
    const ask = await mandateAsk(office, await makeKey())
    const before = await countMandates()
    const answers = await Promise.all(Array.from({ length: 8 }, () => askFor(cookie, ask)))
    expect(new Set(answers.map((answer) => answer.body["mandate"])).size).toBe(1)
    expect(await countMandates()).toBe(before + 1)
  })

  it("is refused for another device under the same command, and for a proof used before", async () => {
    const { cookie } = await bringAssigned()
    const ask = await mandateAsk(office, await makeKey())
    expect((await askFor(cookie, ask)).status).toBe(200)
    const other = { ...(await mandateAsk(office, await makeKey())), commandId: ask.commandId }
    expect(await askFor(cookie, other)).toMatchObject({ status: 409, body: { code: "command-differs" } })
    const replay = { ...ask, commandId: randomUUID() }
    expect(await askFor(cookie, replay)).toMatchObject({ status: 409, body: { code: "proof-replayed" } })
  })

  it("is refused for a proof of another key, for another office, or an old one; nothing is registered", async () => {
    const { cookie } = await bringAssigned()
    const [device, other] = [await makeKey(), await makeKey()]
    const before = await countMandates()
    const swapped = { ...(await mandateAsk(office, other)), deviceKey: device.jwk }
    const elsewhere = await mandateAsk(office, device, { audience: "https://other.example" })
    for (const ask of [swapped, elsewhere])
      expect(await askFor(cookie, ask)).toMatchObject({ status: 400, body: { code: "proof-refused" } })
    const old = await mandateAsk(office, device)
    office.minutesPass(6)
    expect(await askFor(cookie, old)).toMatchObject({ status: 400, body: { code: "proof-refused" } })
    expect(await countMandates()).toBe(before)
    expect(await office.room.isDeviceRevoked(office.database, device.thumbprint, new Date())).toBe(true)
  })

  it("is refused without a session, without an assignment, and on another officer's device", async () => {
    const ask = await mandateAsk(office, await makeKey())
    expect(await askFor({}, ask)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    const unassigned = await bringOfficer(office)
    expect(await askFor(unassigned.cookie, ask)).toMatchObject({ status: 403, body: { code: "no-assignment" } })
    const [putu, made] = [await bringAssigned(), await bringAssigned()]
    const device = await makeKey()
    expect((await askFor(putu.cookie, await mandateAsk(office, device))).status).toBe(200)
    const borrowed = await askFor(made.cookie, await mandateAsk(office, device))
    expect(borrowed).toMatchObject({ status: 403, body: { code: "device-of-another" } })
  })

  it("is refused when the officer may meanwhile do less than his assignment", async () => {
    const { officerId, cookie } = await bringAssigned()
    const change = (regions: string[], powers: "refuse"[] | ["activate", "refuse"]) => {
      office.minutesPass(1)
      const grant = { role: "counter-officer", powers, regions } as const
      return office.database.transaction((tx) => office.room.changeGrant(tx, officerId, grant))
    }
    await change(["51.71.01"], ["activate", "refuse"])
    const ask = async () => askFor(cookie, await mandateAsk(office, await makeKey()))
    expect(await ask()).toMatchObject({ status: 403, body: { code: "outside-region" } })
    await change([denpasar], ["refuse"])
    expect(await ask()).toMatchObject({ status: 403, body: { code: "power-missing" } })
  })

  describe("of one assignment", () => {
    /** No session lasts for days. */
    const after = async (minutes: number, { authenticator }: Awaited<ReturnType<typeof bringAssigned>>) => {
      office.minutesPass(minutes)
      return cookieOf(await signInWith(office, authenticator))
    }
    const knownOf = async (cookie: Record<string, string>, device?: Key) => {
      const { body } = await askFor(cookie, await mandateAsk(office, device ?? (await makeKey())))
      const parsed = parseMandate(String(body["mandate"]))
      if (!parsed.ok) throw new Error(parsed.refusal.code)
      const known = await office.room.findMandate(office.database, parsed.value.payload.jti)
      return { term: known?.term, exp: parsed.value.payload.exp }
    }

    it("shares its term with all others until that ends, also asked again and on eight devices at once", async () => {
      const putu = await bringAssigned()
      const eight = await Promise.all(Array.from({ length: 8 }, () => knownOf(putu.cookie)))
      const cookie = await after(13 * day, putu)
      const device = await makeKey()
      const all = [...eight, await knownOf(cookie, device), await knownOf(cookie, device)]
      expect(new Set(all.map(({ term }) => term)).size).toBe(1)
      expect(new Set(all.map(({ exp }) => exp)).size).toBe(1)
    })

    it("begins a new term when the one before is over, and for those who renew in time within its last two hours", async () => {
      const putu = await bringAssigned()
      const device = await makeKey()
      const first = await knownOf(putu.cookie, device)
      const cookie = await after(14 * day - 180, putu)
      expect((await knownOf(cookie, device)).term).toBe(first.term)
      const second = await knownOf(await after(120, putu), device)
      expect(second.term).not.toBe(first.term)
      expect(second.exp).toBe(seconds() - 300 + fourteenDays)
      const third = await knownOf(await after(30 * day, putu), device)
      expect([first.term, second.term]).not.toContain(third.term)
    })

    it("has nothing in common with the one that takes its place", async () => {
      const { officerId, cookie } = await bringAssigned()
      const before = await knownOf(cookie)
      await assignTo(office, officerId)
      expect((await knownOf(cookie)).term).not.toBe(before.term)
    })
  })

  it("is judged later by the powers of its moment, not by today's", async () => {
    const { officerId } = await bringAssigned()
    office.minutesPass(10)
    const then = new Date(office.clock.milliseconds)
    const act = { power: "activate", regionCode: denpasar } as const
    office.minutesPass(10)
    await office.database.transaction((tx) => office.room.endOfficer(tx, officerId))
    const now = new Date(office.clock.milliseconds)
    expect(await office.room.reasonNotToAt(office.database, officerId, { ...act, at: then })).toBeUndefined()
    expect(await office.room.reasonNotToAt(office.database, officerId, { ...act, at: now })).toBe("officer-ended")
    const before = new Date(then.getTime() - 3_600_000)
    expect(await office.room.reasonNotToAt(office.database, officerId, { ...act, at: before })).toBe("power-missing")
    expect(await office.room.reasonNotToAt(office.database, randomUUID(), { ...act, at: then })).toBe("not-signed-in")
  })
})

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
    const again = await office.call(officerPaths.mandates, await mandateAsk(office, putu.device), putu.cookie)
    expect(again).toMatchObject({ status: 403, body: { code: "device-revoked" } })
  })

  it("may be given up by the officer himself, and a later moment takes nothing back", async () => {
    const putu = await bringWithDevice()
    const first = from()
    expect((await revokeDevice(putu.cookie, putu.device.thumbprint, first)).status).toBe(204)
    office.minutesPass(10)
    expect((await revokeDevice(putu.cookie, putu.device.thumbprint)).status).toBe(204)
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
})

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
