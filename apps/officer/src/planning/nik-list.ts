import { parseNik, plainDigits } from "@jatidiri/kernel"

/** What is wrong with a line that names nobody. */
export type LineTrouble = "no-number" | "not-a-nik" | "rounded-by-spreadsheet" | "two-numbers"
export type WrongLine = { readonly line: number; readonly trouble: LineTrouble }
export type NikList = {
  readonly niks: readonly string[]
  /** Lines that name somebody named before. */
  readonly repeated: number
  readonly wrong: readonly WrongLine[]
}

const cellsOf = (line: string): string[] =>
  plainDigits(line)
    .split(/[,;\t]/)
    .map((cell) => cell.replace(/^[\s"'=]+|[\s"']+$/g, ""))
/** People write NIKs in groups; spreadsheets put a quote before them. */
const digitsOf = (cell: string): string => cell.replace(/[\s.-]/g, "")
const isNumber = (cell: string): boolean => /^\d{16}$/.test(digitsOf(cell))
/** 5,17104E+15: digits that nobody can bring back. */
const isRounded = (line: string): boolean => /\d[.,]?\d*E\+\d\d/i.test(line)

/** Where a first line with headings says that the NIK stands. */
const columnOf = (line: string): number => cellsOf(line).findIndex((cell) => /^n\.?i\.?k\.?$/i.test(cell))
const isHeading = (line: string): boolean => !/\d{6}/.test(digitsOf(line)) && /nik|nama|name|daftar|list/i.test(line)

/** Beside the NIK a line may hold the number of the family card, which looks alike: then the heading must tell. */
const judgeLine = (line: string, column: number): { readonly nik: string } | LineTrouble => {
  const cells = cellsOf(line)
  const numbers = column >= 0 ? [cells[column] ?? ""] : cells.filter(isNumber)
  const [cell = "", second] = numbers.map(digitsOf)
  if (second !== undefined && second !== cell) return "two-numbers"
  if (isRounded(column >= 0 ? cell : line) && !isNumber(cell)) return "rounded-by-spreadsheet"
  if (cell === "") return column < 0 && /\d{4}/.test(digitsOf(line)) ? "not-a-nik" : "no-number"
  return parseNik(cell).ok ? { nik: cell } : "not-a-nik"
}

/** One resident a line, alone or in a table of a spreadsheet; nothing is guessed, and every line left out but the heading is told. */
export const readNikList = (text: string): NikList => {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)
  const first = lines.findIndex((line) => line.trim() !== "")
  const heading = isHeading(lines[first] ?? "") ? first : -1
  const column = heading < 0 ? -1 : columnOf(lines[heading] ?? "")
  const niks = new Set<string>()
  const wrong: WrongLine[] = []
  let repeated = 0
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "" || at === heading) continue
    const judged = judgeLine(line, column)
    if (typeof judged === "string") wrong.push({ line: at + 1, trouble: judged })
    else if (niks.has(judged.nik)) repeated += 1
    else niks.add(judged.nik)
  }
  return { niks: [...niks], repeated, wrong }
}
