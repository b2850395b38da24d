import { makeAuthenticator } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths } from "../src/contract.ts"
import { bringOfficer, enrolWith, hire, invite, type Office, openOffice, relyingPartyId } from "./office.ts"

describe("an officer's session", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const me = (cookie: Record<string, string>) => office.call(officerPaths.me, undefined, cookie)

  it("tells him who he is and what he may do", async () => {
    const { officerId, cookie } = await bringOfficer(office)
    const { status, body } = await me(cookie)
    expect(status).toBe(200)
    expect(body).toMatchObject({ officerId, servicePoint: { name: "Loket uji", regionCode: "51.71", dailyQuota: 50 } })
  })

  it("is nobody's without a cookie, with a guessed or with a huge one", async () => {
    for (const cookie of ["", `jd_officer=${"A".repeat(43)}`, `jd_officer=${"A".repeat(5000)}`])
      expect(await me({ cookie })).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
  })

  it("ends after half an hour of absence, not before", async () => {
    const { cookie } = await bringOfficer(office)
    office.minutesPass(29)
    expect((await me(cookie)).status).toBe(200)
    office.minutesPass(29)
    expect((await me(cookie)).status).toBe(200)
    office.minutesPass(31)
    expect((await me(cookie)).status).toBe(401)
  })

  it("ends after a working day however busy he is", async () => {
    const { cookie } = await bringOfficer(office)
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      office.minutesPass(20)
      expect((await me(cookie)).status).toBe(200)
    }
    office.minutesPass(20)
    expect((await me(cookie)).status).toBe(401)
  })

  it("ends when he signs out", async () => {
    const { cookie } = await bringOfficer(office)
    const out = await office.call(officerPaths.signOut, {}, cookie)
    expect(out.status).toBe(204)
    expect(out.setCookie).toContain("Max-Age=0")
    expect((await me(cookie)).status).toBe(401)
  })

  it("does not obey a form of another site, which cannot send the header", async () => {
    const { cookie } = await bringOfficer(office)
    await office.call(officerPaths.signOut, {}, { ...cookie, "x-jatidiri": "" })
    expect((await me(cookie)).status).toBe(200)
  })

  it("has a cookie for https only where the office is served over https", async () => {
    const secure = await openOffice({ origin: "https://office.example" })
    const authenticator = makeAuthenticator({ origin: "https://office.example", relyingPartyId })
    const answer = await enrolWith(secure, authenticator, await invite(secure, await hire(secure)))
    await secure.close()
    expect(answer.setCookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/; Secure$/)
  })
})
