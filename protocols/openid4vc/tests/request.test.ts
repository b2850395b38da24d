import { signJws, toBase64 } from "@jatidiri/kernel"
import { digest, makeTestKey, verify } from "@jatidiri/kernel/testing"
import { expect, test } from "vitest"
import {
  clientIdOf,
  findAnswerTo,
  handoverInputs,
  makeAuthorizationResponse,
  makeRegistrationStatement,
  makeRequestLink,
  makeRequestObject,
  parseAuthorizationResponse,
  parseRequestLink,
  parseRequestObject,
  type RegistrationStatement,
  type RequestObject,
  verifyRegistrationStatement,
  verifyRequestObject,
} from "../src/index.ts"
import { must, now, outcome } from "./outcome.ts"

const bank = await makeTestKey()
const thief = await makeTestKey()
const leaf = Uint8Array.of(48, 1, 2, 3)
const x5c = [toBase64(leaf)]
const clientId = await clientIdOf(leaf, digest)
const encryptionKey = { ...bank.key, kid: "e1", alg: "ECDH-ES", use: "enc" } as const

const request: RequestObject = {
  client_id: clientId,
  response_type: "vp_token",
  response_mode: "direct_post.jwt",
  response_uri: "https://bank.example/openid4vp/responses/1",
  aud: "https://self-issued.me/v2",
  nonce: "n".repeat(22),
  state: "s",
  dcql_query: {
    credentials: [{ id: "ktp", format: "dc+sd-jwt", meta: { vct_values: ["v"] }, claims: [{ path: ["name"] }] }],
  },
  client_metadata: {
    jwks: { keys: [encryptionKey] },
    vp_formats_supported: { "dc+sd-jwt": {} },
    encrypted_response_enc_values_supported: ["A128GCM", "A256GCM"],
  },
  iat: now,
  exp: now + 300,
}

const expected = { clientId, now, trustedKey: () => bank.key, verify, digest }
const header = { typ: "oauth-authz-req+jwt", x5c }
const signed = (payload: object, sign = bank.sign) => signJws({ header, payload }, sign)
const verified = async (payload: RequestObject, changes: object = {}) =>
  outcome(await verifyRequestObject(must(parseRequestObject(await signed(payload))), { ...expected, ...changes }))

test("the bank's request is accepted and says what it said", async () => {
  const parsed = must(parseRequestObject(await makeRequestObject(request, { sign: bank.sign, x5c })))
  expect(await verifyRequestObject(parsed, expected)).toEqual({ ok: true, value: request })
})

test.each<readonly [string, object, string]>([
  ["by another scheme", { client_id: "x509_san_dns:bank.example" }, "client_id"],
  ["to be answered in clear", { response_mode: "direct_post" }, "response_mode"],
  ["for an id token too", { response_type: "vp_token id_token" }, "response_type"],
  ["answered over plain http", { response_uri: "http://bank.example/r" }, "response_uri"],
  ["answered to a script", { response_uri: "javascript:alert(1)" }, "response_uri"],
  ["with a nonce one can guess", { nonce: "123" }, "nonce"],
  ["without end", { exp: undefined }, "exp"],
  [
    "without a key to encrypt to",
    { client_metadata: { ...request.client_metadata, jwks: { keys: [] } } },
    "client_metadata.jwks.keys",
  ],
  [
    "with an RSA key",
    { client_metadata: { ...request.client_metadata, jwks: { keys: [{ kty: "RSA", kid: "r", alg: "RSA-OAEP" }] } } },
    "client_metadata.jwks.keys.item.kty",
  ],
  ["with a query that asks nothing", { dcql_query: { credentials: [] } }, "dcql_query.credentials"],
  ["with transaction data", { transaction_data: ["e30"] }, "transaction_data"],
  ["that redirects", { redirect_uri: "https://bank.example" }, "redirect_uri"],
  ["with a scope beside the query", { scope: "ktp" }, "scope"],
])("a request %s is refused", async (_, changes, where) => {
  expect(outcome(parseRequestObject(await signed({ ...request, ...changes })))).toBe(`bad-request: ${where}`)
})

test("a request that is not signed as a request, or without certificate, is refused", async () => {
  const plain = await signJws({ header: { typ: "JWT", x5c }, payload: request }, bank.sign)
  expect(outcome(parseRequestObject(plain))).toBe("bad-request: wrong-type")
  const bare = await signJws({ header: { typ: "oauth-authz-req+jwt" }, payload: request }, bank.sign)
  expect(outcome(parseRequestObject(bare))).toBe("bad-request: bad-header")
})

const otherId = await clientIdOf(Uint8Array.of(1), digest)
test.each<readonly [string, Partial<RequestObject>, object, string]>([
  ["is not the link's", {}, { clientId: otherId }, "wrong-client: client"],
  [
    "bears another certificate than its name",
    { client_id: otherId },
    { clientId: otherId },
    "wrong-certificate: certificate",
  ],
  ["leads to no anchor", {}, { trustedKey: () => undefined }, "untrusted: chain"],
  ["has ended", {}, { now: now + 300 }, "expired: time"],
  ["begins tomorrow", {}, { now: now - 86_400 }, "expired: time"],
  ["lacks the wallet's nonce", {}, { walletNonce: "w" }, "wrong-wallet-nonce: wallet nonce"],
  ["has another wallet's nonce", { wallet_nonce: "x" }, { walletNonce: "w" }, "wrong-wallet-nonce: wallet nonce"],
  ["has another signature", {}, { trustedKey: () => thief.key }, "bad-signature: signature"],
])("a request that %s is refused", async (_, changes, needs, reason) => {
  expect(await verified({ ...request, ...changes }, needs)).toBe(reason)
})

test("the wallet's nonce comes back signed", async () => {
  expect(await verified({ ...request, wallet_nonce: "w" }, { walletNonce: "w" })).toBe("accepted")
})

test("the chain that is judged is the one in the header", async () => {
  const trustedKey = ([first]: readonly Uint8Array[]) => (first?.join() === leaf.join() ? bank.key : undefined)
  expect(await verified(request, { trustedKey })).toBe("accepted")
})

test("the wallet encrypts to the strongest that both speak", () => {
  const spoken = (values: readonly string[] | undefined) => {
    const { encrypted_response_enc_values_supported: _, ...rest } = request.client_metadata
    const client_metadata = values === undefined ? rest : { ...rest, encrypted_response_enc_values_supported: values }
    return findAnswerTo({ ...request, client_metadata })?.enc
  }
  expect(spoken(["A128GCM", "A256GCM"])).toBe("A256GCM")
  expect(spoken(["A128CBC-HS256", "A128GCM"])).toBe("A128GCM")
  expect(spoken(["A128CBC-HS256"])).toBeUndefined()
  expect(spoken(undefined)).toBe("A128GCM")
  expect(handoverInputs(request, bank.key)).toEqual({
    clientId,
    nonce: request.nonce,
    encryptionKey: bank.key,
    responseUri: request.response_uri,
  })
})

test("a link leads to the request and to nothing else", () => {
  const link = {
    clientId,
    requestUri: "http://localhost:8080/openid4vp/requests/1?a=b",
    requestUriMethod: "post",
  } as const
  expect(parseRequestLink(makeRequestLink(link))).toEqual({ ok: true, value: link })
  expect(parseRequestLink(makeRequestLink(link, "http://localhost:8080/dompet/#/permintaan"))).toEqual({
    ok: true,
    value: link,
  })
  const bad = (query: string) => outcome(parseRequestLink(`openid4vp://?${query}`))
  expect(bad(`client_id=${clientId}&request=e30`)).toBe("bad-link: request_uri")
  expect(bad(`client_id=bank&request_uri=https://bank.example`)).toBe("bad-link: client_id")
  expect(bad(`client_id=${clientId}&client_id=${otherId}&request_uri=https://bank.example`)).toBe("bad-link: client_id")
  expect(bad(`client_id=${clientId}&request_uri=file:///etc/passwd`)).toBe("bad-link: request_uri")
  expect(bad(`client_id=${clientId}&request_uri=https://bank.example&request_uri_method=put`)).toBe(
    "bad-link: request_uri_method",
  )
})

const statement: RegistrationStatement = {
  iss: "https://id.example",
  sub: "bank-1",
  client_id: clientId,
  name: "Bank Contoh",
  purpose: { id: "p1", name: "Membuka rekening" },
  claims: [["name"], ["address"]],
  required: [["name"]],
  iat: now,
  exp: now + 86_400,
}
const registered = async (changes: object = {}, needs: object = {}) => {
  const text = await makeRegistrationStatement({ ...statement, ...changes }, { sign: bank.sign, x5c })
  return outcome(await verifyRegistrationStatement(text, { ...expected, ...needs }))
}

test("a registration counts when the registry signed it, for this client, in its time", async () => {
  expect(await registered()).toBe("accepted")
  expect(await registered({}, { clientId: otherId })).toBe("wrong-client: client")
  expect(await registered({}, { trustedKey: () => undefined })).toBe("untrusted: chain")
  expect(await registered({}, { trustedKey: () => thief.key })).toBe("bad-signature: signature")
  expect(await registered({}, { now: now + 86_400 })).toBe("expired: time")
  expect(await registered({ name: "Bank\u202Ehotnoc" })).toBe("bad-statement: name")
  expect(await registered({ slogan: "x" })).toBe("bad-statement: unknown member")
  expect(await registered({ claims: [] })).toBe("bad-statement: claims")
})

test("an answer and an error come through as they were; both or neither are refused", () => {
  const answer = { is: "answer", vpToken: new Map([["ktp", ["a~b~c"]]]), state: "s" } as const
  expect(parseAuthorizationResponse(makeAuthorizationResponse(answer))).toEqual({ ok: true, value: answer })
  const oddlyNamed = { is: "answer", vpToken: new Map([["__proto__", ["a~b~c"]]]) } as const
  expect(parseAuthorizationResponse(makeAuthorizationResponse(oddlyNamed))).toEqual({ ok: true, value: oddlyNamed })
  const error = { is: "error", error: "access_denied" } as const
  expect(parseAuthorizationResponse(makeAuthorizationResponse(error))).toEqual({ ok: true, value: error })
  const bad = (json: string) => outcome(parseAuthorizationResponse(json))
  expect(bad("{}")).toBe("bad-response: vp_token or error")
  expect(bad('{"vp_token":{"a":["x"]},"error":"e"}')).toBe("bad-response: vp_token or error")
  expect(bad('{"vp_token":"x"}')).toBe("bad-response: vp_token")
  expect(bad('{"vp_token":{"a":"x"}}')).toBe("bad-response: vp_token.item")
  expect(bad('{"vp_token":{"a":[]}}')).toBe("bad-response: vp_token.item")
  expect(bad('{"vp_token":{"a":[{}]}}')).toBe("bad-response: vp_token.item.item")
  expect(bad('{"vp_token":{"a":["x"],"a":["y"]}}')).toBe("bad-response: itself")
})
