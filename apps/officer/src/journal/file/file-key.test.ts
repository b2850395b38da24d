import { expect, test } from "vitest"
import { drawFileKey, readFileKey, shownFileKey } from "./file-key.ts"

test("every letter is as likely as another, and none is taken for another", () => {
  const all = new Set(Array.from({ length: 256 }, (_, byte) => drawFileKey(new Uint8Array(16).fill(byte))[0]))
  expect([...all].sort().join("")).toBe("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
})

test("what was noted in groups, in small letters, with an O for a zero, is read", () => {
  const key = drawFileKey(crypto.getRandomValues(new Uint8Array(16)))
  expect(readFileKey(shownFileKey(key).toLowerCase())).toBe(key)
  expect(readFileKey(" 0O1I lL22 3333-4444 ")).toBe("0011112233334444")
})

test.each(["", "ABCD-EFGH", "UUUU-UUUU-UUUU-UUUU", "0000-0000-0000-00000"])("%s is no key", (typed) =>
  expect(readFileKey(typed)).toBeUndefined(),
)
