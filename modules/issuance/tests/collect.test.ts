import { parseIssuerSigned, parseSdJwt, toJson, verifyIssuerSigned, verifySdJwt } from "@jatidiri/credentials"
import { parseBase64url } from "@jatidiri/kernel"
import { nodeCrypto } from "@jatidiri/keys"
import { parseIssuerMetadata } from "@jatidiri/openid4vc"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { baseUrl, makeHolder, type Office, openOffice } from "./office.ts"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  expect(office.broken).toEqual([])
  await office.close()
})

const { digest, verify } = nodeCrypto
const credentialsOf = (body: { credentials: { credential: string }[] }) =>
  body.credentials.map(({ credential }) => credential)

const verifiedClaims = async (sdJwt: string) => {
  const nowSeconds = office.nowSeconds()
  const verified = await verifySdJwt({ digest, verify, trust: office.trust }, { sdJwt, nowSeconds })
  if (!verified.ok) throw new Error(verified.refusal.code)
  return verified.value
}

describe("a resident collects", () => {
  test("her KTP as SD-JWT: signed, bound to her key, with her words and the mark of the demo", async () => {
    const holder = makeHolder()
    const reply = await office.collect(await office.bind("11"), "ktp-sd-jwt", [holder])
    expect(reply.status).toBe(200)
    const [sdJwt = ""] = credentialsOf(reply.body)
    const { claims, holderKey, vct, status } = await verifiedClaims(sdJwt)
    expect(holderKey).toEqual(holder.key)
    expect(vct).toBe(`${baseUrl}/vct/ktp/1`)
    expect(status?.status_list.uri).toBe(`${baseUrl}/status/ktp-0`)
    expect(claims).toMatchObject({
      nik: "5171014107900000",
      name: "Contoh Warga Satu",
      birthdate: "1990-07-01",
      gender: "female",
      address: { street_address: "Jalan Contoh Nomor 1", locality: "Kota Denpasar" },
      age_over_17: true,
      issuing_region: "51.71",
      assurance: "in-person",
      valid_until: "SEUMUR HIDUP",
      picture: expect.stringMatching(/^data:image\/webp;base64,/),
    })
    expect(claims).not.toHaveProperty("blood_group")
    const read = parseSdJwt(sdJwt)
    expect(read.ok && read.value.payload).toMatchObject({ demo: true })
    expect(read.ok && read.value.payload).not.toHaveProperty("nik")
  })

  test("her KTP as mdoc, with dates, numbers and photos in their own kind", async () => {
    const holder = makeHolder()
    const reply = await office.collect(await office.bind("12"), "ktp-mdoc", [holder])
    const issuerSigned = parseBase64url(credentialsOf(reply.body)[0] ?? "") ?? new Uint8Array()
    const verified = await verifyIssuerSigned(
      { digest, verify, trust: office.trust },
      { issuerSigned, nowSeconds: office.nowSeconds(), docType: "id.jatidiri.ktp.1" },
    )
    if (!verified.ok) throw new Error(verified.refusal.code)
    expect(verified.value.deviceKey).toEqual(holder.key)
    const own = verified.value.claims["id.jatidiri.ktp.1"] ?? {}
    const iso = verified.value.claims["org.iso.23220.1"] ?? {}
    expect(own).toMatchObject({ nik: "5171014107900000", regency: "Kota Denpasar", demo: true })
    expect(iso).toMatchObject({ sex: 2, age_over_21: true, birth_date: { tag: 1004 } })
    expect(toJson(iso["birth_date"] ?? null)).toBe("1990-07-01")
    expect(iso["portrait"]).toHaveLength(900)
  })

  test("her family card, where one member can be shown without the others", async () => {
    const reply = await office.collect(await office.bind("13"), "kk-sd-jwt", [makeHolder()])
    const { claims, status } = await verifiedClaims(credentialsOf(reply.body)[0] ?? "")
    expect(status?.status_list.uri).toBe(`${baseUrl}/status/kk-0`)
    const members = claims["members"] as { name: string; relation: string }[]
    expect(members.map(({ relation }) => relation)).toEqual(["Kepala Keluarga", "Istri", "Anak"])
    const read = parseSdJwt(credentialsOf(reply.body)[0] ?? "")
    const each = read.ok ? read.value.disclosures.filter(({ name }) => name === undefined) : []
    expect(each).toHaveLength(3)
  })

  test("ten at once that nobody can tie to each other: other keys, salts, places and signatures, the same times", async () => {
    const holders = Array.from({ length: 10 }, makeHolder)
    const reply = await office.collect(await office.bind("14"), "ktp-sd-jwt", holders)
    const read = credentialsOf(reply.body).map((text) => {
      const parsed = parseSdJwt(text)
      if (!parsed.ok) throw new Error(parsed.refusal.code)
      return parsed.value
    })
    expect(read).toHaveLength(10)
    const salts = read.flatMap(({ disclosures }) => disclosures.map(({ salt }) => salt))
    expect(new Set(salts).size).toBe(salts.length)
    const payloads = read.map(
      ({ payload }) => payload as { iat: number; exp: number; status: { status_list: { idx: number } } },
    )
    expect(new Set(payloads.map(({ status }) => status.status_list.idx)).size).toBe(10)
    expect(new Set(payloads.map(({ iat, exp }) => `${iat} ${exp}`)).size).toBe(1)
    expect(new Set(read.map(({ issuerJwt }) => issuerJwt.split(".")[2])).size).toBe(10)
    const keys = await Promise.all(
      credentialsOf(reply.body).map(async (text) => (await verifiedClaims(text)).holderKey.x),
    )
    expect(keys).toEqual(holders.map(({ key }) => key.x))
  })

  test("and no time in any of them is finer than a day, nor before the signer's certificate began", async () => {
    office.clock.ahead = 86_400
    const sdJwt = await office.collect(await office.bind("15"), "ktp-sd-jwt", [makeHolder()])
    const mdoc = await office.collect(await office.bind("15"), "ktp-mdoc", [makeHolder()])
    office.clock.ahead = 0
    const read = parseSdJwt(credentialsOf(sdJwt.body)[0] ?? "")
    const { iat, exp } = (read.ok ? read.value.payload : {}) as { iat: number; exp: number }
    expect([iat % 86_400, exp % 86_400]).toEqual([0, 0])
    const signed = parseIssuerSigned(parseBase64url(credentialsOf(mdoc.body)[0] ?? "") ?? new Uint8Array())
    const validity = signed.ok ? signed.value.securityObject.validity : undefined
    expect(validity).toEqual({ signed: iat, validFrom: iat, validUntil: exp })
  })
})

describe("what is written down", () => {
  test("is the intent and the result, each with its audit, and not a word of the credential", async () => {
    const token = await office.bind("16")
    const reply = await office.collect(token, "ktp-sd-jwt", [makeHolder(), makeHolder()])
    const [bindingId = ""] = token.split("/")
    const rows = await office.database.raw<{ claims_hash: Buffer; result_hashes: Buffer[]; row: string }>(
      "select claims_hash, result_hashes, t::text as row from issuance.tickets t where ticket_id = $1",
      [reply.body.notification_id],
    )
    expect(rows[0]?.claims_hash).toHaveLength(32)
    expect(rows[0]?.result_hashes).toHaveLength(2)
    const kept = JSON.stringify(
      await office.database.raw("select c::text, t::text from issuance.credentials c, issuance.tickets t"),
    )
    for (const word of ["Contoh", "5171014107900000", "1990-07-01"]) expect(kept).not.toContain(word)
    const said = await office.database.raw<{ action: string }>("select action from said where actor = $1", [
      `binding:${bindingId}`,
    ])
    expect(said.map(({ action }) => action)).toEqual(["credential.intended", "credential.issued"])
  })

  test("counts what was asked for and what came of it", async () => {
    const counts = await office.door.countIssued(office.database)
    expect(counts).toContainEqual({ configuration: "kk-sd-jwt", done: true, count: 1 })
  })

  test("and that a KTP reached its phone, which a KK alone does not say", async () => {
    const token = await office.bind("16")
    const [bindingId = ""] = token.split("/")
    const collected = () => office.database.raw("select from collected where binding_id = $1", [bindingId])
    await office.collect(token, "kk-sd-jwt", [makeHolder()])
    expect(await collected()).toHaveLength(0)
    await office.collect(token, "ktp-mdoc", [makeHolder()])
    expect(await collected()).toHaveLength(1)
  })

  test("what became of it is noted for its own grant only", async () => {
    const token = await office.bind("17")
    const { body } = await office.collect(token, "ktp-sd-jwt", [makeHolder()])
    const notify = (who: string, event: string, id: string) =>
      office.post(
        "/credentials/notification",
        JSON.stringify({ notification_id: id, event, event_description: "some words" }),
        office.headersFor(who),
      )
    expect((await notify(token, "credential_accepted", body.notification_id)).status).toBe(204)
    const stranger = await office.bind("18")
    const denied = await notify(stranger, "credential_deleted", body.notification_id)
    expect([denied.status, denied.body.error]).toEqual([400, "invalid_notification_id"])
    expect((await notify(token, "credential_burnt", body.notification_id)).body.error).toBe(
      "invalid_notification_request",
    )
    expect((await notify(token, "credential_accepted", "no such id")).body.error).toBe("invalid_notification_id")
    const rows = await office.database.raw("select notified from issuance.tickets where ticket_id = $1", [
      body.notification_id,
    ])
    expect(rows).toEqual([{ notified: "credential_accepted" }])
  })
})

describe("the public documents", () => {
  test("describe every configuration with labels in both languages, and wallets can read them", async () => {
    const text = await (await fetch(office.at("/.well-known/openid-credential-issuer"))).text()
    const metadata = parseIssuerMetadata(text, baseUrl)
    if (!metadata.ok) throw new Error(metadata.refusal.code)
    const { credential_configurations_supported: all, batch_credential_issuance: batch } = metadata.value
    expect(Object.keys(all)).toEqual(["ktp-sd-jwt", "ktp-mdoc", "kk-sd-jwt"])
    expect(batch?.batch_size).toBe(10)
    for (const { credential_metadata: described } of Object.values(all)) {
      expect(described?.display?.map(({ locale }) => locale)).toEqual(["id-ID", "en"])
      expect(described?.display?.[0]?.name).toContain("DEMO - TIDAK RESMI")
      expect(described?.claims?.every(({ display }) => display?.length === 2)).toBe(true)
    }
  })

  test("the types and the roots are where the credentials say", async () => {
    for (const path of ["/vct/ktp/1", "/vct/kk/1"]) {
      const type = (await (await fetch(office.at(path))).json()) as { vct: string; claims: unknown[] }
      expect(type.vct).toBe(`${baseUrl}${path}`)
      expect(type.claims.length).toBeGreaterThan(10)
    }
    const trust = (await (await fetch(office.at("/.well-known/jatidiri-trust"))).json()) as {
      anchors: string[]
      demo: boolean
      statusLists: string[]
    }
    expect(trust).toEqual({ anchors: [expect.any(String)], demo: true, statusLists: expect.any(Array) })
  })
})
