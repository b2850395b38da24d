import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { acts, askFor, deskOf, type House, openHouse } from "./desk-house.ts"
import { answer, encryptAnswer, fetchRequest, issueKtp, issueKtpMdoc, presentMdoc, sari, send } from "./town.ts"

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.statuses.clear()
  house.statuses.set(1, { status: "valid", ageSeconds: 90 })
})

const view = async (sessionId: string) => (await deskOf(house).call(`sessions/${sessionId}`)).body
const outcomes = (checks: { check: string; outcome: string }[]) =>
  Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]))

describe("a bank's desk asks, and a resident answers", () => {
  test.each(["get", "post"] as const)("with the request fetched by %s, and the desk reads accept", async (by) => {
    const session = await askFor(house)
    expect((await view(session.sessionId)).state).toBe("waiting")
    const request = await fetchRequest(house, session, by)
    expect((await view(session.sessionId)).state).toBe("fetched")
    const reply = await answer(house, await issueKtp(house), request)
    expect(reply).toEqual({ status: 200, body: {} })
    const seen = await view(session.sessionId)
    expect(seen.state).toBe("answered")
    expect(seen.verdict).toMatchObject({ result: "accept", reasons: [], demo: true })
    expect(new Set(Object.values(outcomes(seen.verdict.checks)))).toEqual(new Set(["pass"]))
    expect(seen.verdict.checks.find((c: { check: string }) => c.check === "status")).toMatchObject({ ageSeconds: 90 })
    expect(seen.verdict.claims.map((c: { label: { id: string } }) => c.label.id)).toEqual([
      "Nama",
      "Sudah 17 tahun",
      "Foto",
    ])
  })

  test("with an optional claim added, and no NIK anywhere", async () => {
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    const paths = [["name"], ["picture"], ["age_over_17"], ["address"]]
    await answer(house, await issueKtp(house), request, { paths })
    const { verdict } = await view(session.sessionId)
    expect(verdict.result).toBe("accept")
    expect(verdict.claims.map((c: { value: unknown }) => c.value)).toContain("Kota Denpasar")
    expect(JSON.stringify(verdict)).not.toContain(sari["nik"])
  })

  test("with an mdoc, and the desk reads the same words", async () => {
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    const presentation = await presentMdoc(await issueKtpMdoc(house), request, ["name", "age_over_17", "portrait"])
    const reply = await send(request, { response: await encryptAnswer(request, { "ktp-mdoc": presentation }) })
    expect(reply.status).toBe(200)
    const { verdict } = await view(session.sessionId)
    expect(verdict).toMatchObject({ result: "accept", demo: true })
    const told = verdict.claims.map((claim: { path: string[]; value: unknown }) => [claim.path.join("."), claim.value])
    expect(told).toEqual([
      ["name", sari["name"]],
      ["age_over_17", true],
      ["picture", sari["picture"]],
    ])
  })

  test("and the log says that it happened, with no word of what was shown", async () => {
    const session = await askFor(house)
    await answer(house, await issueKtp(house), await fetchRequest(house, session))
    const log = JSON.stringify(await house.database.raw("select entry from public.acts"))
    expect(await acts(house)).toContain("verification.answered")
    expect(log).toContain(session.sessionId)
    expect(log).not.toContain("Sari")
    expect(house.broken).toEqual([])
  })
})

test("whether it is a demo is said by the root that vouches, whatever an issuer calls itself", async () => {
  const real = await openHouse("Direktorat Contoh")
  real.statuses.set(1, { status: "valid", ageSeconds: 90 })
  const verdictOn = async (respond: (request: Awaited<ReturnType<typeof fetchRequest>>) => Promise<unknown>) => {
    const session = await askFor(real)
    await respond(await fetchRequest(real, session))
    return (await deskOf(real).call(`sessions/${session.sessionId}`)).body.verdict
  }
  const elements = ["name", "age_over_17", "portrait"]
  const bySdJwt = await verdictOn(async (request) => answer(real, await issueKtp(real), request))
  const byMdoc = await verdictOn(async (request) => {
    const shown = await presentMdoc(await issueKtpMdoc(real), request, elements)
    return send(request, { response: await encryptAnswer(request, { "ktp-mdoc": shown }) })
  })
  await real.close()
  expect([bySdJwt, byMdoc]).toMatchObject([
    { result: "accept", demo: false },
    { result: "accept", demo: false },
  ])
})

describe("the verdict weighs what is not certain", () => {
  const judged = async (made: Parameters<typeof issueKtp>[1], shown: Parameters<typeof answer>[3] = {}) => {
    const session = await askFor(house)
    const reply = await answer(house, await issueKtp(house, made), await fetchRequest(house, session), shown)
    return { reply, ...(await view(session.sessionId)) }
  }

  test.each(["revoked", "suspended"] as const)(
    "a %s KTP is rejected, and none of its claims is kept",
    async (status) => {
      house.statuses.set(2, { status, ageSeconds: 60 })
      const { verdict } = await judged({ index: 2 })
      expect(verdict).toMatchObject({ result: "reject", reasons: [status], claims: [] })
      expect(outcomes(verdict.checks)).toMatchObject({ issuer: "pass", holder: "pass", status: "fail" })
    },
  )

  test("a status nobody knows is for a person to judge", async () => {
    const { verdict } = await judged({ index: 99 })
    expect(verdict).toMatchObject({ result: "manual", reasons: ["status-unknown"] })
    expect(verdict.claims.length).toBeGreaterThan(0)
  })

  test("knowledge older than the purpose allows is for a person to judge, and its age is told", async () => {
    house.statuses.set(3, { status: "valid", ageSeconds: 43_201.4 })
    const { verdict } = await judged({ index: 3 })
    expect(verdict).toMatchObject({ result: "manual", reasons: ["status-old"] })
    expect(verdict.checks.find((c: { check: string }) => c.check === "status")).toMatchObject({ ageSeconds: 43_201 })
  })

  test("a validity that ended within the doubt of clocks is for a person to judge", async () => {
    expect((await judged({ until: -120 })).verdict).toMatchObject({ result: "manual", reasons: ["validity-doubtful"] })
    expect((await judged({ from: 120 })).verdict).toMatchObject({ result: "manual", reasons: ["validity-doubtful"] })
  })

  test("an old phone in the wrong time zone is served, and the teller is told", async () => {
    const { verdict } = await judged({}, { clockOff: -8 * 3600 })
    expect(verdict).toMatchObject({ result: "accept", reasons: ["phone-clock-off"] })
    expect(outcomes(verdict.checks)).toMatchObject({ clock: "doubt" })
  })
})
