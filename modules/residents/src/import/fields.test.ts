import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeFields, splitPlain, splitQuoted } from "./fields.ts"

const valuesOf = (fields: ReturnType<typeof makeFields>): string[] =>
  Array.from({ length: fields.count }, (_, at) => fields.bytes.toString("utf8", fields.starts[at], fields.ends[at]))

const split = (line: string): string[] | string => {
  const fields = makeFields(12)
  const bytes = Buffer.from(line)
  splitPlain(fields, bytes, 0, bytes.length)
  if (fields.isPlain) return valuesOf(fields)
  return splitQuoted(fields, bytes, Buffer.alloc(bytes.length)) ?? valuesOf(fields)
}

const value = fc.string({ unit: fc.constantFrom("A", "b", " ", ",", '"', "\\", "é", "王", "'", ";"), maxLength: 8 })
const written = (text: string, quoteAll: boolean): string =>
  quoteAll || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

describe("a line of the register file", () => {
  it("gives back whatever values were written by RFC 4180", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), fc.boolean(), (values, quoteAll) => {
        expect(split(values.map((each) => written(each, quoteAll)).join(","))).toEqual(values)
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['"', '"a', 'a"', 'a"b', '"a"b', '"a"""b', 'x,"y', '"a" ,b'])("is broken when it says %s", (line) => {
    expect(split(line)).toBe("broken-quotes")
  })

  it.each(["a\tb", "a\0b", '"a\rb"', "\u{1}"])("holds no control characters, as in %j", (line) => {
    expect(split(line)).toBe("control-character")
  })

  it("ends at the line feed and says where", () => {
    const fields = makeFields(3)
    expect(splitPlain(fields, Buffer.from("a,b\nc"), 0, 5)).toBe(3)
    expect(valuesOf(fields)).toEqual(["a", "b"])
  })

  it("counts more fields than there are columns without keeping them", () => {
    const fields = makeFields(2)
    splitPlain(fields, Buffer.from("a,b,c,d"), 0, 7)
    expect(fields.count).toBe(4)
    expect(valuesOf({ ...fields, count: 2 })).toEqual(["a", "b"])
  })
})
