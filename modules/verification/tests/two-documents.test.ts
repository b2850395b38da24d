import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { askFor, deskOf, type House, openHouse } from "./desk-house.ts"
import {
  encryptAnswer,
  fetchRequest,
  type Held,
  husbandsNik,
  issueKk,
  issueKtp,
  issueKtpMdoc,
  present,
  presentMdoc,
  sari,
  send,
} from "./town.ts"

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.statuses.clear()
  house.statuses.set(1, { status: "valid", ageSeconds: 90 })
})

/** Of another family: invented, as everybody here. */
const strangersNik = "3674010101900000"
const view = async (sessionId: string) => (await deskOf(house).call(`sessions/${sessionId}`)).body
const niks = { ktp: [["nik"]], kk: [["members", null, "nik"]] }

/** KTP and KK in one answer to a desk that asks for both with their NIKs. */
const verdictOn = async (kk: Held, ktp?: Held) => {
  const session = await askFor(house, { purposeId: "ahli-waris" })
  const request = await fetchRequest(house, session)
  const shown = {
    ktp: await present(house, ktp ?? (await issueKtp(house)), request, { paths: niks.ktp }),
    kk: await present(house, kk, request, { paths: niks.kk }),
  }
  expect((await send(request, { response: await encryptAnswer(request, shown) })).status).toBe(200)
  return (await view(session.sessionId)).verdict
}
const familyCheck = (verdict: { checks: { check: string }[] }) => verdict.checks.find(({ check }) => check === "family")

describe("a KTP and a family card in one answer", () => {
  test("are accepted when the card counts the KTP's person among its members", async () => {
    const verdict = await verdictOn(await issueKk(house))
    expect(verdict).toMatchObject({ result: "accept", reasons: [] })
    expect(familyCheck(verdict)).toEqual({ check: "family", outcome: "pass" })
    expect(verdict.claims.at(-1)).toMatchObject({ credential: "kk", value: [husbandsNik, sari["nik"]] })
  })

  test("are rejected when they are of different people, and nothing of either is kept", async () => {
    const verdict = await verdictOn(await issueKk(house, { niks: [husbandsNik, strangersNik] }))
    expect(verdict).toMatchObject({ result: "reject", reasons: ["other-family"], claims: [] })
    expect(familyCheck(verdict)).toEqual({ check: "family", outcome: "fail" })
  })

  test("are compared in the same way when the KTP comes as mdoc", async () => {
    const answered = async (kk: Held) => {
      const session = await askFor(house, { purposeId: "ahli-waris" })
      const request = await fetchRequest(house, session)
      const shown = {
        "ktp-mdoc": await presentMdoc(await issueKtpMdoc(house), request, ["nik"]),
        kk: await present(house, kk, request, { paths: niks.kk }),
      }
      await send(request, { response: await encryptAnswer(request, shown) })
      return (await view(session.sessionId)).verdict.result
    }
    expect(await answered(await issueKk(house))).toBe("accept")
    expect(await answered(await issueKk(house, { niks: [strangersNik] }))).toBe("reject")
  })

  test("are for a person to compare where the purpose does not reach their NIKs", async () => {
    const session = await askFor(house, { purposeId: "keluarga" })
    const request = await fetchRequest(house, session)
    const ktp = await present(house, await issueKtp(house), request)
    const kk = await present(house, await issueKk(house), request, { paths: [["head_of_family"]] })
    expect((await send(request, { response: await encryptAnswer(request, { ktp, kk }) })).status).toBe(200)
    const { verdict } = await view(session.sessionId)
    expect(verdict).toMatchObject({ result: "manual", reasons: ["family-not-compared"] })
    expect(familyCheck(verdict)).toEqual({ check: "family", outcome: "doubt" })
    expect(verdict.claims.at(-1)).toMatchObject({ credential: "kk", value: "I Wayan Contoh" })
  })

  test("are rejected for what is certain first, and then for what is not", async () => {
    house.statuses.set(7, { status: "revoked", ageSeconds: 60 })
    const session = await askFor(house, { purposeId: "keluarga" })
    const request = await fetchRequest(house, session)
    const ktp = await present(house, await issueKtp(house), request)
    const kk = await present(house, await issueKk(house, { index: 7 }), request, { paths: [["head_of_family"]] })
    await send(request, { response: await encryptAnswer(request, { ktp, kk }) })
    const { verdict } = await view(session.sessionId)
    expect(verdict).toMatchObject({ result: "reject", reasons: ["revoked", "family-not-compared"] })
  })
})

test("one document has no family to be compared with", async () => {
  const session = await askFor(house)
  const request = await fetchRequest(house, session)
  await send(request, {
    response: await encryptAnswer(request, { ktp: await present(house, await issueKtp(house), request) }),
  })
  expect(familyCheck((await view(session.sessionId)).verdict)).toBeUndefined()
})

test("two KTPs in the two formats are no answer: they might be of two people", async () => {
  const session = await askFor(house)
  const request = await fetchRequest(house, session)
  const shown = {
    ktp: await present(house, await issueKtp(house), request),
    "ktp-mdoc": await presentMdoc(await issueKtpMdoc(house), request, ["name", "age_over_17", "portrait"]),
  }
  const reply = await send(request, { response: await encryptAnswer(request, shown) })
  expect(reply).toMatchObject({ status: 400, body: { code: "not-asked" } })
  expect((await view(session.sessionId)).state).toBe("fetched")
})
