import fc from "fast-check"
import { expect, test } from "vitest"
import { encodeBase45, parseBase45 } from "../src/base45.ts"

const utf8 = new TextEncoder()

test.each([
  ["AB", "BB8"],
  ["Hello!!", "%69 VD92EX0"],
  ["base-45", "UJCLQE7W581"],
  ["ietf!", "QED8WEX0"],
  ["", ""],
])("%s is written as in RFC 9285 §4.3 and §4.4", (text, encoded) => {
  expect(encodeBase45(utf8.encode(text))).toBe(encoded)
  expect(parseBase45(encoded)).toEqual(utf8.encode(text))
})

test("whatever is written is read back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(parseBase45(encodeBase45(bytes))).toEqual(bytes)
    }),
  )
})

test.each(["A", "GGW", ":::", "ab8", "BB8B", "::", "1b"])("%s is the text of no bytes", (text) => {
  expect(parseBase45(text)).toBeUndefined()
})
