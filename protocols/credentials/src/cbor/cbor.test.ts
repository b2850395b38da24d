import { decode } from "cborg"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { CborValue } from "../mdoc/types.ts"
import { parseCbor } from "./decode.ts"
import { encodeCbor } from "./encode.ts"

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"))

const keys = fc.oneof(fc.string(), fc.maxSafeInteger())
const { value } = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().filter((number) => number > Number.MIN_SAFE_INTEGER),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Number.isInteger(number)),
    fc.string({ unit: "binary" }),
    fc.uint8Array(),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.array(fc.tuple(keys, tie("value")), { maxLength: 5 }).map((entries) => new Map(entries)),
    fc.record({ tag: fc.constantFrom(0, 24, 1004), value: tie("value") }),
  ),
}))

/** A stranger's strict decoder with the same settings. */
const byCborg = (bytes: Uint8Array): unknown => {
  const keep = (tag: number) => (content: () => unknown) => ({ tag, value: content() })
  try {
    return decode(bytes, {
      strict: true,
      useMaps: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowInfinity: false,
      allowNaN: false,
      allowBigInt: false,
      tags: { 0: keep(0), 24: keep(24), 1004: keep(1004) },
    })
  } catch {
    return undefined
  }
}

describe("CBOR", () => {
  test("what is written is read back, and a stranger reads the same", () => {
    fc.assert(
      fc.property(value, (written) => {
        const bytes = encodeCbor(written)
        expect(parseCbor(bytes)).toEqual(written)
        expect(byCborg(bytes)).toEqual(written)
      }),
    )
  })

  test("what we accept of arbitrary bytes a stranger accepts too, with the same meaning", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (bytes) => {
        const ours = parseCbor(bytes)
        if (ours !== undefined) expect(byCborg(bytes)).toEqual(ours)
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ["a map with one key twice", "a2616101616102"],
    ["a map with one number twice", "a201010102"],
    ["an array without length", "9f01ff"],
    ["a text without length", "7f6161ff"],
    ["a number longer than it need be", "1817"],
    ["a length longer than it need be", "780161"],
    ["a tag longer than it need be", "d80000"],
    ["something behind the item", "0101"],
    ["an end in the middle", "830102"],
    ["a length far beyond the bytes", "9b000fffffffffffff"],
    ["a number beyond what is exact", "1b0020000000000000"],
    ["undefined", "f7"],
    ["not a number", "fb7ff8000000000000"],
    ["a half float", "f93c00"],
    ["a reserved head", "1c"],
    ["text that is not UTF-8", "62c328"],
    ["an array as a key", "a1810101"],
    ["a tag that nobody here uses", "c249010000000000000000"],
    ["nothing", ""],
  ])("refuses %s", (_what, bytes) => {
    expect(parseCbor(hex(bytes))).toBeUndefined()
  })

  test("refuses a tower of arrays without falling over", () => {
    expect(parseCbor(new Uint8Array(1_000_000).fill(0x81))).toBeUndefined()
  })
})
