import { readPublicJwk, toBase64url } from "@jatidiri/kernel"
import { randomBytes } from "@jatidiri/kernel/testing"
import fc from "fast-check"
import { CompactEncrypt, compactDecrypt, importJWK } from "jose"
import { expect, test } from "vitest"
import { contentEncryptions, decryptJwe, type EncryptionJwk, encryptJwe, parseJwe } from "../src/index.ts"
import { outcome } from "./outcome.ts"

const { subtle } = globalThis.crypto
const makeKey = async () => {
  const pair = await subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"])
  const point = readPublicJwk(await subtle.exportKey("jwk", pair.publicKey))
  if (point === undefined) throw new Error("WebCrypto made no P-256 key")
  const key: EncryptionJwk = { ...point, kid: "k1", alg: "ECDH-ES", use: "enc" }
  return { key, privateKey: pair.privateKey, privateJwk: await subtle.exportKey("jwk", pair.privateKey) }
}
const bank = await makeKey()
const text = '{"vp_token":{"ktp":["☀"]}}'

test.each(contentEncryptions)("jose decrypts our %s", async (enc) => {
  const jwe = await encryptJwe(text, { key: bank.key, enc }, { subtle, randomBytes })
  const opened = await compactDecrypt(jwe, await importJWK({ ...bank.privateJwk }, "ECDH-ES"))
  expect(new TextDecoder().decode(opened.plaintext)).toBe(text)
  expect(opened.protectedHeader).toMatchObject({ alg: "ECDH-ES", enc, kid: "k1" })
})

test.each(contentEncryptions)("we decrypt jose's %s, party information included", async (enc) => {
  const sealed = await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "ECDH-ES", enc, kid: "k1" })
    .setKeyManagementParameters({ apu: Uint8Array.of(1, 2, 3), apv: Uint8Array.of(4) })
    .encrypt(await importJWK({ ...bank.key }, "ECDH-ES"))
  expect(await decryptJwe(sealed, { subtle, privateKey: bank.privateKey })).toEqual({ ok: true, value: text })
  const parsed = parseJwe(sealed)
  expect(parsed.ok && parsed.value.kid).toBe("k1")
})

test("another key opens nothing", async () => {
  const other = await makeKey()
  const jwe = await encryptJwe(text, { key: bank.key, enc: "A256GCM" }, { subtle, randomBytes })
  expect(outcome(await decryptJwe(jwe, { subtle, privateKey: other.privateKey }))).toBe("bad-jwe")
})

test("whatever character is changed, nothing opens", async () => {
  const jwe = await encryptJwe(text, { key: bank.key, enc: "A128GCM" }, { subtle, randomBytes })
  await fc.assert(
    fc.asyncProperty(fc.nat(jwe.length - 1), fc.constantFrom("A", "B", "~", "."), async (at, to) => {
      const changed = `${jwe.slice(0, at)}${jwe.charAt(at) === to ? "_" : to}${jwe.slice(at + 1)}`
      if (changed === jwe) return
      expect((await decryptJwe(changed, { subtle, privateKey: bank.privateKey })).ok).toBe(false)
    }),
    { numRuns: 300 },
  )
})

const epk = { kty: "EC", crv: "P-256", x: bank.key.x, y: bank.key.y }
const withHeader = (header: object) =>
  [
    toBase64url(new TextEncoder().encode(JSON.stringify(header))),
    "",
    "A".repeat(16),
    "AAAA",
    `${"A".repeat(21)}A`,
  ].join(".")

test.each<readonly [string, object]>([
  ["RSA", { alg: "RSA-OAEP", enc: "A256GCM", epk }],
  ["key wrapping", { alg: "ECDH-ES+A128KW", enc: "A256GCM", epk }],
  ["CBC", { alg: "ECDH-ES", enc: "A128CBC-HS256", epk }],
  ["compression", { alg: "ECDH-ES", enc: "A256GCM", epk, zip: "DEF" }],
  ["something critical", { alg: "ECDH-ES", enc: "A256GCM", epk, crit: ["x"], x: 1 }],
  ["no ephemeral key", { alg: "ECDH-ES", enc: "A256GCM" }],
  ["a private ephemeral key", { alg: "ECDH-ES", enc: "A256GCM", epk: { ...epk, d: epk.x } }],
])("a JWE with %s is refused by its form", (_, header) => {
  expect(outcome(parseJwe(withHeader(header)))).toBe("bad-jwe: header")
})

test("a point off the curve is refused, not thrown", async () => {
  const off = withHeader({ alg: "ECDH-ES", enc: "A256GCM", epk: { ...epk, y: epk.x } })
  expect(parseJwe(off).ok).toBe(true)
  expect(outcome(await decryptJwe(off, { subtle, privateKey: bank.privateKey }))).toBe("bad-jwe")
})

test.each(["", "a.b.c", "....", `${"A".repeat(1_000_001)}....`])("text that is no JWE is refused", (given) => {
  expect(outcome(parseJwe(given))).toMatch(/^bad-jwe/)
})

test("a million dots cost no more than the parts of one JWE", () => {
  const before = globalThis.Uint8Array
  let made = 0
  globalThis.Uint8Array = new Proxy(before, {
    construct: (target, given, as) => {
      made += 1
      return Reflect.construct(target, given, as)
    },
  })
  try {
    expect(outcome(parseJwe(".".repeat(1_000_000)))).toMatch(/^bad-jwe/)
  } finally {
    globalThis.Uint8Array = before
  }
  expect(made).toBeLessThan(10)
})
