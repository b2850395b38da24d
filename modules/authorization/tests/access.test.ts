import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  collectUrl,
  eightTimes,
  issuer,
  makeWallet,
  type Office,
  openOffice,
  randomCode,
  type Wallet,
} from "./office.ts"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  expect(office.broken).toEqual([])
  await office.close()
})

const tokenFor = async (wallet: Wallet) => {
  const { code, bindingId } = await office.offerTo(wallet)
  const reply = await office.askToken(code, await office.proofOf(wallet))
  return { token: String(reply.body.access_token), bindingId }
}

describe("who holds the token and its key", () => {
  test("is let in as the resident of her binding", async () => {
    const wallet = makeWallet()
    const { token, bindingId } = await tokenFor(wallet)
    const reply = await office.askCollect(token, await office.proofOf(wallet, { url: collectUrl, accessToken: token }))
    expect(reply.body).toMatchObject({
      bindingId,
      residentId: "4711",
      configurations: ["ktp-sd-jwt", "ktp-mdoc", "kk-sd-jwt"],
    })
  })

  test("is let in once by one proof used eight times at once, in fifty rounds", async () => {
    const wallet = makeWallet()
    const { token } = await tokenFor(wallet)
    for (let round = 0; round < 50; round++) {
      const proof = await office.proofOf(wallet, { url: collectUrl, accessToken: token })
      const replies = await eightTimes(() => office.askCollect(token, proof))
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(replies.filter(({ body }) => body.error === "invalid_dpop_proof")).toHaveLength(7)
    }
  })

  test("is not let in after the token has run out", async () => {
    const wallet = makeWallet()
    const { token } = await tokenFor(wallet)
    office.clock.ahead = 601
    const late = await office.askCollect(token, await office.proofOf(wallet, { url: collectUrl, accessToken: token }))
    office.clock.ahead = 0
    expect(late.body.error).toBe("invalid_token")
  })
})

describe("who stole a token", () => {
  test("gets nowhere with a key of his own", async () => {
    const { token } = await tokenFor(makeWallet())
    const thief = makeWallet()
    const reply = await office.askCollect(token, await office.proofOf(thief, { url: collectUrl, accessToken: token }))
    expect([reply.status, reply.body.error]).toEqual([401, "invalid_token"])
  })

  test("gets nowhere with her proof for another token, address or time, or none at all", async () => {
    const wallet = makeWallet()
    const { token } = await tokenFor(wallet)
    const other = await tokenFor(wallet)
    const proofs = [
      "",
      await office.proofOf(wallet, { url: collectUrl }),
      await office.proofOf(wallet, { url: collectUrl, accessToken: other.token }),
      await office.proofOf(wallet, { accessToken: token }),
      await office.proofOf(wallet, { url: collectUrl, accessToken: token, method: "GET" }),
      await office.proofOf(wallet, { url: collectUrl, accessToken: token, now: Math.floor(Date.now() / 1000) - 600 }),
    ]
    for (const proof of proofs) expect((await office.askCollect(token, proof)).body.error).toBe("invalid_dpop_proof")
    const bearer = await office.post("/collect", "", { authorization: `Bearer ${token}` })
    expect(bearer.body.error).toBe("invalid_token")
    const invented = randomCode()
    const proof = await office.proofOf(wallet, { url: collectUrl, accessToken: invented })
    expect((await office.askCollect(invented, proof)).body.error).toBe("invalid_token")
  })
})

describe("the public documents", () => {
  test("name only our own addresses, whatever host the caller claims to have reached", async () => {
    for (const path of ["/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"]) {
      const reply = await fetch(office.at(path), {
        headers: { "x-forwarded-host": "evil.test", "x-forwarded-proto": "ftp" },
      })
      const metadata = (await reply.json()) as Record<string, unknown>
      expect(metadata).toMatchObject({
        issuer,
        token_endpoint: `${issuer}/oauth/token`,
        pushed_authorization_request_endpoint: `${issuer}/oauth/par`,
        require_pushed_authorization_requests: true,
        dpop_signing_alg_values_supported: ["ES256"],
        code_challenge_methods_supported: ["S256"],
        authorization_response_iss_parameter_supported: true,
        "pre-authorized_grant_anonymous_access_supported": true,
      })
      expect(metadata["grant_types_supported"]).toContain("urn:ietf:params:oauth:grant-type:pre-authorized_code")
      expect(JSON.stringify(metadata)).not.toContain("evil")
    }
  })

  test("an address under /oauth that does not exist is not found, and a client nobody knows is not served", async () => {
    expect((await fetch(office.at("/oauth/nothing"))).status).toBe(404)
    const pushed = await office.post("/oauth/par", "client_id=stranger&response_type=code", office.form)
    expect([pushed.status, pushed.body.error]).toEqual([401, "invalid_client"])
  })
})

describe("what is over is forgotten, and nothing else", () => {
  test("spent proofs and records go when they have run out", async () => {
    const wallet = makeWallet()
    await tokenFor(wallet)
    const live = await office.count(`"authorization".spent_proofs`)
    const [job] = office.door.jobs
    await job?.run()
    expect(await office.count(`"authorization".spent_proofs`)).toBe(live)
    office.clock.ahead = 3600
    await job?.run()
    office.clock.ahead = 0
    expect(await office.count(`"authorization".spent_proofs`)).toBe(0)
    expect(await office.count(`"authorization".offers`)).toBeGreaterThan(0)
  })
})
