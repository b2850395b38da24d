export type CsvCell = string | number | null

/** What a spreadsheet takes for the beginning of a formula, also in its full-width form. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+([.,]\d+)?$/

/** Where a spreadsheet that does not split at commas begins a cell all the same: Excel in Indonesian splits at `;`. */
const laterStart = /([;|\t\r\n]["\s]*)([=+\-@＝＋－＠][^;|\t\r\n]*)/g

/** A name out of somebody's file must never run in the reader's spreadsheet; an apostrophe makes it text. */
const harmless = (text: string): string => {
  const within = text.replace(laterStart, (whole: string, before: string, rest: string) =>
    plainNumber.test(rest) ? whole : `${before}'${rest}`,
  )
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${within}` : within
}

const written = (cell: CsvCell): string => {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  const text = harmless(cell)
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180 in UTF-8; the mark in front tells Excel the encoding. */
export const writeCsv = (rows: readonly (readonly CsvCell[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${rows.map((row) => `${row.map(written).join(",")}\r\n`).join("")}`)
