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
