import { signJws, thumbprintOf } from "@jatidiri/kernel"
import { digest, makeTestKey, verify } from "@jatidiri/kernel/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  hashCompact,
  hashPasskeyAnswer,
  hashRecoveryCode,
  makeBindingQuestion,
  makePasskeySetup,
  makeRebindingCancel,
  makeRecoveryCode,
  makeRecoverySetup,
  parseBindingEnd,
  parseBindingMove,
  parseBindingQuestion,
  parsePasskeySetup,
  parseRebindingCancel,
  parseRecoveryCode,
  parseRecoverySetup,
  showRecoveryCode,
  types,
  verifyByBoundKey,
} from "../src/index.ts"
import { codeOf, must, noon, uuid } from "./people.ts"

const audience = "https://jatidiri.example"
const claims = { jti: uuid(5), aud: audience, iat: noon }
const sha = "A".repeat(43)

describe("what a bound phone signs about its recovery", () => {
  it("counts only by the bound key, for this office, and now", async () => {
    const [wayan, thief] = [await makeTestKey(), await makeTestKey()]
    const kid = await thumbprintOf(wayan.key, digest)
    const needs = { key: wayan.key, audience, now: noon, verify, digest }
    for (const [signer, code] of [
      [wayan, "accepted"],
      [thief, "bad-signature"],
    ] as const) {
      const by = { sign: signer.sign, kid }
      const question = must(parseBindingQuestion(await makeBindingQuestion(claims, by)))
      const setup = must(parseRecoverySetup(await makeRecoverySetup({ ...claims, code_hash: sha }, by)))
      const cancel = must(parseRebindingCancel(await makeRebindingCancel({ ...claims, rebinding: uuid(6) }, by)))
      for (const one of [question, setup, cancel]) expect(codeOf(await verifyByBoundKey(one, needs))).toBe(code)
      expect(codeOf(await verifyByBoundKey(question, { ...needs, now: noon + 301 }))).toBe("stale")
      expect(codeOf(await verifyByBoundKey(setup, { ...needs, audience: "https://other.example" }))).toBe(
        "wrong-audience",
      )
    }
  })

  it("names a passkey by both parts of its answer", async () => {
    const by = { sign: (await makeTestKey()).sign, kid: sha }
    const answer = { clientDataJSON: "AAAA", attestationObject: "BBBB" }
    const answer_hash = await hashPasskeyAnswer(answer, digest)
    expect(answer_hash).toBe(await hashCompact("jatidiri-passkey:AAAA.BBBB", digest))
    expect(await hashPasskeyAnswer({ ...answer, attestationObject: "BBBC" }, digest)).not.toBe(answer_hash)
    expect(await hashPasskeyAnswer({ ...answer, clientDataJSON: "AAAB" }, digest)).not.toBe(answer_hash)
    const setup = await makePasskeySetup({ ...claims, answer_hash }, by)
    expect(must(parsePasskeySetup(setup)).payload).toEqual({ ...claims, answer_hash })
    expect(codeOf(parsePasskeySetup(await makeBindingQuestion(claims, by)))).toBe("wrong-type")
  })

  it("passes for nothing else, and says nothing more", async () => {
    const { sign } = await makeTestKey()
    const question = await makeBindingQuestion(claims, { sign, kid: sha })
    expect(codeOf(parseBindingEnd(question))).toBe("wrong-type")
    expect(codeOf(parseRecoverySetup(question))).toBe("wrong-type")
    const write = (typ: string, payload: object, header: object = { kid: sha }) =>
      signJws({ header: { typ, ...header }, payload }, sign)
    expect(codeOf(parseBindingQuestion(await write(types.bindingQuestion, claims, {})))).toBe("bad-header")
    const bad = async (typ: string, payload: object) => write(typ, { ...claims, ...payload })
    expect(codeOf(parseBindingQuestion(await bad(types.bindingQuestion, { nik: "1" })))).toBe("bad-payload")
    const plain = await bad(types.recoverySetup, { code_hash: "ABCD-EFGH-JKMN-PQRS" })
    expect(codeOf(parseRecoverySetup(plain))).toBe("bad-payload")
    expect(codeOf(parseBindingMove(await bad(types.bindingMove, { request_hash: sha })))).toBe("bad-payload")
    expect(codeOf(parseRebindingCancel(await bad(types.rebindingCancel, { rebinding: "1" })))).toBe("bad-payload")
  })
})

describe("a recovery code", () => {
  it("comes back from paper as it was drawn, whatever the case", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = makeRecoveryCode(() => bytes)
        expect(parseRecoveryCode(showRecoveryCode(code))).toBe(code)
        expect(parseRecoveryCode(` ${showRecoveryCode(code).toLowerCase()} `)).toBe(code)
      }),
    )
  })

  it("has every letter of the alphabet as often as another", () => {
    const drawn = Array.from({ length: 256 }, (_, byte) => makeRecoveryCode(() => new Uint8Array(16).fill(byte))[0])
    for (const letter of "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
      expect(drawn.filter((one) => one === letter)).toHaveLength(8)
  })

  it("forgives the letters that look like digits, and takes nothing else", () => {
    expect(parseRecoveryCode(" 0O1I lL22 3333-4444 ")).toBe("0011112233334444")
    expect(parseRecoveryCode("oil0-1234-5678-9abc")).toBe("0110123456789ABC")
    for (const typed of ["", "ABCD-EFGH", `${"A".repeat(15)}U`, "A".repeat(17), "x".repeat(1_000_000)])
      expect(parseRecoveryCode(typed)).toBeUndefined()
  })

  it("is known by the hash of its one spelling", async () => {
    expect(await hashRecoveryCode("0123456789ABCDEF", digest)).toBe(
      await hashCompact("jatidiri-recovery:0123456789ABCDEF", digest),
    )
  })
})
