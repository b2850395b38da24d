import { signJws } from "@jatidiri/kernel"
import { makeTestKey, verify } from "@jatidiri/kernel/testing"
import { importJWK, SignJWT } from "jose"
import { expect, test } from "vitest"
import { makeProof, proofChecks, verifyProof } from "../src/index.ts"
import { now, outcome } from "./outcome.ts"

const wayan = await makeTestKey()
const thief = await makeTestKey()
const audience = "https://id.example"
const good = { key: wayan.key, audience, nonce: "fresh", now }
const expected = { audience, now, verify, isNonceGood: (nonce: string) => nonce === "fresh" }
const typ = "openid4vci-proof+jwt"
const judged = async (proof: string, changes: object = {}) =>
  outcome(await verifyProof(proof, { ...expected, ...changes }))

test("Wayan's proof is accepted and gives the key and the nonce to spend", async () => {
  const proven = await verifyProof(await makeProof(good, wayan.sign), expected)
  expect(proven).toEqual({ ok: true, value: { key: wayan.key, nonce: "fresh", issuedAt: now } })
})

test.each<readonly [string, Partial<typeof good>, string]>([
  ["for another issuer", { audience: "https://evil.example" }, "invalid_proof: audience"],
  ["from an hour ago", { now: now - 3_600 }, "invalid_proof: time"],
  ["from the day after", { now: now + 86_400 }, "invalid_proof: time"],
  ["with a spent nonce", { nonce: "spent" }, "invalid_nonce: nonce"],
  ["that names a key it does not hold", { key: thief.key }, "invalid_proof: signature"],
])("a proof %s is refused", async (_, changes, reason) => {
  expect(await judged(await makeProof({ ...good, ...changes }, wayan.sign))).toBe(reason)
})

test("a proof without nonce is refused before its signature is looked at", async () => {
  const { nonce: _, ...without } = good
  expect(await judged(await makeProof(without, wayan.sign))).toBe("invalid_proof: nonce given")
})

test("a nonce is asked for only when all else is true", async () => {
  let asked = 0
  const isNonceGood = () => {
    asked++
    return true
  }
  await judged(await makeProof({ ...good, key: thief.key }, wayan.sign), { isNonceGood })
  expect(asked).toBe(0)
  expect(proofChecks.map((check) => check.name)).toEqual(["audience", "nonce given", "time", "signature", "nonce"])
})

const payload = { aud: audience, iat: now, nonce: "fresh" }
test.each<readonly [string, Parameters<typeof signJws>[0], string]>([
  ["is another type", { header: { typ: "JWT", jwk: wayan.key }, payload }, "invalid_proof: wrong-type"],
  ["names no key", { header: { typ }, payload }, "invalid_proof: bad-header"],
  ["names two keys", { header: { typ, jwk: wayan.key, kid: "did:x" }, payload }, "invalid_proof: bad-header"],
  ["names its key by kid", { header: { typ, kid: "did:x" }, payload }, "invalid_proof: bad-header"],
  [
    "has a list of audiences",
    { header: { typ, jwk: wayan.key }, payload: { ...payload, aud: [audience] } },
    "invalid_proof: aud",
  ],
  ["has no time", { header: { typ, jwk: wayan.key }, payload: { ...payload, iat: undefined } }, "invalid_proof: iat"],
  ["has ended", { header: { typ, jwk: wayan.key }, payload: { ...payload, exp: now } }, "invalid_proof: time"],
])("a proof that %s is refused", async (_, parts, reason) => {
  expect(await judged(await signJws(parts, wayan.sign))).toBe(reason)
})

test("a proof that another wallet made with jose, header members of its own included, is accepted", async () => {
  const proof = await new SignJWT({ nonce: "fresh" })
    .setProtectedHeader({ alg: "ES256", typ, jwk: { ...wayan.key, use: "sig" }, key_attestation: "x" })
    .setAudience(audience)
    .setIssuedAt(now)
    .sign(await importJWK({ ...wayan.privateJwk }, "ES256"))
  expect(await judged(proof)).toBe("accepted")
})
