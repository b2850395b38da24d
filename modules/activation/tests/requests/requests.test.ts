import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import {
  bear,
  census,
  countRows,
  decide,
  deliver,
  deliverVoucher,
  equip,
  hire,
  lose,
  note,
  type Phone,
  prepare,
  promote,
  redeem,
  vouch,
} from "../people.ts"
import { type Answer, makeKey } from "../town.ts"
import { openDesk } from "./desk.ts"

const day = 86_400

describe("a resident leaves his request", () => {
  const { town, deposit, status } = openDesk()
  const phone = (changes: Parameters<typeof prepare>[2] = {}) => prepare(town(), bear(town()), changes)

  it("and gets an id nobody guesses and a code he can read aloud", async () => {
    const { request } = await phone()
    const answer = await deposit(request)
    expect(answer.status).toBe(200)
    expect(answer.body["requestId"]).toMatch(/^[\w-]{22}$/)
    expect(answer.body["code"]).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect((await status(answer.body["requestId"])).body).toEqual({ state: "waiting" })
  })

  it("again, also eight times at once, and it is one request", async () => {
    const { request } = await phone()
    const answers = await Promise.all(Array.from({ length: 8 }, () => deposit(request)))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await countRows(town(), "activation.requests", `compact = '${request}'`)).toBe(1)
  })

  it("and learns nothing about whether his NIK is in the register", async () => {
    const nobody = bear(town())
    town().residents.delete(nobody.residentId)
    const answer = await deposit((await prepare(town(), nobody)).request)
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body).sort()).toEqual(["code", "requestId"])
  })

  it("and is told when an officer turned him away, with the coded reason, or said yes", async () => {
    const [no, yes] = [await phone(), await phone()]
    const tablet = await equip(town(), hire(town()))
    const ids = [await deposit(no.request), await deposit(yes.request)].map(({ body }) => body["requestId"])
    const vouched = await vouch(town(), tablet, yes)
    await deliverVoucher(town(), vouched)
    const { request_hash } = (await vouch(town(), await equip(town(), hire(town())), no)).payload
    const { entry } = await note(town(), tablet, { kind: "refusal", reason: "document-missing", request_hash })
    await deliver(town(), tablet, { entries: [entry] })
    expect((await status(ids[0])).body).toEqual({ state: "refused", reason: "document-missing" })
    expect((await status(ids[1])).body).toEqual({
      state: "approved",
      voucher: vouched.voucher,
      mandate: tablet.mandate,
    })
  })

  it("and is told that the office looks at an officer's yes first, until it is in force or turned away", async () => {
    const boss = promote(town())
    for (const decision of ["release", "reject"] as const) {
      const waiting = await phone()
      const { requestId } = (await deposit(waiting.request)).body
      const tablet = await equip(town(), hire(town()))
      const vouched = await vouch(town(), tablet, waiting)
      lose(town(), tablet, -1)
      expect((await status(requestId)).body).toEqual({ state: "waiting" })
      await deliverVoucher(town(), vouched)
      expect((await status(requestId)).body).toEqual({ state: "held" })
      expect((await decide(town(), boss, vouched.payload.jti, decision)).status).toBe(204)
      expect((await status(requestId)).body["state"]).toBe(decision === "release" ? "approved" : "refused")
    }
  })

  it("and hears that it waits for the register too, after an earlier no and past its days, and only of its own", async () => {
    const resident = bear(town(), { recording: "NOT_RECORDED", refusal: "not-recorded" })
    const [asked, other] = [await prepare(town(), resident), await prepare(town(), resident)]
    const sameKey = await prepare(town(), resident, { key: asked.key })
    const ids: unknown[] = []
    for (const { request } of [asked, other, sameKey]) ids.push((await deposit(request)).body["requestId"])
    const tablet = await equip(town(), hire(town()))
    const evidence = { document: "recording", face: "match", reader: "none" } as const
    const vouched = await vouch(town(), tablet, asked, { evidence })
    const { request_hash } = vouched.payload
    const no = await note(town(), tablet, { kind: "refusal", reason: "not-recorded", request_hash })
    await deliver(town(), tablet, { entries: [no.entry], requests: [asked.request] })
    expect((await status(ids[0])).body).toEqual({ state: "refused", reason: "not-recorded" })
    await deliverVoucher(town(), vouched)
    const states = async () => (await Promise.all(ids.map(status))).map(({ body }) => body["state"])
    expect(await states()).toEqual(["held", "waiting", "waiting"])
    town().pass(31 * 24 * 60)
    expect(await states()).toEqual(["held", "expired", "expired"])
    town().pass(-31 * 24 * 60)
  })

  it("that is kept while an officer's yes to it is held, however long, and goes when that has come to nothing", async () => {
    const boss = promote(town())
    const sweep = () => town().work("sweep")
    const [yes, no] = [await phone(), await phone()]
    const tablet = await equip(town(), hire(town()))
    const ids = [await deposit(yes.request), await deposit(no.request)].map(({ body }) => body["requestId"])
    const vouchers = [await vouch(town(), tablet, yes), await vouch(town(), tablet, no)]
    lose(town(), tablet, -1)
    for (const vouched of vouchers) await deliverVoucher(town(), vouched)
    town().pass(61 * 24 * 60)
    await sweep()
    for (const id of ids) expect((await status(id)).body).toEqual({ state: "held" })
    const decisions = ["release", "reject"] as const
    for (const [n, { payload }] of vouchers.entries())
      expect((await decide(town(), boss, payload.jti, decisions[n] ?? "reject")).status).toBe(204)
    await sweep()
    expect((await status(ids[0])).body).toMatchObject({ state: "approved" })
    expect((await status(ids[1])).status).toBe(404)
    town().pass(-61 * 24 * 60)
  })

  it("and another room that is told its id hears how it stands, and nothing of an id that nobody has", async () => {
    const { request } = await phone()
    const { body } = await deposit(request)
    const { room, database } = town()
    expect(await room.findRequestStanding(database, String(body["requestId"]))).toBe("waiting")
    expect(await room.findRequestStanding(database, randomUUID())).toBeUndefined()
    town().pass(31 * 24 * 60)
    expect(await room.findRequestStanding(database, String(body["requestId"]))).toBe("expired")
  })

  it("that lapses after thirty days", async () => {
    const { request } = await phone({ iat: town().seconds() - 30 * day + 60 })
    const { body } = await deposit(request)
    town().pass(2)
    expect((await status(body["requestId"])).body).toEqual({ state: "expired" })
    town().pass(31 * 24 * 60)
    await town().work("sweep")
    expect(await status(body["requestId"])).toMatchObject({ status: 404, body: { code: "request-unknown" } })
  })

  it("but not one that is tampered, of another key, of another kind, expired, of the future, or too large", async () => {
    const { request } = await phone()
    const stranger = await makeKey()
    const forged = await prepare(town(), bear(town()), { key: { ...stranger, sign: (await makeKey()).sign } })
    const tablet = await equip(town(), hire(town()))
    const { voucher } = await vouch(town(), tablet, await phone())
    const [head, body = "", tail] = request.split(".")
    const other = JSON.parse(Buffer.from(body, "base64url").toString())
    const rewritten = Buffer.from(JSON.stringify({ ...other, jti: randomUUID() })).toString("base64url")
    const before = await census(town())
    const refused = async (compact: string, code: string) => {
      expect((await deposit(compact)).body["code"]).toBe(code)
      expect(await census(town())).toEqual(before)
    }
    await refused(`${head}.${rewritten}.${tail}`, "bad-signature")
    await refused(forged.request, "bad-signature")
    await refused(voucher, "wrong-type")
    await refused("x", "unreadable")
    await refused("a".repeat(2000), "too-large")
    await refused("a".repeat(1_000_000), "too-large")
    await refused((await phone({ iat: town().seconds() - 30 * day - 1 })).request, "request-expired")
    await refused((await phone({ iat: town().seconds() + 400 })).request, "signed-in-future")
  })

  it("whatever somebody else who has seen its QR leaves under its id, before or after", async () => {
    const [asked, waiting] = [await phone(), await phone()]
    await deposit(waiting.request)
    const tablet = await equip(town(), hire(town()))
    for (const { payload } of [asked, waiting])
      expect((await deposit((await phone({ jti: payload.jti })).request)).status).toBe(200)
    const [delivered, redeemed] = [await vouch(town(), tablet, asked), await vouch(town(), tablet, waiting)]
    const accepted = { jti: delivered.payload.jti, result: "accepted" }
    expect(await deliverVoucher(town(), delivered)).toEqual(accepted)
    expect((await redeem(town(), redeemed)).status).toBe(200)
    const states = await Promise.all(
      [asked, waiting].map(
        async ({ request }) => (await status((await deposit(request)).body["requestId"])).body["state"],
      ),
    )
    expect(states).toEqual(["approved", "approved"])
  })

  it("but not a second one of the same phone under the same id, nor more than a phone has use for", async () => {
    const first = await phone()
    await deposit(first.request)
    const second = await prepare(town(), first.resident, { jti: first.payload.jti, key: first.key })
    expect(await deposit(second.request)).toMatchObject({ status: 409, body: { code: "request-differs" } })
    const key = await makeKey()
    for (let n = 0; n < 5; n++) expect((await deposit((await phone({ key })).request)).status).toBe(200)
    expect(await deposit((await phone({ key })).request)).toMatchObject({
      status: 429,
      body: { code: "too-many-requests" },
    })
  })

  it("and nobody finds it by a guessed or malformed id", async () => {
    expect((await status("A".repeat(22))).status).toBe(404)
    expect((await status("A".repeat(10))).status).toBe(400)
    expect((await status("1%27%20or%201")).status).toBe(400)
  })
})

describe("the desk invites with its own code", () => {
  const { town, deposit, invite, queue } = openDesk()
  const scan = async (answer: Answer, resident = bear(town())): Promise<Phone> =>
    prepare(town(), resident, { invitation: String(answer.body["code"]).replace("-", "") })

  it("and the resident who scans it stands in that desk's queue", async () => {
    const officer = hire(town())
    const invited = await invite(officer)
    expect(invited.body["url"]).toBe(
      `http://localhost:8080/dompet/#/undangan?kode=${String(invited.body["code"]).replace("-", "")}`,
    )
    const { request } = await scan(invited)
    const deposited = await deposit(request)
    expect(deposited.status).toBe(200)
    const { body } = await queue(officer)
    expect(body["waiting"]).toMatchObject([{ requestId: deposited.body["requestId"], resident: { cohort: "umum" } }])
    expect((await queue(hire(town()))).body["waiting"]).toEqual([])
  })

  it("for one request only, which may be sent again", async () => {
    const invited = await invite(hire(town()))
    const [first, second] = [await scan(invited), await scan(invited)]
    expect((await deposit(first.request)).status).toBe(200)
    expect((await deposit(first.request)).status).toBe(200)
    const before = await census(town())
    expect(await deposit(second.request)).toMatchObject({ status: 409, body: { code: "invitation-used" } })
    expect(await census(town())).toEqual(before)
  })

  it("eight residents at once, and one of them has it", async () => {
    const invited = await invite(hire(town()))
    const phones = await Promise.all(Array.from({ length: 8 }, () => scan(invited)))
    const answers = await Promise.all(phones.map(({ request }) => deposit(request)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it("for ten minutes, and never with an invented one", async () => {
    const invited = await invite(hire(town()))
    town().pass(10)
    const late = await scan(invited)
    expect(await deposit(late.request)).toMatchObject({ status: 410, body: { code: "invitation-expired" } })
    for (const invitation of ["AAAAAAAA", "not-a-code-at-all"]) {
      const { request } = await prepare(town(), bear(town()), { invitation })
      expect(await deposit(request)).toMatchObject({ status: 404, body: { code: "invitation-unknown" } })
    }
  })

  it("only by an officer who may activate", async () => {
    expect(await invite()).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    expect(await invite(hire(town(), { powers: ["refuse"] }))).toMatchObject({ body: { code: "power-missing" } })
    expect(await invite(hire(town(), { ended: true }))).toMatchObject({ body: { code: "officer-ended" } })
    expect(await invite(hire(town(), { regions: ["71.10"] }))).toMatchObject({ body: { code: "outside-region" } })
  })
})
