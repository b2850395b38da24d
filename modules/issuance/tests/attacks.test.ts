import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { eightTimes, makeHolder, type Office, openOffice } from "./office.ts"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  expect(office.broken).toEqual([])
  await office.close()
})

const one = (jwt: string, configuration = "ktp-sd-jwt") => ({
  credential_configuration_id: configuration,
  proofs: { jwt: [jwt] },
})

describe("a nonce", () => {
  test("used eight times at once, in fifty rounds, is good for one credential", async () => {
    const token = await office.bind("21")
    for (let round = 0; round < 50; round++) {
      const nonce = await office.askNonce()
      const proofs = await Promise.all(Array.from({ length: 8 }, () => office.prove(makeHolder(), nonce)))
      const replies = await eightTimes((nth) => office.ask(token, one(proofs[nth] ?? "")))
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(replies.filter(({ body }) => body.error === "invalid_nonce")).toHaveLength(7)
    }
    expect(await office.count("issuance.tickets")).toBe(50)
    expect(await office.count("issuance.credentials")).toBe(50)
    expect(await office.count("said where action = 'credential.intended'")).toBe(50)
  })

  test("that is invented, changed, or has run out is refused", async () => {
    const token = await office.bind("22")
    const nonce = await office.askNonce()
    const changed = `${nonce.slice(0, -2)}${nonce.endsWith("AA") ? "BB" : "AA"}`
    for (const bad of [randomUUID(), changed, nonce.slice(1)]) {
      const reply = await office.ask(token, one(await office.prove(makeHolder(), bad)))
      expect([reply.status, reply.body]).toEqual([400, { error: "invalid_nonce" }])
    }
    office.clock.ahead = 301
    const late = await office.ask(token, one(await office.prove(makeHolder(), nonce)))
    office.clock.ahead = 0
    expect(late.body).toEqual({ error: "invalid_nonce" })
    expect((await office.ask(token, one(await office.prove(makeHolder(), nonce)))).status).toBe(200)
  })
})

describe("a proof of the key", () => {
  test("for another issuer, of another time, without nonce, tampered with, or signed by another key is refused", async () => {
    const token = await office.bind("23")
    const nonce = await office.askNonce()
    const [holder, thief] = [makeHolder(), makeHolder()]
    const good = await office.prove(holder, nonce)
    const [head = "", body = "", signature = ""] = good.split(".")
    const proofs = [
      await office.prove(holder, nonce, { audience: "https://elsewhere.test" }),
      await office.prove(holder, nonce, { now: office.nowSeconds() - 3600 }),
      await office.prove(holder, nonce, { now: office.nowSeconds() + 3600 }),
      await office.prove({ key: holder.key, sign: thief.sign }, nonce),
      `${head}.${body}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`,
      `${Buffer.from('{"alg":"none","typ":"openid4vci-proof+jwt"}').toString("base64url")}.${body}.`,
      "not a proof",
    ]
    for (const proof of proofs) {
      const reply = await office.ask(token, one(proof))
      expect([reply.status, reply.body]).toEqual([400, { error: "invalid_proof" }])
    }
    const without = await office.ask(token, one(await office.prove(holder, undefined)))
    expect(["invalid_proof", "invalid_nonce"]).toContain(without.body.error)
    expect((await office.ask(token, one(good))).status).toBe(200)
  })

  test("twice of one key, over two nonces, or eleven at once is refused whole", async () => {
    const token = await office.bind("24")
    const [nonce, other, holder] = [await office.askNonce(), await office.askNonce(), makeHolder()]
    const first = await office.prove(holder, nonce)
    const askFor = (jwt: readonly string[]) =>
      office.ask(token, { credential_configuration_id: "ktp-sd-jwt", proofs: { jwt } })
    expect((await askFor([first, await office.prove(holder, nonce)])).body.error).toBe("invalid_proof")
    expect((await askFor([first, await office.prove(makeHolder(), other)])).body.error).toBe("invalid_nonce")
    const eleven = await Promise.all(Array.from({ length: 11 }, () => office.prove(makeHolder(), nonce)))
    expect((await askFor(eleven)).body.error).toMatch(/^invalid_(proof|credential_request)$/)
    expect((await askFor([])).body.error).toMatch(/^invalid_(proof|credential_request)$/)
    expect((await askFor([first])).status).toBe(200)
  })
})

describe("a request", () => {
  test("for what is not issued, by unknown identifier, or asking for encryption is refused in the standard's words", async () => {
    const token = await office.bind("25")
    const nonce = await office.askNonce()
    const jwt = await office.prove(makeHolder(), nonce)
    const refusals: [unknown, string][] = [
      [one(jwt, "driving-licence"), "unknown_credential_configuration"],
      [{ credential_identifier: "x", proofs: { jwt: [jwt] } }, "unknown_credential_identifier"],
      [{ ...one(jwt), credential_response_encryption: { enc: "A128GCM", jwk: {} } }, "invalid_encryption_parameters"],
      [{ credential_configuration_id: "ktp-sd-jwt" }, "invalid_proof"],
      [{ proofs: { jwt: [jwt] } }, "invalid_credential_request"],
      [[], "invalid_credential_request"],
      ["words", "invalid_credential_request"],
    ]
    for (const [body, error] of refusals) {
      const reply = await office.ask(token, body)
      expect([reply.status, reply.body]).toEqual([400, { error }])
    }
    expect((await office.ask(token, one(jwt))).status).toBe(200)
  })

  test("without a token is told how to come back, and one too large is not read", async () => {
    const refused = await office.post("/credentials/credential", "{}", { "content-type": "application/json" })
    expect(refused.status).toBe(401)
    expect(refused.headers.get("www-authenticate")).toBe('DPoP error="invalid_token", algs="ES256"')
    const large = await office.ask(await office.bind("26"), one("x".repeat(40_000)))
    expect(large.status).toBe(413)
    const broken = await office.post(
      "/credentials/credential",
      '{"proofs":',
      office.headersFor(await office.bind("26")),
    )
    expect(broken.status).toBe(400)
    expect(broken.text).not.toContain("proofs")
  })

  test("beyond what the token allows, or for a resident without a family card, is denied", async () => {
    const narrow = await office.collect(await office.bind("2"), "ktp-mdoc", [makeHolder()])
    expect([narrow.status, narrow.body]).toEqual([400, { error: "credential_request_denied" }])
    const alone = await office.bind("27", { familyCard: undefined })
    expect((await office.collect(alone, "kk-sd-jwt", [makeHolder()])).body.error).toBe("credential_request_denied")
    expect((await office.collect(alone, "ktp-sd-jwt", [makeHolder()])).status).toBe(200)
  })

  test("of a binding that has ended, or of a resident who left the register, gets nothing", async () => {
    const ended = await office.bind("28")
    await office.database.raw("update bindings set active = false where binding_id = $1", [ended.split("/")[0]])
    expect((await office.collect(ended, "ktp-sd-jwt", [makeHolder()])).body.error).toBe("credential_request_denied")
    const left = await office.bind("29")
    office.residents.delete("29")
    expect((await office.collect(left, "ktp-sd-jwt", [makeHolder()])).body.error).toBe("credential_request_denied")
    expect(await office.count("issuance.tickets where resident_id in (28, 29)")).toBe(0)
  })

  test("with an access proof used eight times at once is served once", async () => {
    const token = await office.bind("30")
    const nonces = await eightTimes(() => office.askNonce())
    const proofs = await eightTimes((nth) => office.prove(makeHolder(), nonces[nth]))
    const replies = await eightTimes((nth) => office.ask(token, one(proofs[nth] ?? ""), "one proof"))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(7)
  })
})

describe("a signer that dies between the intent and the result", () => {
  test("leaves the nonce spent, nothing delivered, and a place that revocation reaches", async () => {
    const token = await office.bind("31")
    const [bindingId = ""] = token.split("/")
    const nonce = await office.askNonce()
    const jwt = await office.prove(makeHolder(), nonce)
    office.signing.dies = true
    const died = await office.ask(token, one(jwt))
    office.signing.dies = false
    expect(died.status).toBe(500)
    expect(office.broken.splice(0).map(String)).toEqual(["Error: the signer died"])
    const [row] = await office.database.raw<{ done_at: Date | null }>(
      "select done_at from issuance.tickets where binding_id = $1",
      [bindingId],
    )
    expect(row?.done_at).toBeNull()
    expect((await office.ask(token, one(jwt))).body.error).toBe("invalid_nonce")
    const revoked = await office.database.transaction((tx) => office.door.revokeCredentials(tx, bindingId, "lost"))
    expect(revoked).toBe(1)
  })
})

describe("a ticket that was spent by somebody else while it was being signed for", () => {
  test("delivers nothing, and the log does not say that it did", async () => {
    const token = await office.bind("32")
    const [bindingId = ""] = token.split("/")
    const elsewhere = "update issuance.tickets set done_at = now(), result_hashes = '{}' where binding_id = $1"
    office.signing.meanwhile = async () => void (await office.database.raw(elsewhere, [bindingId]))
    const twice = await office.collect(token, "ktp-sd-jwt", [makeHolder()])
    office.signing.meanwhile = async () => {}
    expect(twice.status).toBe(500)
    const broken = office.broken.splice(0)
    const said = await office.database.raw("select action from said where actor = $1", [`binding:${bindingId}`])
    expect(said).toEqual([{ action: "credential.intended" }])
    expect(broken).toMatchObject([{ message: "a ticket was spent twice" }])
  })

  test("leaves one entry when its result is stored twice", async () => {
    const token = await office.bind("33")
    const [bindingId = ""] = token.split("/")
    const { body } = await office.collect(token, "ktp-sd-jwt", [makeHolder()])
    const again = office.database.raw("select issuance.finish($1, '{}', now())", [body.notification_id])
    await expect(again).rejects.toThrow("a ticket was spent twice")
    const issued = `said where action = 'credential.issued' and actor = 'binding:${bindingId}'`
    expect(await office.count(issued)).toBe(1)
  })
})
