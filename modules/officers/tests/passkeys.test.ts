import { randomUUID } from "node:crypto"
import { makeAuthenticator } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths } from "../src/contract.ts"
import {
  bringOfficer,
  enrolWith,
  hire,
  invite,
  type Office,
  openOffice,
  optionsOf,
  origin,
  relyingPartyId,
  signInWith,
} from "./office.ts"

const passkey = () => makeAuthenticator({ origin, relyingPartyId })

describe("an officer enrols a passkey", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  it("with his ticket, and is signed in with a cookie that no page can read", async () => {
    const officerId = await hire(office)
    const answer = await enrolWith(office, passkey(), await invite(office, officerId))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ officerId, powers: ["activate", "refuse"], regions: ["51.71"] })
    expect(Object.keys(answer.body).sort()).toEqual(["name", "officerId", "powers", "regions", "role", "servicePoint"])
    expect(answer.setCookie).toMatch(/^jd_officer=[\w-]{43}; Max-Age=43200; HttpOnly; SameSite=Strict; Path=\/$/)
  })

  it("is asked for a discoverable passkey that verifies its user", async () => {
    const ticket = await invite(office, await hire(office))
    const { body } = await office.call(officerPaths.enrolmentOptions, { ticket })
    expect(body["options"]).toMatchObject({
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    })
  })

  it("never twice with one ticket, also not at once", async () => {
    const ticket = await invite(office, await hire(office))
    const begun = await office.call(officerPaths.enrolmentOptions, { ticket })
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        office.call(officerPaths.enrolments, { ticket, response: passkey().create(optionsOf(begun)) }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const late = await enrolWith(office, passkey(), ticket)
    expect(late).toMatchObject({ status: 403, body: { code: "ticket-unknown" } })
  })

  it("not with a guessed or an expired ticket", async () => {
    const guessed = await enrolWith(office, passkey(), "A".repeat(43))
    expect(guessed).toMatchObject({ status: 403, body: { code: "ticket-unknown" } })
    const ticket = await invite(office, await hire(office))
    office.minutesPass(24 * 60)
    expect(await enrolWith(office, passkey(), ticket)).toMatchObject({ status: 403, body: { code: "ticket-expired" } })
  })

  it("not when he has left meanwhile", async () => {
    const officerId = await hire(office)
    const ticket = await invite(office, officerId)
    await office.database.transaction((tx) => office.room.endOfficer(tx, officerId))
    expect(await enrolWith(office, passkey(), ticket)).toMatchObject({ status: 403, body: { code: "officer-ended" } })
  })

  it("not with a challenge of another ticket, a late one, another site, or without his finger; the ticket stays good", async () => {
    const officerId = await hire(office)
    const ticket = await invite(office, officerId)
    const other = optionsOf(
      await office.call(officerPaths.enrolmentOptions, { ticket: await invite(office, officerId) }),
    )
    const begin = async () => optionsOf(await office.call(officerPaths.enrolmentOptions, { ticket }))
    const send = (response: unknown) => office.call(officerPaths.enrolments, { ticket, response })

    await begin()
    expect(await send(passkey().create(other))).toMatchObject({ status: 403, body: { code: "passkey-refused" } })
    const elsewhere = makeAuthenticator({ origin: "https://evil.example", relyingPartyId })
    expect(await send(elsewhere.create(await begin()))).toMatchObject({ body: { code: "passkey-refused" } })
    const unverified = passkey()
    unverified.state.verifiesUser = false
    expect(await send(unverified.create(await begin()))).toMatchObject({ body: { code: "passkey-refused" } })
    const slow = await begin()
    office.minutesPass(5)
    expect(await send(passkey().create(slow))).toMatchObject({ status: 409, body: { code: "challenge-expired" } })
    expect(await send(passkey().create(slow))).toMatchObject({ status: 409, body: { code: "challenge-unknown" } })
    expect((await enrolWith(office, passkey(), ticket)).status).toBe(200)
  })

  it("and nothing in the database is the ticket or the cookie", async () => {
    const ticket = await invite(office, await hire(office))
    const answer = await enrolWith(office, passkey(), ticket)
    const token = /jd_officer=([\w-]+)/.exec(answer.setCookie)?.[1] ?? ""
    const stored = await office.database.raw<{ hash: string }>(
      "select ticket_hash::text as hash from officers.enrolment_tickets union all select token_hash::text from officers.sessions",
    )
    const all = JSON.stringify(stored)
    expect(stored.length).toBeGreaterThan(0)
    for (const secret of [ticket, token]) {
      expect(all).not.toContain(secret)
      expect(all).not.toContain(Buffer.from(secret).toString("hex"))
      expect(all).not.toContain(Buffer.from(secret, "base64url").toString("hex"))
    }
  })
})

describe("an officer signs in", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  it("with his passkey, again and again", async () => {
    const { officerId, authenticator } = await bringOfficer(office)
    for (let turn = 0; turn < 2; turn++) {
      const answer = await signInWith(office, authenticator)
      expect(answer).toMatchObject({ status: 200, body: { officerId } })
    }
    expect(await office.countActs("officer.signed-in")).toBe(2)
  })

  it("once per challenge, also when the same answer is sent eight times at once", async () => {
    const { authenticator } = await bringOfficer(office)
    const begun = await office.call(officerPaths.signInOptions, {})
    const body = { challengeId: begun.body["challengeId"], response: authenticator.get(optionsOf(begun)) }
    const answers = await Promise.all(Array.from({ length: 8 }, () => office.call(officerPaths.signIn, body)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    for (const answer of answers.filter((one) => one.status !== 200))
      expect(answer.body["code"]).toBe("challenge-unknown")
  })

  it("not with a copied passkey whose counter did not grow; and the office hears of it", async () => {
    const { authenticator } = await bringOfficer(office)
    authenticator.state.counter = 10
    expect((await signInWith(office, authenticator)).status).toBe(200)
    authenticator.state.counter = 5
    expect(await signInWith(office, authenticator)).toMatchObject({ status: 403, body: { code: "passkey-copied" } })
    authenticator.state.counter = 10
    expect(await signInWith(office, authenticator)).toMatchObject({ status: 403, body: { code: "passkey-copied" } })
    expect(await office.countActs("passkey.copy-refused")).toBe(2)
    authenticator.state.counter = 11
    expect((await signInWith(office, authenticator)).status).toBe(200)
  })

  it("not with a stranger's passkey, a changed signature, another's name, a late or an invented challenge", async () => {
    const [putu, made] = [await bringOfficer(office), await bringOfficer(office)]
    const stranger = passkey()
    stranger.state.userHandle = putu.authenticator.state.userHandle
    expect(await signInWith(office, stranger)).toMatchObject({ status: 403, body: { code: "passkey-unknown" } })

    const tampered = await office.call(officerPaths.signInOptions, {})
    const response = putu.authenticator.get(optionsOf(tampered))
    const signature = `${response.response.signature.slice(0, -4)}AAAA`
    const changed = { ...response, response: { ...response.response, signature } }
    const send = (challengeId: unknown, answer: unknown) =>
      office.call(officerPaths.signIn, { challengeId, response: answer })
    expect(await send(tampered.body["challengeId"], changed)).toMatchObject({ body: { code: "passkey-refused" } })
    expect(await send(tampered.body["challengeId"], response)).toMatchObject({ body: { code: "challenge-unknown" } })

    const own = putu.authenticator.state.userHandle
    putu.authenticator.state.userHandle = made.authenticator.state.userHandle
    expect(await signInWith(office, putu.authenticator)).toMatchObject({ body: { code: "passkey-refused" } })
    putu.authenticator.state.userHandle = own

    const slow = await office.call(officerPaths.signInOptions, {})
    office.minutesPass(5)
    const late = putu.authenticator.get(optionsOf(slow))
    expect(await send(slow.body["challengeId"], late)).toMatchObject({ body: { code: "challenge-expired" } })
    expect(await send(randomUUID(), late)).toMatchObject({ body: { code: "challenge-unknown" } })
  })

  it("not without showing that it is him to his device", async () => {
    const { authenticator } = await bringOfficer(office)
    authenticator.state.verifiesUser = false
    expect(await signInWith(office, authenticator)).toMatchObject({ status: 403, body: { code: "passkey-refused" } })
  })

  it("not after he has left", async () => {
    const { authenticator, officerId, cookie } = await bringOfficer(office)
    await office.database.transaction((tx) => office.room.endOfficer(tx, officerId))
    expect(await signInWith(office, authenticator)).toMatchObject({ status: 403, body: { code: "officer-ended" } })
    expect((await office.call(officerPaths.me, undefined, cookie)).status).toBe(401)
  })

  it("and expired challenges are swept away", async () => {
    await office.call(officerPaths.signInOptions, {})
    office.minutesPass(10)
    await office.room.jobs[0]?.run()
    expect(await office.database.raw("select 1 from officers.challenges")).toEqual([])
  })
})
