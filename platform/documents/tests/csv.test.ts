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

/** As Excel in Indonesian takes it: cells end at `;`, and a quote is one only where a cell begins with it. */
const cellsBySemicolon = (bytes: Uint8Array): string[] => {
  const text = new TextDecoder("utf-8").decode(bytes)
  const cells: string[] = []
  for (let at = 0; at < text.length; at++) {
    let cell = ""
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at]
        else if (text[at + 1] === '"') cell += text[at++]
        else break
      }
      at++
    }
    for (; at < text.length && !/[;\r\n]/.test(text[at] ?? ""); at++) cell += text[at]
    cells.push(cell)
  }
  return cells
}

test("a formula behind a semicolon, a tab or a line in a name does not run where cells end at semicolons", () => {
  for (const text of [
    'SDN 1;=HYPERLINK("https://contoh.id")',
    'SDN 1;"=1+1;',
    "SDN 1\t=1+1",
    "SDN 1\n@SUM(A1)",
    "a|=1",
  ])
    for (const cell of cellsBySemicolon(writeCsv([["1", text, text]]))) expect(cell).not.toMatch(/^\s*[=@]/)
  expect(readCsv(writeCsv([["SDN 1;=1+1", "suhu;-5;-1,5"]]))).toEqual([["SDN 1;'=1+1", "suhu;-5;-1,5"]])
})

test("Excel is told the encoding before anything else", () => {
  expect([...writeCsv([["Désa"]]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test("whatever the cells hold is read back cell by cell, and nothing read back begins a formula", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('"', '",\r\n"', "=A1", "a,b", "'", "\r\n", "a;=1", ';"=1;', ";;@a"),
  )
  const cell: fc.Arbitrary<CsvCell> = fc.oneof(text, fc.integer(), fc.constant(null))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const read = readCsv(writeCsv(rows))
      expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length))
      rows.flat().forEach((cell, at) => {
        const back = read.flat()[at] ?? ""
        expect(back.replaceAll("'", "")).toBe(String(cell ?? "").replaceAll("'", ""))
        expect(back).not.toMatch(/^[=@\t\r\n]/)
        if (/^[+-]/.test(back)) expect(back).toMatch(/^[+-]\d+([.,]\d+)?$/)
      })
      for (const cell of cellsBySemicolon(writeCsv(rows))) expect(cell).not.toMatch(/^[=@\t]|^[+-](?!\d)/)
    }),
  )
})
