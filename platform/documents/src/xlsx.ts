import writeExcelFile, { type Cell } from "write-excel-file/node"

/** A day is `YYYY-MM-DD`; a share is of one. A column's cells that do not fit its kind are written as text. */
export type SheetCell = string | number | null

export type SheetColumn = {
  readonly title: string
  /** Codes are text: 71.10 stays 71.10. */
  readonly kind: "text" | "count" | "decimal" | "share" | "day"
  /** In characters. */
  readonly width?: number
}

export type Sheet = {
  readonly name: string
  /** Without columns the rows are plain text and numbers under no head. */
  readonly columns?: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

const numberFormats = { count: "#,##0", decimal: "#,##0.00", share: "0.0%" } as const
const longestName = 31
const mostCharacters = 32_767

/** What XML 1.0 cannot carry, and what no cell may hold beyond Excel's own limit. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that would break the file
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").slice(0, mostCharacters)

const textCell = (text: string): Cell => ({ value: clean(text), type: String, format: "@" })

const dayCell = (text: string): Cell => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return at === undefined || Number.isNaN(at.getTime())
    ? textCell(text)
    : { value: at, type: Date, format: "dd/mm/yyyy" }
}

const cellOf = (value: SheetCell | undefined, kind: SheetColumn["kind"]): Cell => {
  if (value === null || value === undefined || value === "") return null
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return null
    return kind === "text" || kind === "day"
      ? { value, type: Number }
      : { value, type: Number, format: numberFormats[kind] }
  }
  return kind === "day" ? dayCell(value) : textCell(value)
}

const headCell = ({ title, kind }: SheetColumn): Cell => ({
  value: clean(title),
  type: String,
  fontWeight: "bold",
  backgroundColor: "#e3f0ee",
  align: kind === "text" || kind === "day" ? "left" : "right",
  wrap: true,
})

/** Excel refuses these characters and names of more than 31. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim()
    .slice(0, longestName) || "1"

const dataOf = ({ columns, rows }: Sheet): Cell[][] => {
  const data = rows.map((row) => row.map((value, at) => cellOf(value, columns?.[at]?.kind ?? "text")))
  return columns === undefined ? data : [columns.map(headCell), ...data]
}

const widthsOf = ({ columns, rows }: Sheet): { width: number }[] =>
  (columns ?? rows.reduce<readonly SheetCell[]>((widest, row) => (row.length > widest.length ? row : widest), [])).map(
    (_, at) => {
      const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[at] ?? "").length), 0)
      return { width: columns?.[at]?.width ?? Math.min(60, Math.max(12, longest + 2)) }
    },
  )

/** One file of several sheets; heads stay in sight. */
export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeExcelFile(
    sheets.map((sheet) => ({
      data: dataOf(sheet),
      sheet: sheetName(sheet.name),
      columns: widthsOf(sheet),
      ...(sheet.columns === undefined ? {} : { stickyRowsCount: 1 }),
    })),
  ).toBuffer()
