import { relyingPartyPaths } from "@jatidiri/relying-parties/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ask, bank, cookieOf, deskCode, openHouse } from "./house.ts"

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
  await house.database.transaction((tx) => house.door.addRelyingParty(tx, bank))
})
afterAll(() => house.close())

const signIn = (code: string, header = true) =>
  ask(house.door.routes, relyingPartyPaths.signIn, { body: { deskCode: code }, header })

const sessions = async () =>
  Number((await house.database.raw<{ n: string }>("select count(*) n from relying_parties.desk_sessions"))[0]?.n)

describe("a teller signs the desk in", () => {
  test("with the desk's code, typed carelessly, and sees what the desk may ask", async () => {
    const reply = await signIn(deskCode.toLowerCase().replaceAll("-", " "))
    expect(reply.body).toMatchObject({
      relyingParty: { name: "Bank Nusa Contoh" },
      desk: { name: "Cabang Renon, meja 3" },
      purposes: [{ id: "bank-nusa-rekening", justification: expect.stringContaining("nasabah") }],
    })
    expect(reply.headers?.["set-cookie"]).toMatch(
      /^jd_desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    )
    const me = await ask(house.door.routes, relyingPartyPaths.me, { cookie: cookieOf(reply) })
    expect(me.body).toEqual(reply.body)
  })

  test("and every claim is named, a group by the name people know", async () => {
    const reply = await signIn(deskCode)
    const body = reply.body as { purposes: { credentials: { claims: { label: { id: string } }[] }[] }[] }
    expect(body.purposes[0]?.credentials[0]?.claims.map(({ label }) => label.id)).toEqual([
      "Nama lengkap",
      "Foto",
      "Alamat",
    ])
  })

  test.each([
    ["a code of another desk", "00000-00000-00000-00000"],
    ["half a code", "K7M2P-9QXWA"],
    ["letters that no code has", "UUUUU-UUUUU-UUUUU-UUUUU"],
    ["nothing that could be a code", "' or 1=1 --"],
  ])("is refused with %s, and no session begins", async (_what, code) => {
    const before = await sessions()
    const reply = await signIn(code)
    expect(reply.status).toBe(401)
    expect(reply.body).toMatchObject({ code: "code-unknown" })
    expect(JSON.stringify(reply.body)).not.toContain(code)
    expect(await sessions()).toBe(before)
  })

  test("is refused without the header that no form can send", async () => {
    const before = await sessions()
    expect((await signIn(deskCode, false)).body).toMatchObject({ code: "header-missing" })
    expect(await sessions()).toBe(before)
  })
})

describe("a signed-in desk", () => {
  test("is nobody after signing out, and signing out again does no harm", async () => {
    const cookie = cookieOf(await signIn(deskCode))
    expect(await house.door.identifyDesk({ jd_desk: cookie })).toMatchObject({ deskId: "bank-nusa-renon-3" })
    await ask(house.door.routes, relyingPartyPaths.signOut, { cookie })
    await ask(house.door.routes, relyingPartyPaths.signOut, { cookie })
    expect(await house.door.identifyDesk({ jd_desk: cookie })).toBeUndefined()
    expect((await ask(house.door.routes, relyingPartyPaths.me, { cookie })).status).toBe(401)
  })

  test("must sign in again after twelve hours, and the job forgets the old session", async () => {
    const cookie = cookieOf(await signIn(deskCode))
    const start = house.clock.now
    house.clock.now = new Date(start.getTime() + 12 * 3_600_000 - 1000)
    expect(await house.door.identifyDesk({ jd_desk: cookie })).toBeDefined()
    house.clock.now = new Date(start.getTime() + 12 * 3_600_000)
    expect(await house.door.identifyDesk({ jd_desk: cookie })).toBeUndefined()
    for (const job of house.door.jobs) await job.run()
    expect(await sessions()).toBe(0)
    house.clock.now = start
  })

  test("is not believed with a made-up cookie", async () => {
    expect(await house.door.identifyDesk({ jd_desk: "A".repeat(43) })).toBeUndefined()
    expect(await house.door.identifyDesk({ jd_desk: "short" })).toBeUndefined()
    expect(await house.door.identifyDesk({})).toBeUndefined()
  })

  test("leaves neither its code nor its cookie in the database or the audit log", async () => {
    const cookie = cookieOf(await signIn(deskCode))
    const dump = JSON.stringify([
      await house.database.raw("select * from relying_parties.desks"),
      await house.database.raw("select * from relying_parties.desk_sessions"),
      house.audited,
    ])
    expect(dump).not.toContain(cookie)
    expect(dump).not.toContain(deskCode)
    expect(house.audited.some((entry) => entry.includes("desk.signed-in"))).toBe(true)
  })
})
