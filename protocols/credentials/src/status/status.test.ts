import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { crypto, deflate, inflate, makeTown, today } from "../../tests/town.ts"
import { makeStatusList, readStatus, writeStatus } from "./list.ts"
import { issueStatusListToken, type ReceivedStatusListToken, verifyStatusListToken } from "./token.ts"
import type { StatusListContent } from "./types.ts"

const town = makeTown()
const uri = "https://jatidiri.example/status/1"
const content: StatusListContent = {
  uri,
  list: makeStatusList(100_000),
  issuedAtSeconds: today,
  expiresAtSeconds: today + 86_400,
  ttlSeconds: 300,
}
writeStatus(content.list, 4711, "revoked")
writeStatus(content.list, 4712, "suspended")

const issue = (changed: Partial<StatusListContent> = {}, signer = town.statusSigner) =>
  issueStatusListToken({ signer, deflate }, { ...content, ...changed })
const token = await issue()

const verify = (received: Partial<ReceivedStatusListToken>) =>
  verifyStatusListToken({ ...crypto, trust: town.trust, inflate }, { token, uri, nowSeconds: today, ...received })
const refusalOf = async (received: Partial<ReceivedStatusListToken>) => {
  const result = await verify(received)
  return result.ok ? "accepted" : result.refusal.code
}

test("two bits an entry, the first entry lowest (Token Status List §4.1)", () => {
  const list = makeStatusList(8)
  const wanted = ["revoked", "suspended", "valid", "reserved", "valid", "revoked", "valid", "revoked"] as const
  wanted.forEach((status, index) => {
    writeStatus(list, index, status)
  })
  expect([...list.bytes]).toEqual([0b11001001, 0b01000100])
})

test("whatever is written to any entry is read back, and its neighbours stay", () => {
  const status = fc.constantFrom("valid", "revoked", "suspended", "reserved")
  fc.assert(
    fc.property(fc.dictionary(fc.nat({ max: 399 }).map(String), status), (wanted) => {
      const list = makeStatusList(400)
      for (const index of Object.keys(wanted)) writeStatus(list, Number(index), wanted[index] ?? "valid")
      for (let index = 0; index < 400; index++) {
        expect(readStatus(list, index)).toMatchObject({ value: wanted[String(index)] ?? "valid" })
      }
    }),
  )
})

test("an entry outside the list is no answer", () => {
  const list = makeStatusList(4)
  for (const index of [-1, 4, 0.5, Number.NaN]) {
    expect(readStatus(list, index)).toMatchObject({ ok: false, refusal: { code: "index-outside-list" } })
    expect(() => writeStatus(list, index, "revoked")).toThrow(RangeError)
  }
})

describe("a verifier fetches the list", () => {
  test("and reads who is revoked, who suspended, who neither", async () => {
    const result = await verify({})
    if (!result.ok) throw new Error(result.refusal.code)
    const read = (index: number) => readStatus(result.value.list, index)
    expect([read(4711), read(4712), read(4713)]).toMatchObject([
      { value: "revoked" },
      { value: "suspended" },
      { value: "valid" },
    ])
    expect(result.value).toMatchObject({ uri, issuedAtSeconds: today, ttlSeconds: 300 })
  })

  test("and refuses yesterday's, another list, another signer and a stranger's", async () => {
    expect(await refusalOf({ nowSeconds: today + 86_400 })).toBe("expired")
    expect(await refusalOf({ uri: `${uri}0` })).toBe("wrong-uri")
    expect(await refusalOf({ token: await issue({}, town.sdJwtSigner) })).toBe("untrusted")
    expect(await refusalOf({ token: await issue({}, makeTown().statusSigner) })).toBe("untrusted")
  })

  test("and learns from one that was kept how things stood when it was signed, and nothing from a forged one", async () => {
    const kept = { asOfSigning: true, nowSeconds: today + 30 * 86_400 }
    const result = await verify(kept)
    expect(result).toMatchObject({ ok: true, value: { issuedAtSeconds: today, expiresAtSeconds: today + 86_400 } })
    expect(await refusalOf({ ...kept, token: await issue({}, makeTown().statusSigner) })).toBe("untrusted")
    expect(await refusalOf({ ...kept, token: await issue({}, town.sdJwtSigner) })).toBe("untrusted")
    expect(await refusalOf({ ...kept, token: await issue({ issuedAtSeconds: today - 40 * 86_400 }) })).toBe("untrusted")
    expect(await refusalOf({ ...kept, token: await issue({ expiresAtSeconds: today }) })).toBe("expired")
    const ahead = { issuedAtSeconds: today + 500 * 86_400, expiresAtSeconds: today + 501 * 86_400 }
    expect(await refusalOf({ ...kept, token: await issue(ahead) })).toBe("accepted")
  })

  test("and refuses a list that unpacks beyond the limit, before it fills the memory", async () => {
    const bomb = await issue({ list: { bits: 2, bytes: new Uint8Array(64 * 1_048_576) } })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusalOf({ token: bomb })).toBe("unpacks-too-large")
    expect(await refusalOf({ maxListBytes: 24_999 })).toBe("unpacks-too-large")
    expect(await refusalOf({ maxListBytes: 25_000 })).toBe("accepted")
    expect(await refusalOf({ token: "x".repeat(10_000_000) })).toBe("too-large")
  })

  test("and finds any changed character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), fc.constantFrom(..."AZaz09-_. "), async (at, character) => {
        fc.pre(token[at] !== character)
        expect(await refusalOf({ token: token.slice(0, at) + character + token.slice(at + 1) })).not.toBe("accepted")
      }),
    )
  })
})
