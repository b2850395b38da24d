import type { NewRelyingParty, Purpose } from "@jatidiri/relying-parties"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bank, openHouse } from "./house.ts"

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const add = (added: NewRelyingParty) => house.database.transaction((tx) => house.door.addRelyingParty(tx, added))

const rows = async () =>
  JSON.stringify([
    await house.database.raw("select * from relying_parties.relying_parties order by 1"),
    await house.database.raw("select * from relying_parties.desks order by 1"),
    await house.database.raw("select * from relying_parties.purposes order by 1"),
  ])

const savings = bank.purposes[0] as Purpose
const asking = (path: (string | null)[], credential: "ktp" | "kk" = "ktp") => ({
  credential,
  claims: [{ path, required: true }],
})
const required = (names: readonly string[]) => names.map((name) => ({ path: [name], required: true }))
const optional = (names: readonly string[]) => names.map((name) => ({ path: [name], required: false }))

describe("a relying party is registered", () => {
  test("once; saying it again changes nothing and is not audited again", async () => {
    expect(await add(bank)).toMatchObject({ ok: true })
    const [first, audited] = [await rows(), house.audited.length]
    expect(await add(bank)).toMatchObject({ ok: true })
    expect(await rows()).toBe(first)
    expect(house.audited.length).toBe(audited)
  })

  test("and may get a second desk later", async () => {
    const desk = { deskId: "bank-nusa-renon-4", name: "Meja 4", deskCode: "AAAAA-BBBBB-CCCCC-DDDDD" }
    expect(await add({ ...bank, desks: [...bank.desks, desk] })).toMatchObject({ ok: true })
  })

  test("tells what was new; a desk without a code is given one, once, and keeps it", async () => {
    const hall = { ...bank, relyingPartyId: "aula", desks: [{ deskId: "aula-1", name: "Meja 1" }], purposes: [] }
    const first = await add(hall)
    const deskCode = expect.stringMatching(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/)
    expect(first).toMatchObject({ value: { isNew: true, desks: [{ deskId: "aula-1", deskCode }], purposes: [] } })
    const [kept, audited] = [await rows(), house.audited.length]
    expect(await add(hall)).toEqual({ ok: true, value: { isNew: false, desks: [], purposes: [] } })
    expect([await rows(), house.audited.length]).toEqual([kept, audited])
    const two = { ...hall, desks: [...hall.desks, { deskId: "aula-2", name: "Meja 2" }] }
    expect(await add(two)).toMatchObject({ value: { isNew: false, desks: [{ deskId: "aula-2", deskCode }] } })
    const renamed = { ...hall, desks: [{ deskId: "aula-1", name: "Meja lain" }] }
    expect(await add(renamed)).toMatchObject({ refusal: { because: "desks[0]" } })
  })

  test.each<[string, NewRelyingParty]>([
    ["its name", { ...bank, name: "Bank Lain" }],
    ["a desk's code", { ...bank, desks: bank.desks.map((d) => ({ ...d, deskCode: "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ" })) }],
    ["a purpose", { ...bank, purposes: [{ ...savings, maxStatusAgeSeconds: 1 }] }],
  ])("but never changes %s silently", async (_what, changed) => {
    const before = await rows()
    expect(await add(changed)).toMatchObject({ refusal: { code: "already-registered-differently" } })
    expect(await rows()).toBe(before)
  })
})

describe("registration is refused, and nothing is written,", () => {
  test.each<[string, Partial<Purpose>, string]>([
    ["without saying why the data is needed", { justification: "perlu" }, "justification-missing"],
    ["when nothing is asked", { credentials: [] }, "nothing-asked"],
    ["for a claim that nobody issues", { credentials: [asking(["shoe_size"])] }, "claim-unknown"],
    ["for everything at once", { credentials: [asking([])] }, "claim-unknown"],
    ["for one credential named twice", { credentials: [asking(["name"]), asking(["photo"])] }, "credential-twice"],
    [
      "for one claim named twice",
      { credentials: [{ credential: "ktp", claims: required(["name", "name"]) }] },
      "claim-twice",
    ],
    [
      "when everything is optional",
      { credentials: [{ credential: "ktp", claims: optional(["name"]) }] },
      "nothing-required",
    ],
    [
      "for more optional claims than a wallet can be offered",
      { credentials: [{ credential: "ktp", claims: [...required(["name"]), ...optional(["a", "b", "c", "d", "e"])] }] },
      "too-many-optional",
    ],
    ["for the NIK without its own reason", { credentials: [asking(["nik"])] }, "nik-justification-missing"],
    [
      "for a relative's NIK without its own reason",
      { credentials: [asking(["members", null, "nik"], "kk")] },
      "nik-justification-missing",
    ],
    ["for a group that brings NIKs along", { credentials: [asking(["members"], "kk")] }, "nik-justification-missing"],
    ["for a reason that nobody can read", { justification: `${savings.justification}\u0000` }, "justification-missing"],
    ["for status knowledge of no age", { maxStatusAgeSeconds: 0 }, "bad-status-age"],
    ["for status knowledge of any age", { maxStatusAgeSeconds: 1e12 }, "bad-status-age"],
  ])("%s", async (_why, change, code) => {
    const before = await rows()
    const party = {
      ...bank,
      relyingPartyId: "toko-contoh",
      desks: [],
      purposes: [{ ...savings, purposeId: "toko", ...change }],
    }
    expect(await add(party)).toMatchObject({ refusal: { code, because: "purposes[0]" } })
    expect(await rows()).toBe(before)
  })

  test("with a desk code that could be guessed", async () => {
    const desks = [{ deskId: "toko-1", name: "Kasir", deskCode: "123456" }]
    expect(await add({ ...bank, relyingPartyId: "toko-contoh", desks })).toMatchObject({
      refusal: { code: "bad-desk-code" },
    })
  })
})

describe("a registered purpose", () => {
  test("may reach the NIK when the reason is given", async () => {
    const nikJustification = "Pelaporan pajak nasabah memakai NIK sebagai nomor wajib pajak."
    const purposes = [{ ...savings, purposeId: "pajak", nikJustification, credentials: [asking(["nik"])] }]
    expect(await add({ ...bank, relyingPartyId: "kantor-pajak", desks: [], purposes })).toMatchObject({ ok: true })
  })

  test("cannot be changed or deleted even with SQL, only ended", async () => {
    await expect(house.database.raw("update relying_parties.purposes set credentials = '[]'")).rejects.toThrow(
      "never changes",
    )
    await expect(house.database.raw("delete from relying_parties.purposes")).rejects.toThrow("never changes")
    await expect(house.database.raw("truncate relying_parties.purposes")).rejects.toThrow("never changes")
    await house.database.transaction((tx) => house.door.endPurpose(tx, "pajak"))
    expect(await house.door.findPurpose(house.database, "pajak")).toBeUndefined()
    expect(await house.door.findPurpose(house.database, "bank-nusa-rekening")).toMatchObject({ name: savings.name })
  })

  test("is signed once for half a day, and speaks of the party, the purpose and its claims in both formats", async () => {
    const purpose = await house.door.findPurpose(house.database, "bank-nusa-rekening")
    if (purpose === undefined) throw new Error("the purpose is gone")
    const statement = await house.door.registrationStatement(purpose)
    expect(await house.door.registrationStatement(purpose)).toBe(statement)
    expect(house.signatures()).toBe(1)
    const [header, payload] = statement.split(".").map((part) => Buffer.from(part, "base64url").toString())
    expect(JSON.parse(header ?? "")).toMatchObject({ typ: "relying-party-registration+jwt" })
    expect(JSON.parse(payload ?? "")).toMatchObject({
      sub: "bank-nusa-contoh",
      name: "Bank Nusa Contoh",
      purpose: { id: "bank-nusa-rekening" },
      required: [["name"], ["id.jatidiri.ktp.1", "name"], ["photo"], ["id.jatidiri.ktp.1", "portrait"]],
    })
  })
})
