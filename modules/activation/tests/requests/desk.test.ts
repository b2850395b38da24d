import { describe, expect, it } from "vitest"
import { activate, bear, census, countRows, equip, hire, prepare, redeem, vouch } from "../people.ts"
import { openDesk } from "./desk.ts"

const day = 86_400

describe("an officer looks a request up", () => {
  const { town, deposit, lookUp, queue } = openDesk()

  it("by the QR he scanned, also when the phone had no network, and sees the record once the log says so", async () => {
    const officer = hire(town())
    const { request, resident } = await prepare(town(), bear(town()))
    const answer = await lookUp({ request }, officer)
    expect(answer).toMatchObject({
      status: 200,
      body: {
        request,
        resident: { nik: resident.nik, name: resident.name, photo: "data:image/webp;base64,AQID" },
        eligibility: { ok: true },
      },
    })
    expect(answer.body["resident"]).not.toHaveProperty("agency")
    const where = `action = 'record.looked-at' and entry->>'actor' = 'officer:${officer.officerId}'
      and entry->>'subject' = 'resident:${resident.residentId}'`
    expect(await countRows(town(), "public.acts", where)).toBe(1)
    expect((await queue(officer)).body["waiting"]).toMatchObject([{ requestId: answer.body["requestId"] }])
    await queue(officer)
    expect(await countRows(town(), "public.acts", where)).toBe(2)
  })

  it("by the code the resident reads aloud, however he types it", async () => {
    const officer = hire(town())
    const { request } = await prepare(town(), bear(town()))
    const { body } = await deposit(request)
    for (const code of [body["code"], String(body["code"]).toLowerCase(), String(body["code"]).replace("-", " ")])
      expect((await lookUp({ code }, officer)).body).toMatchObject({ requestId: body["requestId"], request })
  })

  it("and is told why a resident cannot be activated, or that the register does not know him", async () => {
    const officer = hire(town())
    const young = await prepare(town(), bear(town(), { refusal: "under-age" }))
    const found = await lookUp({ request: young.request }, officer)
    expect(found.body).toMatchObject({
      eligibility: { refusal: "under-age" },
      resident: { residentId: young.resident.residentId },
    })
    const ghost = await prepare(town(), bear(town()))
    town().residents.delete(ghost.resident.residentId)
    const unknown = await lookUp({ request: ghost.request }, officer)
    expect(unknown.body).toMatchObject({ eligibility: { refusal: "not-in-register" } })
    expect(unknown.body).not.toHaveProperty("resident")
  })

  it("but not of another region; then nothing is shown, and the log keeps who tried", async () => {
    const far = await prepare(town(), bear(town(), { regionCode: "71.10.01.2001" }))
    const officer = hire(town())
    const requests = await countRows(town(), "activation.requests")
    for (let n = 0; n < 2; n++)
      expect(await lookUp({ request: far.request }, officer)).toMatchObject({
        status: 403,
        body: { code: "outside-region" },
      })
    const tried = `action = 'record.look-refused' and entry->>'actor' = 'officer:${officer.officerId}'
      and entry->>'subject' = 'resident:${far.resident.residentId}'`
    expect(await countRows(town(), "public.acts", tried)).toBe(2)
    expect(await countRows(town(), "activation.requests")).toBe(requests)
  })

  it("but not without the power, without session, or after he left; then nothing is shown or kept", async () => {
    const near = await prepare(town(), bear(town()))
    const before = await census(town())
    const cases = [
      [near.request, hire(town(), { powers: ["refuse", "revoke", "supervise"] }), "power-missing"],
      [near.request, hire(town(), { ended: true }), "officer-ended"],
      [near.request, undefined, "not-signed-in"],
    ] as const
    for (const [request, officer, code] of cases) {
      const answer = await lookUp({ request }, officer)
      expect(answer.body["code"]).toBe(code)
      expect(JSON.stringify(answer.body)).not.toContain(near.resident.nik)
    }
    expect(await census(town())).toEqual(before)
    for (const officer of [undefined, hire(town(), { powers: [] })])
      expect((await queue(officer)).status).toBeGreaterThan(400)
  })

  it("but guesses at most twenty codes in a quarter of an hour", async () => {
    const officer = hire(town())
    const { body } = await deposit((await prepare(town(), bear(town()))).request)
    for (let n = 0; n < 20; n++)
      expect(await lookUp({ code: "0000-0000" }, officer)).toMatchObject({
        status: 404,
        body: { code: "request-unknown" },
      })
    expect(await lookUp({ code: body["code"] }, officer)).toMatchObject({
      status: 429,
      body: { code: "too-many-attempts" },
    })
    expect((await lookUp({ code: body["code"] }, hire(town()))).status).toBe(200)
    town().pass(16)
    expect((await lookUp({ code: body["code"] }, officer)).status).toBe(200)
  })

  it("but not a tampered or lapsed one, nor both ways at once", async () => {
    const officer = hire(town())
    const { request } = await prepare(town(), bear(town()))
    expect((await lookUp({ request: `${request.slice(0, -8)}AAAAAAAA` }, officer)).body["code"]).toBe("bad-signature")
    const old = await prepare(town(), bear(town()), { iat: town().seconds() - 31 * day })
    expect((await lookUp({ request: old.request }, officer)).body["code"]).toBe("request-expired")
    expect((await lookUp({ request, code: "0000-0000" }, officer)).status).toBe(400)
    expect((await lookUp({}, officer)).status).toBe(400)
  })

  it("and his queue counts what is done today against the quota", async () => {
    const officer = hire(town())
    const tablet = await equip(town(), officer)
    expect((await queue(officer)).body).toMatchObject({ quota: 50, done: 0 })
    const vouched = await activate(town(), tablet)
    await lookUp({ request: vouched.phone.request }, officer)
    expect((await queue(officer)).body).toMatchObject({ quota: 50, done: 1, waiting: [] })
    const next = await prepare(town(), bear(town()))
    await lookUp({ request: next.request }, officer)
    expect((await queue(officer)).body["waiting"]).toHaveLength(1)
    expect((await redeem(town(), await vouch(town(), tablet, next))).status).toBe(200)
    expect((await queue(officer)).body).toMatchObject({ done: 2, waiting: [] })
    town().pass(24 * 60)
    expect((await queue(officer)).body).toMatchObject({ done: 0 })
  })
})
