import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { acts, askFor, deskOf, type House, openHouse } from "./desk-house.ts"
import { answer, encryptAnswer, encryptText, fetchRequest, type Held, issueKtp, present, send } from "./town.ts"

let house: House
let ktp: Held
beforeAll(async () => {
  house = await openHouse()
  house.statuses.set(1, { status: "valid", ageSeconds: 5 })
  ktp = await issueKtp(house)
})
afterAll(() => house.close())

const count = async (where = "true") =>
  Number((await house.database.raw<{ n: string }>(`select count(*) n from verification.sessions where ${where}`))[0]?.n)

const view = async (sessionId: string, deskId = "meja-3") => deskOf(house, deskId).call(`sessions/${sessionId}`)

describe("a desk asks", () => {
  test("once, however often the line makes it repeat the command", async () => {
    const body = { commandId: randomUUID(), purposeId: "rekening", sameDevice: false }
    const before = await count()
    const replies = await Promise.all(Array.from({ length: 8 }, () => deskOf(house).call("sessions", body)))
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  test("and the same command for something else is refused", async () => {
    const body = { commandId: randomUUID(), purposeId: "rekening", sameDevice: false }
    await deskOf(house).call("sessions", body)
    const other = await deskOf(house).call("sessions", { ...body, sameDevice: true })
    expect(other).toMatchObject({ status: 409, body: { code: "command-differs" } })
    expect((await deskOf(house, "meja-4").call("sessions", body)).status).toBe(200)
  })

  test.each([
    ["for a purpose nobody registered", { purposeId: "rahasia" }, 404],
    ["for a purpose with a zero byte", { purposeId: "rek\u0000" }, 400],
    ["with more than the call knows", { extra: true }, 400],
    ["with a command id that is none", { commandId: "1" }, 400],
  ])("and is refused %s", async (_what, change, status) => {
    const before = await count()
    const body = { commandId: randomUUID(), purposeId: "rekening", sameDevice: false, ...change }
    expect((await deskOf(house).call("sessions", body)).status).toBe(status)
    expect(await count()).toBe(before)
  })

  test("and nobody else may: not without a cookie, not from another site's form", async () => {
    const url = `${house.base.url}/api/verification/sessions`
    const body = JSON.stringify({ commandId: randomUUID(), purposeId: "rekening", sameDevice: false })
    const headers = { "content-type": "application/json" }
    const stranger = await fetch(url, { method: "POST", body, headers: { ...headers, "x-jatidiri": "1" } })
    const forged = await fetch(url, { method: "POST", body, headers: { ...headers, cookie: "jd_desk=meja-3" } })
    expect([stranger.status, forged.status]).toEqual([401, 403])
  })

  test("and another desk sees nothing of it", async () => {
    const session = await askFor(house)
    await answer(house, ktp, await fetchRequest(house, session))
    expect(await view(session.sessionId, "meja-4")).toMatchObject({ status: 404, body: { code: "session-unknown" } })
  })

  test("with a key of its own in every session, sealed in the database and gone after the answer", async () => {
    const [first, second] = [await askFor(house), await askFor(house)]
    const [a, b] = [await fetchRequest(house, first), await fetchRequest(house, second)]
    expect(a.client_metadata.jwks.keys[0]?.x).not.toBe(b.client_metadata.jwks.keys[0]?.x)
    expect(a.nonce).not.toBe(b.nonce)
    await answer(house, ktp, a)
    expect(await count(`session_id = '${first.sessionId}' and key_sealed is null`)).toBe(1)
    const rows = await house.database.raw<{ answer_sealed: Buffer }>(
      `select answer_sealed from verification.sessions where session_id = '${first.sessionId}'`,
    )
    expect(rows[0]?.answer_sealed.includes("Sari")).toBe(false)
  })
})

describe("a session ends", () => {
  test("after five minutes, for wallet and desk alike", async () => {
    const start = house.clock.now
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    const response = await encryptAnswer(request, { ktp: await present(house, ktp, request) })
    house.clock.now = new Date(start.getTime() + 300_000)
    expect(await send(request, { response })).toMatchObject({ status: 410, body: { code: "session-expired" } })
    expect((await fetch(session.requestUri)).status).toBe(410)
    expect((await view(session.sessionId)).body.state).toBe("expired")
    for (const job of house.door.jobs) await job.run()
    expect(await count(`session_id = '${session.sessionId}' and state = 'expired' and key_sealed is null`)).toBe(1)
    house.clock.now = start
  })

  test("when the resident declines, encrypted or in clear", async () => {
    for (const encrypted of [true, false]) {
      const session = await askFor(house)
      const request = await fetchRequest(house, session)
      const said = { error: "access_denied", state: request.state ?? "" }
      const form = encrypted ? { response: await encryptText(request, JSON.stringify(said)) } : said
      expect((await send(request, form)).status).toBe(200)
      expect((await view(session.sessionId)).body).toMatchObject({ state: "declined" })
      expect((await answer(house, ktp, request)).body).toMatchObject({ code: "already-answered" })
    }
    expect(await acts(house)).toContain("verification.declined")
  })

  test("and its verdict is erased after ten minutes, the session after thirty days", async () => {
    const start = house.clock.now
    const session = await askFor(house)
    await answer(house, ktp, await fetchRequest(house, session))
    house.clock.now = new Date(start.getTime() + 599_000)
    for (const job of house.door.jobs) await job.run()
    expect((await view(session.sessionId)).body.verdict.result).toBe("accept")
    house.clock.now = new Date(start.getTime() + 600_000)
    for (const job of house.door.jobs) await job.run()
    expect((await view(session.sessionId)).body).toMatchObject({ state: "answered", erased: true })
    expect(await count("answer_sealed is not null")).toBe(0)
    house.clock.now = new Date(start.getTime() + 30 * 86_400_000)
    for (const job of house.door.jobs) await job.run()
    expect(await count()).toBe(0)
    house.clock.now = start
  })

  test("nowhere: nobody finds a session that never was", async () => {
    const never = randomUUID()
    expect((await fetch(`${house.base.url}/openid4vp/requests/${never}`)).status).toBe(404)
    const posted = await fetch(`${house.base.url}/openid4vp/responses/${never}`, {
      method: "POST",
      body: new URLSearchParams({ response: "a.b.c.d.e" }),
    })
    expect(posted.status).toBe(404)
    expect((await fetch(`${house.base.url}/openid4vp/requests/' or 1=1`)).status).toBe(400)
  })
})

describe("one answer", () => {
  test("sent again is refused, and the verdict stays the first", async () => {
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    const response = await encryptAnswer(request, { ktp: await present(house, ktp, request) })
    expect((await send(request, { response })).status).toBe(200)
    const before = (await view(session.sessionId)).body
    expect(await send(request, { response })).toMatchObject({ status: 409, body: { code: "already-answered" } })
    expect((await view(session.sessionId)).body).toEqual(before)
  })

  test("sent eight times at once is taken exactly once, in each of fifty rounds", async () => {
    for (let round = 0; round < 50; round++) {
      const session = await askFor(house)
      const request = await fetchRequest(house, session)
      const response = await encryptAnswer(request, { ktp: await present(house, ktp, request) })
      const replies = await Promise.all(Array.from({ length: 8 }, () => send(request, { response })))
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(replies.filter(({ body }) => body["code"] === "already-answered")).toHaveLength(7)
    }
    const answered = (await acts(house)).filter((action) => action === "verification.answered").length
    expect(answered).toBeGreaterThanOrEqual(50)
    expect(house.broken).toEqual([])
  })
})

describe("in a house of several processes", () => {
  const atSecond = (url: string) => url.replace(house.base.url, house.secondUrl)

  test("a question asked of one is fetched from and answered to another, and read from the first", async () => {
    const session = await askFor(house)
    const request = await fetchRequest(house, { ...session, requestUri: atSecond(session.requestUri) })
    const response = await encryptAnswer(request, { ktp: await present(house, ktp, request) })
    const elsewhere = { ...request, response_uri: atSecond(request.response_uri) }
    expect((await send(elsewhere, { response })).status).toBe(200)
    expect((await view(session.sessionId)).body.verdict.result).toBe("accept")
    expect(await send(request, { response })).toMatchObject({ status: 409, body: { code: "already-answered" } })
    expect((await fetch(session.requestUri)).status).toBe(409)
  })

  test("an answer sent to both at once is taken by one of them, in each of fifty rounds", async () => {
    for (let round = 0; round < 50; round++) {
      const session = await askFor(house)
      const request = await fetchRequest(house, session)
      const response = await encryptAnswer(request, { ktp: await present(house, ktp, request) })
      const elsewhere = { ...request, response_uri: atSecond(request.response_uri) }
      const replies = await Promise.all(
        Array.from({ length: 8 }, (_, nth) => send(nth % 2 === 0 ? request : elsewhere, { response })),
      )
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
    }
  })
})

describe("on one device", () => {
  const answered = async () => {
    const session = await askFor(house, { sameDevice: true })
    const reply = await answer(house, ktp, await fetchRequest(house, session))
    const back = new URL(reply.body["redirect_uri"] ?? "")
    const query = new URLSearchParams(back.hash.split("?")[1])
    return { session, back, responseCode: query.get("response_code") ?? "", named: query.get("session") }
  }

  test("the wallet is told where to go back to, and the verdict opens only there", async () => {
    const { session, back, responseCode, named } = await answered()
    expect(back.href).toMatch(/^http:\/\/localhost\/periksa\/#\/selesai\?/)
    expect(named).toBe(session.sessionId)
    const closed = (await view(session.sessionId)).body
    expect(closed).toMatchObject({ state: "answered", finishNeeded: true })
    expect(closed).not.toHaveProperty("verdict")
    const opened = await deskOf(house).call(`sessions/${session.sessionId}/finish`, { responseCode })
    expect(opened).toMatchObject({ status: 200, body: { verdict: { result: "accept" } } })
    expect((await view(session.sessionId)).body.verdict.result).toBe("accept")
  })

  test("the code opens once, though tried eight times at once", async () => {
    const { session, responseCode } = await answered()
    const path = `sessions/${session.sessionId}/finish`
    const replies = await Promise.all(Array.from({ length: 8 }, () => deskOf(house).call(path, { responseCode })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
  })

  test("a guessed code, another session's code and another desk open nothing", async () => {
    const [mine, other] = [await answered(), await answered()]
    const path = `sessions/${mine.session.sessionId}/finish`
    for (const responseCode of ["A".repeat(43), other.responseCode]) {
      expect(await deskOf(house).call(path, { responseCode })).toMatchObject({ body: { code: "wrong-response-code" } })
    }
    const neighbour = await deskOf(house, "meja-4").call(path, { responseCode: mine.responseCode })
    expect(neighbour).toMatchObject({ status: 404, body: { code: "session-unknown" } })
    expect((await view(mine.session.sessionId)).body).toMatchObject({ finishNeeded: true })
  })

  test("a session that is still open has no verdict to open", async () => {
    const session = await askFor(house, { sameDevice: true })
    const reply = await deskOf(house).call(`sessions/${session.sessionId}/finish`, { responseCode: "A".repeat(43) })
    expect(reply).toMatchObject({ status: 409, body: { code: "not-answered" } })
  })
})
