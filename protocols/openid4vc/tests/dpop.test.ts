import { thumbprintOf } from "@jatidiri/kernel"
import { digest, makeTestKey, verify } from "@jatidiri/kernel/testing"
import * as oauth from "oauth4webapi"
import { expect, test } from "vitest"
import { dpopChecks } from "../src/dpop/verify.ts"
import { type DpopExpected, type DpopProof, makeDpopProof, verifyDpopProof } from "../src/index.ts"
import { now, outcome } from "./outcome.ts"

const wayan = await makeTestKey()
const thief = await makeTestKey()
const url = "https://id.example/credentials/credential"
const good: DpopProof = { key: wayan.key, method: "POST", url, jti: "once", now, accessToken: "token", nonce: "n" }
const expected: DpopExpected = {
  method: "POST",
  url,
  now,
  accessToken: "token",
  nonce: "n",
  keyThumbprint: await thumbprintOf(wayan.key, digest),
  verify,
  digest,
}
const make = (changes: Partial<DpopProof> = {}) => makeDpopProof({ ...good, ...changes }, { sign: wayan.sign, digest })

test("a true proof gives the jti to spend and the thumbprint to bind", async () => {
  expect(await verifyDpopProof(await make(), expected)).toEqual({
    ok: true,
    value: { jti: "once", key: wayan.key, keyThumbprint: expected.keyThumbprint, issuedAt: now, nonce: "n" },
  })
})

test.each<readonly [string, Partial<DpopProof>, string]>([
  ["another method", { method: "GET" }, "invalid_dpop_proof: method"],
  ["a method in small letters", { method: "post" }, "invalid_dpop_proof: method"],
  ["another path", { url: "https://id.example/oauth/token" }, "invalid_dpop_proof: address"],
  ["another host", { url: "https://evil.example/credentials/credential" }, "invalid_dpop_proof: address"],
  ["another scheme", { url: url.replace("https", "http") }, "invalid_dpop_proof: address"],
  ["two minutes ago", { now: now - 120 }, "invalid_dpop_proof: time"],
  ["two minutes later", { now: now + 120 }, "invalid_dpop_proof: time"],
  ["another token", { accessToken: "other" }, "invalid_dpop_proof: access token"],
  ["another nonce", { nonce: "old" }, "use_dpop_nonce: nonce"],
  ["an endless jti", { jti: "j".repeat(129) }, "invalid_dpop_proof: jti"],
])("a proof for %s is refused", async (_, changes, reason) => {
  expect(outcome(await verifyDpopProof(await make(changes), expected))).toBe(reason)
})

test("a proof without token hash or nonce is refused where they are asked for", async () => {
  const { accessToken: _, nonce: __, ...bare } = good
  const proof = await makeDpopProof(bare, { sign: wayan.sign, digest })
  expect(outcome(await verifyDpopProof(proof, expected))).toBe("invalid_dpop_proof: access token")
  const { accessToken: ___, ...atToken } = expected
  expect(outcome(await verifyDpopProof(proof, atToken))).toBe("use_dpop_nonce: nonce")
})

test("a thief's own proof does not go with Wayan's token, nor does Wayan's name on the thief's signature", async () => {
  const own = await makeDpopProof({ ...good, key: thief.key }, { sign: thief.sign, digest })
  expect(outcome(await verifyDpopProof(own, expected))).toBe("invalid_dpop_proof: key")
  const forged = await makeDpopProof(good, { sign: thief.sign, digest })
  expect(outcome(await verifyDpopProof(forged, expected))).toBe("invalid_dpop_proof: signature")
})

test("query and fragment of the address do not count, its spelling neither", async () => {
  const proof = await make({ url: `${url}?a=1#b` })
  expect(outcome(await verifyDpopProof(proof, expected))).toBe("accepted")
  expect(
    outcome(await verifyDpopProof(proof, { ...expected, url: `HTTPS://ID.example:443/credentials/credential?c=2` })),
  ).toBe("accepted")
})

test("a DPoP proof is no proof of another kind: the checks are in this order", () => {
  expect(dpopChecks.map((check) => check.name)).toEqual([
    "method",
    "address",
    "time",
    "key",
    "access token",
    "signature",
    "nonce",
  ])
})

test("what oauth4webapi sends is accepted, and its jti is new each time", async () => {
  const keys = await oauth.generateKeyPair("ES256")
  const handle = oauth.DPoP({}, keys)
  const seen: string[] = []
  const send = () =>
    oauth.protectedResourceRequest("token", "POST", new URL(`${url}?page=1`), undefined, "{}", {
      DPoP: handle,
      [oauth.customFetch]: async (_, init) => {
        seen.push(new Headers(init.headers).get("dpop") ?? "")
        return new Response("{}")
      },
    })
  await send()
  await send()
  const jtis = new Set<string>()
  for (const proof of seen) {
    const { nonce: _, keyThumbprint: __, ...asked } = { ...expected, now: Math.floor(Date.now() / 1000) }
    const proven = await verifyDpopProof(proof, asked)
    expect(outcome(proven)).toBe("accepted")
    if (proven.ok) jtis.add(proven.value.jti)
  }
  expect(jtis.size).toBe(2)
})
