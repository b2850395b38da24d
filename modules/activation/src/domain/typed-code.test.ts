import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeTypedCode, parseTypedCode, showTypedCode } from "./typed-code.ts"

describe("a code that is read aloud and typed", () => {
  it("comes back from the screen as it was made, whatever the case", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const code = makeTypedCode(() => bytes)
        expect(parseTypedCode(showTypedCode(code))).toBe(code)
        expect(parseTypedCode(showTypedCode(code).toLowerCase())).toBe(code)
      }),
    )
  })

  it("forgives the letters that look like digits", () => {
    expect(parseTypedCode("oil0-1234")).toBe("01101234")
  })

  it.each(["", "1234567", "123456789", "1234-567U", "1234 5678 9", "ＡBCD-1234", "x".repeat(1_000_000)])(
    "does not take %.20s",
    (typed) => {
      expect(parseTypedCode(typed)).toBeUndefined()
    },
  )
})
