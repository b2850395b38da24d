import { describe, expect, test } from "vitest"
import { readNikList } from "./nik-list.ts"

const [one, other, family] = ["5171015708950000", "5171014107900000", "5171012203100000"]

describe("a list of those invited", () => {
  test.each([
    ["nothing", ""],
    ["blank lines", "\n  \r\n\t\n"],
    ["headings alone", "NIK;Nama\n"],
  ])("of %s names nobody and blames nothing", (_, text) => {
    expect(readNikList(text)).toEqual({ niks: [], repeated: 0, wrong: [] })
  })

  test.each([
    ["words", "Putu Contoh", "no-number"],
    ["fifteen digits", "517101570895000", "not-a-nik"],
    ["seventeen digits", "51710157089500001", "not-a-nik"],
    ["a day that is none", "5171019908950000", "not-a-nik"],
    ["a number that a spreadsheet has rounded", "5,17101570895E+15", "rounded-by-spreadsheet"],
    ["the same in a table", "5.17102E+15;Putu", "rounded-by-spreadsheet"],
    ["NIK and family card without headings", `${one};${family}`, "two-numbers"],
  ])("does not take %s, and says which line", (_, line, trouble) => {
    const { niks, wrong } = readNikList(`${other}\n${line}`)
    expect({ niks, wrong }).toEqual({ niks: [other], wrong: [{ line: 2, trouble }] })
  })

  test("a heading tells NIK and family card apart", () => {
    expect(readNikList(`No;No KK;NIK;Nama\n1;${family};${one};Ni Luh\n2;${family};;Made`)).toEqual({
      niks: [one],
      repeated: 0,
      wrong: [{ line: 3, trouble: "no-number" }],
    })
  })

  test("is read as people and spreadsheets write it, each person once", () => {
    const text = `\uFEFFDaftar kelas\r\n${one}\r\n5171.0141.0790.0000\r\n"${one}",Ni Luh\r\n'${other}\r\n51 7101 220310 0000\r\n`
    expect(readNikList(text)).toEqual({ niks: [one, other, family], repeated: 2, wrong: [] })
  })

  test("in full-width digits is the same list", () => {
    const wide = one.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    expect(readNikList(`${wide}\n${one}；`)).toEqual({ niks: [one], repeated: 1, wrong: [] })
  })

  test("of 5,000 lines is read before anybody notices", () => {
    const text = Array.from({ length: 5000 }, (_, n) => `${n};51710141079${String(n).padStart(5, "0")};X`).join("\n")
    expect(readNikList(text).niks).toHaveLength(5000)
  })
})
