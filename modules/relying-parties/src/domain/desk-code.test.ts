import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { makeDeskCode, parseDeskCode } from "./desk-code.ts"

describe("a desk code", () => {
  test("is read back however it is typed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const code = makeDeskCode(() => bytes)
        expect(code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
        expect(parseDeskCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code.replaceAll("-", ""))
        expect(parseDeskCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code.replaceAll("-", ""))
      }),
    )
  })

  test("uses every random bit it is given once", () => {
    const codes = new Set(Array.from({ length: 32 }, (_, i) => makeDeskCode(() => new Uint8Array(20).fill(i))))
    expect(codes.size).toBe(32)
  })
})
