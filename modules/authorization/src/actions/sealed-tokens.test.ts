import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { sealedTokens, type TokenFacts } from "./sealed-tokens.ts"

const key = randomBytes(32)
const facts = (): TokenFacts => ({
  grantId: randomUUID(),
  bindingId: randomUUID(),
  residentId: "9007199254740993",
  keyThumbprint: randomBytes(32).toString("base64url"),
  expiresAt: 1_795_000_000,
})

test("a token gives back what was sealed in it, and shows none of it", () => {
  const tokens = sealedTokens(key, randomBytes)
  const sealed = facts()
  const token = tokens.seal(sealed)
  expect(tokens.open(token)).toEqual(sealed)
  expect(Buffer.from(token, "base64url").includes(Buffer.from(sealed.bindingId.replaceAll("-", ""), "hex"))).toBe(false)
  expect(tokens.seal(sealed)).not.toBe(token)
})

test("a token with any byte changed, cut or added is nobody's", () => {
  const tokens = sealedTokens(key, randomBytes)
  const bytes = Buffer.from(tokens.seal(facts()), "base64url")
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(tokens.open(changed.toString("base64url"))).toBeUndefined()
  }
  expect(tokens.open(bytes.subarray(1).toString("base64url"))).toBeUndefined()
  expect(tokens.open(Buffer.concat([bytes, Buffer.alloc(1)]).toString("base64url"))).toBeUndefined()
  expect(tokens.open("")).toBeUndefined()
})

test("a token sealed under another key is nobody's, and a short key stops the start", () => {
  const token = sealedTokens(randomBytes(32), randomBytes).seal(facts())
  expect(sealedTokens(key, randomBytes).open(token)).toBeUndefined()
  expect(() => sealedTokens(randomBytes(16), randomBytes)).toThrow("32 bytes")
})
