import fc from "fast-check"
import { expect, test } from "vitest"
import { drawNumber, parseNumber } from "./number.ts"

const drawn = fc
  .uint8Array({ minLength: 64, maxLength: 64 })
  .filter((bytes) => bytes.filter((byte) => byte < 250).length >= 8)
  .map((bytes) => {
    let at = 0
    return drawNumber((count) => {
      at += count
      return bytes.slice(at - count, at)
    })
  })

test("a number comes back however it is read out", () => {
  fc.assert(
    fc.property(drawn, (number) => {
      expect(number).toMatch(/^[0-9]{9}$/)
      const shown = `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`
      for (const typed of [number, shown, ` ${shown.replaceAll("-", " ")} `]) expect(parseNumber(typed)).toBe(number)
    }),
  )
})

test("one digit misheard is noticed", () => {
  fc.assert(
    fc.property(drawn, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const wrong = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`
      expect(parseNumber(wrong)).toBeUndefined()
    }),
  )
})

test("nothing else is a number", () => {
  for (const typed of ["", "12345678", "1234567890", "١٢٣٤٥٦٧٨٩", "9".repeat(100_000), "51710141079000"])
    expect(parseNumber(typed)).toBeUndefined()
})
