import { CompactSign, calculateJwkThumbprint, compactVerify, importJWK } from "jose"
import { expect, test } from "vitest"
import { digest, makeTestKey, verify } from "../testing/keys.ts"
import { toBase64url } from "./base64url.ts"
import { type JwsLimits, parseJws, signJws, verifyJws } from "./jws.ts"
import { thumbprintOf } from "./thumbprint.ts"
import { encodeUtf8 } from "./utf8.ts"

const limits: JwsLimits = { typ: "note+jwt", maxBytes: 4000, keyMembers: [] }
const signature = "A".repeat(86)
const write = (header: string, payload: string) =>
  `${toBase64url(encodeUtf8(header))}.${toBase64url(encodeUtf8(payload))}.${signature}`
const good = '{"alg":"ES256","typ":"note+jwt"}'
const refusalOf = (text: string, given: JwsLimits = limits) => {
  const parsed = parseJws(text, given)
  return parsed.ok ? undefined : parsed.refusal.code
}

test.each([
  ["no dots at all", "note", "not-compact"],
  ["a fourth part", `${write(good, "{}")}.AAAA`, "not-compact"],
  ["a signature of 63 bytes", write(good, "{}").slice(0, -2), "not-compact"],
  ["padding", `${write(good, "{}")}=`, "not-compact"],
  ["left-over bits in the signature", `${write(good, "{}").slice(0, -1)}B`, "not-compact"],
  ["a header that is no JSON", write("alg", "{}"), "bad-header"],
  ["a header that is a list", write("[]", "{}"), "bad-header"],
  ["alg none", write('{"alg":"none","typ":"note+jwt"}', "{}"), "wrong-algorithm"],
  ["alg HS256", write('{"alg":"HS256","typ":"note+jwt"}', "{}"), "wrong-algorithm"],
  ["no typ", write('{"alg":"ES256"}', "{}"), "wrong-type"],
  ["another typ", write('{"alg":"ES256","typ":"other+jwt"}', "{}"), "wrong-type"],
  ["a member twice in the header", write('{"alg":"none","alg":"ES256","typ":"note+jwt"}', "{}"), "bad-header"],
  ["a member twice in the payload", write(good, '{"a":1,"a":2}'), "bad-payload"],
  ["a member twice, once escaped", write(good, '{"a":1,"\\u0061":2}'), "bad-payload"],
  ["a member twice, deep inside", write(good, '{"a":[{"b":{"c":1,"d":"}","c":2}}]}'), "bad-payload"],
  ["crit", write('{"alg":"ES256","typ":"note+jwt","crit":["exp"]}', "{}"), "bad-header"],
  ["an unknown header member", write('{"alg":"ES256","typ":"note+jwt","x":1}', "{}"), "bad-header"],
  ["a key nobody asked for", write('{"alg":"ES256","typ":"note+jwt","kid":"k"}', "{}"), "bad-header"],
  ["a payload that is text", write(good, '"hello"'), "bad-payload"],
])("a JWS with %s is refused", (_, text, code) => {
  expect(refusalOf(text)).toBe(code)
})

test("bytes that are no UTF-8 are refused", () => {
  const broken = toBase64url(Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))
  expect(refusalOf(`${toBase64url(encodeUtf8(good))}.${broken}.${signature}`)).toBe("bad-payload")
})

test("a JWS above the limit is not even looked at", () => {
  expect(refusalOf(write(good, `{"a":"${"b".repeat(4000)}"}`))).toBe("too-large")
})

test("equal names in different objects, and in text, are no repetition", () => {
  expect(refusalOf(write(good, '{"a":{"a":1},"b":[{"a":1},{"a":"\\"a\\":1,"}],"c":"a"}'))).toBeUndefined()
})

test("crit is refused also where strangers may add header members", () => {
  const stranger: JwsLimits = { ...limits, otherMembers: "ignored" }
  expect(refusalOf(write('{"alg":"ES256","typ":"note+jwt","hint":1}', "{}"), stranger)).toBeUndefined()
  expect(refusalOf(write('{"alg":"ES256","typ":"note+jwt","crit":["b64"],"b64":false}', "{}"), stranger)).toBe(
    "bad-header",
  )
})

test.each([
  ["a private key", { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "A".repeat(43), d: "A".repeat(43) }],
  ["a short coordinate", { kty: "EC", crv: "P-256", x: "A".repeat(42), y: "A".repeat(43) }],
  ["another curve", { kty: "EC", crv: "P-384", x: "A".repeat(43), y: "A".repeat(43) }],
])("a header with %s as its key is refused", (_, jwk) => {
  const text = write(JSON.stringify({ alg: "ES256", typ: "note+jwt", jwk }), "{}")
  expect(refusalOf(text, { ...limits, keyMembers: ["jwk"] })).toBe("bad-header")
})

test.each([
  ["no list", "AA=="],
  ["empty", []],
  ["base64url", ["_-8="]],
  ["numbers", [1]],
  ["six deep", Array(6).fill("AA==")],
])("a certificate chain that is %s is refused", (_, x5c) => {
  const text = write(JSON.stringify({ alg: "ES256", typ: "note+jwt", x5c }), "{}")
  expect(refusalOf(text, { ...limits, keyMembers: ["x5c"] })).toBe("bad-header")
})

test("jose verifies what we sign", async () => {
  const { key, sign } = await makeTestKey()
  const text = await signJws({ header: { typ: "note+jwt", kid: "k" }, payload: { say: "selamat pagi ☀" } }, sign)
  const { payload, protectedHeader } = await compactVerify(text, await importJWK({ ...key }, "ES256"))
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ say: "selamat pagi ☀" })
  expect(protectedHeader).toEqual({ alg: "ES256", typ: "note+jwt", kid: "k" })
})

test("we verify what jose signs, and not with another key", async () => {
  const mine = await makeTestKey()
  const other = await makeTestKey()
  const signer = new CompactSign(encodeUtf8('{"n":1}')).setProtectedHeader({ alg: "ES256", typ: "note+jwt" })
  const parsed = parseJws(await signer.sign(await importJWK({ ...mine.privateJwk }, "ES256")), limits)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  expect(parsed.value.payload).toEqual({ n: 1 })
  expect(await verifyJws(parsed.value, mine.key, verify)).toBe(true)
  expect(await verifyJws(parsed.value, other.key, verify)).toBe(false)
})

test("our thumbprint is jose's, and needs no order of members", async () => {
  const { key } = await makeTestKey()
  const turned = { y: key.y, x: key.x, crv: key.crv, kty: key.kty }
  expect(await thumbprintOf(turned, digest)).toBe(await calculateJwkThumbprint({ ...key }))
})
