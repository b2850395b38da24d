import { relyingPartyPaths } from "@jatidiri/relying-parties/contract"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { ask, bank, cookieOf, deskCode, openHouse } from "./house.ts"

let house: Awaited<ReturnType<typeof openHouse>>
const other = { deskId: "bank-nusa-renon-4", name: "Cabang Renon, meja 4", deskCode: "AAAAA-BBBBB-CCCCC-DDDDD" }
beforeEach(async () => {
  house = await openHouse()
  await house.database.transaction((tx) => house.door.addRelyingParty(tx, { ...bank, desks: [...bank.desks, other] }))
})
afterEach(() => house.close())

const signIn = (code: string) => ask(house.door.routes, relyingPartyPaths.signIn, { body: { deskCode: code } })
const whoIs = (cookie: string) => house.door.identifyDesk({ jd_desk: cookie })
const closeDesk = (deskId: string) =>
  house.database.transaction((tx) => house.door.closeDesk(tx, { deskId, actor: "system" }))
const endParty = (relyingPartyId: string) =>
  house.database.transaction((tx) => house.door.endRelyingParty(tx, { relyingPartyId, actor: "system" }))
const audited = (action: string) => house.audited.filter((entry) => entry.includes(`"${action}"`))

describe("a desk whose code has leaked", () => {
  test("is closed: whoever is signed in is nobody at once, and the code opens nothing any more", async () => {
    const [cookie, neighbour] = [cookieOf(await signIn(deskCode)), cookieOf(await signIn(other.deskCode))]
    expect(await whoIs(cookie)).toBeDefined()
    expect(await closeDesk("bank-nusa-renon-3")).toMatchObject({ ok: true })
    expect(await whoIs(cookie)).toBeUndefined()
    expect((await ask(house.door.routes, relyingPartyPaths.me, { cookie })).status).toBe(401)
    expect((await signIn(deskCode)).body).toMatchObject({ code: "code-unknown" })
    expect(await whoIs(neighbour)).toMatchObject({ deskId: other.deskId })
  })

  test("may be closed again, which changes nothing and is written down once", async () => {
    await closeDesk("bank-nusa-renon-3")
    const when = "select closed_at from relying_parties.desks order by desk_id"
    const before = await house.database.raw(when)
    house.clock.now = new Date(house.clock.now.getTime() + 60_000)
    expect(await closeDesk("bank-nusa-renon-3")).toMatchObject({ ok: true })
    expect(await house.database.raw(when)).toEqual(before)
    expect(audited("desk.closed")).toEqual([
      JSON.stringify({ action: "desk.closed", actor: "system", subject: "desk:bank-nusa-renon-3" }),
    ])
  })

  test("does not open again by registering its party once more", async () => {
    await closeDesk("bank-nusa-renon-3")
    const again = house.database.transaction((tx) => house.door.addRelyingParty(tx, bank))
    expect(await again).toMatchObject({ refusal: { code: "already-registered-differently" } })
  })

  test("must be named rightly", async () => {
    expect(await closeDesk("bank-nusa-renon-9")).toMatchObject({ refusal: { code: "desk-unknown" } })
    expect(audited("desk.closed")).toEqual([])
  })
})

describe("a relying party that may ask no more", () => {
  test("is ended with all its desks, and its purposes cannot be asked for", async () => {
    const cookies = [cookieOf(await signIn(deskCode)), cookieOf(await signIn(other.deskCode))]
    for (const cookie of cookies) expect(await whoIs(cookie)).toBeDefined()
    expect(await house.door.findPurpose(house.database, "bank-nusa-rekening")).toBeDefined()
    expect(await endParty(bank.relyingPartyId)).toMatchObject({ ok: true })
    for (const cookie of cookies) expect(await whoIs(cookie)).toBeUndefined()
    expect(await house.door.findPurpose(house.database, "bank-nusa-rekening")).toBeUndefined()
    expect((await signIn(other.deskCode)).status).toBe(401)
    expect(await house.database.raw("select from relying_parties.desk_sessions")).toEqual([])
  })

  test("may be ended again, once in the log; an unknown one is refused", async () => {
    await endParty(bank.relyingPartyId)
    expect(await endParty(bank.relyingPartyId)).toMatchObject({ ok: true })
    expect(audited("relying-party.ended")).toHaveLength(1)
    expect(await endParty("nobody")).toMatchObject({ refusal: { code: "relying-party-unknown" } })
  })
})

describe("a purpose that nobody may ask for any more", () => {
  const endPurpose = (purposeId: string) => house.database.transaction((tx) => house.door.endPurpose(tx, purposeId))

  test("may be ended again, once in the log; an unknown one is refused", async () => {
    for (const _ of ["once", "again"]) expect(await endPurpose("bank-nusa-rekening")).toMatchObject({ ok: true })
    expect(audited("purpose.ended")).toHaveLength(1)
    expect(await endPurpose("nothing")).toMatchObject({ refusal: { code: "purpose-unknown" } })
  })
})
