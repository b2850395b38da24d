import fc from "fast-check"
import { expect, test } from "vitest"
import { parseBase64url, toBase64url } from "./base64url.ts"
import { decodeByHand, encodeByHand } from "./base64url-by-hand.ts"

const codecs = [
  { name: "the engine's codec", encode: toBase64url, decode: parseBase64url },
  { name: "the codec by hand", encode: encodeByHand, decode: decodeByHand },
]

test("the engine of these tests has a codec of its own, so that both are tested", () => {
  expect("fromBase64" in Uint8Array).toBe(true)
})

test("both codecs write and read the same for any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeByHand(bytes)
      expect(toBase64url(bytes)).toBe(text)
      expect([...(parseBase64url(text) ?? [])]).toEqual([...bytes])
      expect([...(decodeByHand(text) ?? [])]).toEqual([...bytes])
    }),
  )
})

test("both codecs judge any text alike", () => {
  const texts = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[A-Za-z0-9_=+/ -]{0,12}$/))
  fc.assert(
    fc.property(texts, (text) => {
      expect(parseBase64url(text)).toEqual(decodeByHand(text))
    }),
    { numRuns: 2000 },
  )
})

for (const { name, decode } of codecs) {
  test.each(["A", "AB", "AAB", "AA==", "AA=", "A A", "AAA\n", "+/8", "é", "AAAAA"])(`${name} refuses %j`, (text) => {
    expect(decode(text)).toBeUndefined()
  })
}
