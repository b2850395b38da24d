import { expect, test } from "vitest"
import { makeTestKey, verify } from "../testing/keys.ts"
import { inOneSpelling, isOneSpelling } from "./one-spelling.ts"

const bytes = new TextEncoder().encode("what was signed")

test("of the two spellings of a signature one counts, and both are true", async () => {
  const { key, sign } = await makeTestKey()
  const seen = new Set<boolean>()
  // Half of all signatures come in the other spelling: forty of one kind alone do not happen.
  for (let round = 0; round < 40; round++) {
    const signature = await sign(bytes)
    const spelled = inOneSpelling(signature)
    seen.add(isOneSpelling(signature))
    expect(isOneSpelling(spelled)).toBe(true)
    expect(inOneSpelling(spelled)).toEqual(spelled)
    expect(await verify(key, spelled, bytes)).toBe(true)
  }
  expect(seen.size).toBe(2)
})

test.each([
  ["half of the order", "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8", true],
  ["one more than half", "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a9", false],
])("%s is judged exactly", (_, s, counts) => {
  const signature = Uint8Array.from(Buffer.from(`${"11".repeat(32)}${s}`, "hex"))
  expect(isOneSpelling(signature)).toBe(counts)
})

test("a signature of another length is left alone and never counts", () => {
  expect(isOneSpelling(new Uint8Array(63))).toBe(false)
  expect(inOneSpelling(new Uint8Array(63))).toEqual(new Uint8Array(63))
})
