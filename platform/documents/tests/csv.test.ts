import fc from "fast-check"
import { expect, test } from "vitest"
import { type CsvCell, writeCsv } from "../src/index.ts"

/** A reader of RFC 4180, letter by letter. */
const readCsv = (bytes: Uint8Array): string[][] => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let quoted = false
  for (let at = 1; at < text.length; at++) {
    const letter = text[at] ?? ""
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === ",") {
      row.push(cell)
      cell = ""
    } else if (!quoted && letter === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell])
      row = []
      cell = ""
      at++
    } else cell += letter
  }
  return rows
}

test("a formula in somebody's name does not run in the reader's spreadsheet, and numbers stay numbers", () => {
  const hostile = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1"]
  expect(readCsv(writeCsv([hostile]))[0]).toEqual(hostile.map((text) => `'${text}`))
  expect(readCsv(writeCsv([[-5, "-5", "+1,5", "-0.25", "71.10", null]]))[0]).toEqual([
    "-5",
    "-5",
    "+1,5",
    "-0.25",
    "71.10",
    "",
  ])
})

test("Excel is told the encoding before anything else", () => {
  expect([...writeCsv([["Désa"]]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test("whatever the cells hold is read back cell by cell, and nothing read back begins a formula", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('"', '",\r\n"', "=A1", "a,b", "'", "\r\n"))
  const cell: fc.Arbitrary<CsvCell> = fc.oneof(text, fc.integer(), fc.constant(null))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const read = readCsv(writeCsv(rows))
      expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length))
      rows.flat().forEach((cell, at) => {
        const back = read.flat()[at] ?? ""
        expect([String(cell ?? ""), `'${cell ?? ""}`]).toContain(back)
        expect(back).not.toMatch(/^[=@\t\r\n]/)
        if (/^[+-]/.test(back)) expect(back).toMatch(/^[+-]\d+([.,]\d+)?$/)
      })
    }),
  )
})
