import { signJws, thumbprintOf } from "@jatidiri/kernel"
import { digest, makeTestKey, verify } from "@jatidiri/kernel/testing"
import { expect, test } from "vitest"
import {
  hashCompact,
  hashServiceContent,
  makeBindingQuestion,
  makeServiceRequest,
  parseBindingQuestion,
  parseServiceRequest,
  serviceKinds,
  types,
  verifyByBoundKey,
} from "../src/index.ts"
import { codeOf, must, noon, uuid } from "./people.ts"

const audience = "https://jatidiri.example"
const claims = { jti: uuid(5), aud: audience, iat: noon }
const content_hash = await hashServiceContent("Nama saya salah tulis.", digest)

test("a request of service counts only by the bound key, for this office, and now", async () => {
  const [wayan, thief] = [await makeTestKey(), await makeTestKey()]
  const kid = await thumbprintOf(wayan.key, digest)
  const needs = { key: wayan.key, audience, now: noon, verify, digest }
  for (const kind of serviceKinds)
    for (const [signer, code] of [
      [wayan, "accepted"],
      [thief, "bad-signature"],
    ] as const) {
      const made = await makeServiceRequest({ ...claims, kind, content_hash }, { sign: signer.sign, kid })
      const signed = must(parseServiceRequest(made))
      expect(codeOf(await verifyByBoundKey(signed, needs))).toBe(code)
      expect(codeOf(await verifyByBoundKey(signed, { ...needs, now: noon + 301 }))).toBe("stale")
      expect(codeOf(await verifyByBoundKey(signed, { ...needs, audience: "https://other.example" }))).toBe(
        "wrong-audience",
      )
    }
})

test("it passes for no question, and a question not for it; a breach is never the resident's to open", async () => {
  const by = { sign: (await makeTestKey()).sign, kid: "A".repeat(43) }
  const made = await makeServiceRequest({ ...claims, kind: "access", content_hash }, by)
  expect(codeOf(parseBindingQuestion(made))).toBe("wrong-type")
  expect(codeOf(parseServiceRequest(await makeBindingQuestion(claims, by)))).toBe("wrong-type")
  const bad = async (payload: object) =>
    parseServiceRequest(
      await signJws(
        { header: { typ: types.serviceRequest, kid: by.kid }, payload: { ...claims, ...payload } },
        by.sign,
      ),
    )
  expect(codeOf(await bad({ kind: "breach", content_hash }))).toBe("bad-payload")
  expect(codeOf(await bad({ kind: "access" }))).toBe("bad-payload")
  expect(codeOf(await bad({ kind: "access", content_hash, ticket: uuid(6) }))).toBe("bad-payload")
  expect(codeOf(await bad({ kind: "access", content_hash, act: "reply" }))).toBe("bad-payload")
  expect(codeOf(await bad({ kind: "access", content_hash, ticket: uuid(6), act: "answer" }))).toBe("bad-payload")
  expect(codeOf(await bad({ kind: "access", content_hash, ticket: uuid(6), act: "reply" }))).toBe("accepted")
  expect(codeOf(await bad({ kind: "access", content_hash, content: "Nama saya" }))).toBe("bad-payload")
})

test("its words are named by all of them", async () => {
  expect(content_hash).toBe(await hashCompact("jatidiri-service:Nama saya salah tulis.", digest))
  expect(await hashServiceContent("Nama saya salah tulis", digest)).not.toBe(content_hash)
})
