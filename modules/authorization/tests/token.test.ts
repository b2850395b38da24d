import { preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { eightTimes, makeWallet, type Office, openOffice, randomCode } from "./office.ts"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  expect(office.broken).toEqual([])
  await office.close()
})

const rounds = 50
const seconds = () => Math.floor(Date.now() / 1000) + office.clock.ahead

describe("a resident redeems the code that the officer's approval earned", () => {
  test("with the six digits and her phone's key she gets a token bound to that key", async () => {
    const wallet = makeWallet()
    const { code } = await office.offerTo(wallet, { txCode: "042137" })
    const reply = await office.askToken(code, await office.proofOf(wallet), "042137")
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({ token_type: "DPoP", access_token: expect.stringMatching(/^[\w-]{140}$/) })
    expect(reply.headers.get("cache-control")).toContain("no-store")
  })

  test("a wallet of another maker may name a client that nobody knows", async () => {
    const wallet = makeWallet()
    const { code } = await office.offerTo(undefined, { txCode: "042137" })
    const body = new URLSearchParams({
      grant_type: preAuthorizedCodeGrant,
      "pre-authorized_code": code,
      tx_code: "042137",
      client_id: "some-wallet",
    })
    const reply = await office.post("/oauth/token", String(body), {
      ...office.form,
      dpop: await office.proofOf(wallet),
    })
    expect(reply.status).toBe(200)
  })

  test("an offer that asks for no digits is made for one phone's key only", async () => {
    const wallet = makeWallet()
    const { code, credentialOffer } = await office.offerTo(wallet)
    expect(credentialOffer.grants?.[preAuthorizedCodeGrant]?.tx_code).toBeUndefined()
    expect((await office.askToken(code, await office.proofOf(makeWallet()))).status).toBe(400)
    expect((await office.askToken(code, await office.proofOf(wallet))).status).toBe(200)
    await expect(office.offerTo(undefined)).rejects.toThrow("must be for one key")
  })

  test("the offer says what may be collected and which kind of code is asked, and keeps no code in clear", async () => {
    const { credentialOffer, code } = await office.offerTo(makeWallet(), { txCode: "000000" })
    expect(credentialOffer.credential_configuration_ids).toEqual(["ktp-sd-jwt", "ktp-mdoc", "kk-sd-jwt"])
    expect(credentialOffer.grants?.[preAuthorizedCodeGrant]?.tx_code).toMatchObject({
      input_mode: "numeric",
      length: 6,
    })
    const rows = await office.database.raw<{ row: string }>(`select o::text as row from "authorization".offers o`)
    expect(rows.some(({ row }) => row.includes(code))).toBe(false)
  })

  test("what she was refused, or given, is in the audit of the same transaction", async () => {
    const wallet = makeWallet()
    const { code, bindingId } = await office.offerTo(wallet, { txCode: "111111" })
    await office.askToken(code, await office.proofOf(wallet), "999999")
    await office.askToken(code, await office.proofOf(wallet), "111111")
    const said = await office.database.raw<{ action: string }>("select action from said where actor = $1", [
      `binding:${bindingId}`,
    ])
    expect(said.map(({ action }) => action)).toEqual(["offer.made", "token.wrong-code", "token.issued"])
  })
})

describe("a thief", () => {
  test("who saw the code cannot redeem it with a phone of his own", async () => {
    const { code } = await office.offerTo(makeWallet(), { txCode: "123456" })
    const reply = await office.askToken(code, await office.proofOf(makeWallet()), "123456")
    expect([reply.status, reply.body.error]).toEqual([400, "invalid_grant"])
  })

  test("gets nothing for a code that never was, nor is told more than that", async () => {
    const wallet = makeWallet()
    for (const code of [randomCode(), "short", "x".repeat(5000)]) {
      const reply = await office.askToken(code, await office.proofOf(wallet))
      expect([reply.status, reply.body.error]).toEqual([400, "invalid_grant"])
      expect(JSON.stringify(reply.body)).not.toContain(code)
    }
  })

  test("who guesses the six digits is locked out after five, though he asks for fresh offers between", async () => {
    const wallet = makeWallet()
    let offer = await office.offerTo(wallet, { txCode: "314159" })
    for (let guess = 0; guess < 5; guess++) {
      const reply = await office.askToken(offer.code, await office.proofOf(wallet), `00000${guess}`)
      expect(reply.body.error).toBe("invalid_grant")
      if (guess === 2) offer = await office.offerTo(wallet, { ...offer, txCode: "314159" })
    }
    const right = await office.askToken(offer.code, await office.proofOf(wallet), "314159")
    expect(right.body.error).toBe("invalid_grant")
    const fresh = await office.offerTo(wallet, { ...offer, txCode: "314159" })
    expect((await office.askToken(fresh.code, await office.proofOf(wallet), "314159")).body.error).toBe("invalid_grant")
  })

  test("who was locked out stays so when old offers are forgotten, and an offer that nobody guessed at is", async () => {
    const wallet = makeWallet()
    const offer = await office.offerTo(wallet, { txCode: "314159" })
    const quiet = await office.offerTo(makeWallet())
    for (let guess = 0; guess < 5; guess++)
      await office.askToken(offer.code, await office.proofOf(wallet), `00000${guess}`)
    office.clock.ahead += 32 * 86_400
    for (const { run } of office.door.jobs) await run()
    expect(await office.count(`"authorization".offers where voucher_id = '${quiet.voucherId}'`)).toBe(0)
    const fresh = await office.offerTo(wallet, { ...offer, txCode: "314159" })
    const reply = await office.askToken(fresh.code, await office.proofOf(wallet), "314159")
    office.clock.ahead = 0
    expect(reply.body.error).toBe("invalid_grant")
  })

  test("who guesses eight at once, fifty times, is counted to five and never beyond", async () => {
    for (let round = 0; round < rounds; round++) {
      const wallet = makeWallet()
      const { code, voucherId } = await office.offerTo(wallet, { txCode: "271828" })
      const proofs = await Promise.all(Array.from({ length: 8 }, () => office.proofOf(wallet)))
      const replies = await eightTimes((nth) => office.askToken(code, proofs[nth] ?? "", `10000${nth}`))
      expect(replies.every(({ body }) => body.error === "invalid_grant")).toBe(true)
      const [row] = await office.database.raw<{ wrong_codes: number }>(
        `select wrong_codes from "authorization".offers where voucher_id = $1`,
        [voucherId],
      )
      expect(row?.wrong_codes).toBe(5)
    }
  })

  test("who sends one code eight times at once, fifty times, gets one token and no more", async () => {
    for (let round = 0; round < rounds; round++) {
      const wallet = makeWallet()
      const { code } = await office.offerTo(wallet, { txCode: "161803" })
      const proofs = await Promise.all(Array.from({ length: 8 }, () => office.proofOf(wallet)))
      const replies = await eightTimes((nth) => office.askToken(code, proofs[nth] ?? "", "161803"))
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(replies.filter(({ body }) => body.error === "invalid_grant")).toHaveLength(7)
    }
  })

  test("who sends one proof with eight different codes at once, fifty times, gets one token and no more", async () => {
    const wallet = makeWallet()
    for (let round = 0; round < rounds; round++) {
      const offers = await eightTimes(() => office.offerTo(wallet))
      const proof = await office.proofOf(wallet)
      const replies = await eightTimes((nth) => office.askToken(offers[nth]?.code ?? "", proof))
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(replies.filter(({ body }) => body.error === "invalid_dpop_proof")).toHaveLength(7)
    }
  })
})

describe("what is not a token request is refused in the standard's words and changes nothing", () => {
  test("without a proof, with an old one, one for another address or method, or a broken one", async () => {
    const wallet = makeWallet()
    const { code } = await office.offerTo(wallet)
    const good = await office.proofOf(wallet)
    const proofs = [
      "",
      "not-a-proof",
      `${good.slice(0, -4)}AAAA`,
      await office.proofOf(wallet, { now: seconds() - 3600 }),
      await office.proofOf(wallet, { now: seconds() + 3600 }),
      await office.proofOf(wallet, { url: "https://elsewhere.test/oauth/token" }),
      await office.proofOf(wallet, { method: "GET" }),
    ]
    for (const proof of proofs) {
      const reply = await office.askToken(code, proof)
      expect([reply.status, reply.body.error]).toEqual([400, "invalid_dpop_proof"])
    }
    expect((await office.askToken(code, good)).status).toBe(200)
  })

  test("a code that was asked for and not sent, or sent and not asked for, is an invalid request and not a guess", async () => {
    const wallet = makeWallet()
    const asking = await office.offerTo(wallet, { txCode: "555555" })
    expect((await office.askToken(asking.code, await office.proofOf(wallet))).body.error).toBe("invalid_request")
    const open = await office.offerTo(wallet)
    expect((await office.askToken(open.code, await office.proofOf(wallet), "555555")).body.error).toBe(
      "invalid_request",
    )
    expect(
      await office.count(`"authorization".offers where wrong_codes > 0 and voucher_id = '${asking.voucherId}'`),
    ).toBe(0)
  })

  test("a body too large, of another type, or with a parameter twice", async () => {
    const wallet = makeWallet()
    const { code } = await office.offerTo(wallet)
    const dpop = await office.proofOf(wallet)
    const large = await office.post("/oauth/token", `tx_code=${"9".repeat(20_000)}`, { ...office.form, dpop })
    expect(large.status).toBe(413)
    const json = await office.post("/oauth/token", JSON.stringify({ code }), {
      "content-type": "application/json",
      dpop,
    })
    expect([json.status, json.body.error]).toEqual([400, "invalid_request"])
    const grant = encodeURIComponent(preAuthorizedCodeGrant)
    const twice = `grant_type=${grant}&pre-authorized_code=${code}&pre-authorized_code=${randomCode()}`
    expect((await office.post("/oauth/token", twice, { ...office.form, dpop })).body.error).toBe("invalid_request")
    const unknown = await office.post("/oauth/token", "grant_type=password&client_id=anonymous", {
      ...office.form,
      dpop,
    })
    expect(unknown.body.error).toBe("invalid_client")
    expect((await office.askToken(code, dpop)).status).toBe(200)
  })

  test("an offer that was replaced, or waited too long, is dead", async () => {
    const wallet = makeWallet()
    const first = await office.offerTo(wallet)
    const second = await office.offerTo(wallet, { bindingId: first.bindingId })
    expect((await office.askToken(first.code, await office.proofOf(wallet))).body.error).toBe("invalid_grant")
    office.clock.ahead = 901
    const late = await office.askToken(second.code, await office.proofOf(wallet))
    office.clock.ahead = 0
    expect(late.body.error).toBe("invalid_grant")
  })
})
