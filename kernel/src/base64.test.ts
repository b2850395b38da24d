import { expect, test } from "vitest"
import { parseBase64, toBase64 } from "./base64.ts"

test("base64 of every length reads back and is what the platform writes", () => {
  for (let length = 0; length < 40; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255)
    expect(toBase64(bytes)).toBe(btoa(String.fromCharCode(...bytes)))
    expect(parseBase64(toBase64(bytes))).toEqual(bytes)
  }
})

test.each(["A", "AA", "AAA", "AB==", "AAB=", "A A=", "_-8=", "====", "AA==AA==", "AAAA="])(
  "%j is no base64",
  (text) => {
    expect(parseBase64(text)).toBeUndefined()
  },
)
