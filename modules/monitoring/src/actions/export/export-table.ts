import { type Sheet, writeCsv, writeXlsx } from "@jatidiri/documents"
import { accept, jakartaDay, type Result } from "@jatidiri/kernel"
import { type Figures, type MonitoringRefusal, nationCode } from "../../contract.ts"
import type { Period } from "../../domain/period.ts"
import type { Language } from "../../domain/words/labels.ts"
import { dayText } from "../../domain/words/numbers.ts"
import { provenance } from "../../domain/words/provenance.ts"
import type { ExportFormat, ExportTable } from "../../export-contract.ts"
import type { Needs } from "../../needs.ts"
import { readFigures } from "../read-figures.ts"
import { askedOf, datedFile } from "./dates.ts"
import { everyRow, type TableQuery, type WrittenTable } from "./table.ts"
import { exporters } from "./tables.ts"

export type WrittenFile = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }

export type ExportAsk = {
  readonly book: string
  readonly code: string
  readonly table: ExportTable
  readonly format: ExportFormat
  readonly language: Language
  readonly query: TableQuery
}

const contentTypes = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

/** Where the same figures stand on the screen. */
export const addressOf = ({ baseUrl = "" }: Needs, { book, region }: Figures): string =>
  `${baseUrl}/monev/#/${book.book}/${region.code}`

const labels = {
  id: { table: "Tabel", region: "Wilayah", period: "Masa", address: "Alamat", made: "Dibuat" },
  en: { table: "Table", region: "Region", period: "Period", address: "Address", made: "Made" },
} as const

const spanText = (label: string, { from, to }: Period, language: Language): [string, string] => [
  label,
  [from, to].map((day) => dayText(day, language)).join(" – "),
]

const coverOf = (needs: Needs, ask: ExportAsk, figures: Figures): [string, string][] => {
  const { table, region, period: days, address, made } = labels[ask.language]
  const { name, code } = figures.region
  const { period } = datedFile({ ...ask, figures }, needs.now())
  return [
    [table, exporters[ask.table].title[ask.language]],
    [region, `${name} (${code})`],
    ...(period === undefined ? [] : [spanText(days, period, ask.language)]),
    ...provenance(figures, ask.language).map(([label, text]): [string, string] => [label, text]),
    [address, addressOf(needs, figures)],
    [made, dayText(jakartaDay(needs.now()), ask.language)],
  ]
}

/** A check by a relying party belongs to no region: wherever it is asked, the table is of the whole country. */
const regionOf = ({ table, book, code }: ExportAsk): string =>
  table === "acceptance" && book === "live" ? nationCode : code

const asCsv = (cover: readonly [string, string][], { columns, rows }: WrittenTable): Uint8Array =>
  writeCsv([...cover.map(([label, text]) => [`# ${label}: ${text}`]), columns.map(({ title }) => title), ...rows])

const asXlsx = (cover: readonly [string, string][], written: WrittenTable, { table, language }: ExportAsk) => {
  const about: Sheet = { name: { id: "Keterangan", en: "About" }[language], rows: cover }
  return writeXlsx([about, { name: exporters[table].title[language], ...written }])
}

/** Any table of a view with what its figures stand on; nobody is named in the file nor in its name. */
export const exportTable =
  (needs: Needs) =>
  async (asked: ExportAsk): Promise<Result<WrittenFile, MonitoringRefusal>> => {
    const ask = { ...asked, query: askedOf(asked.table, asked.query) }
    const { book, code, table, format, language, query } = ask
    const figures = await readFigures(needs)(book, regionOf(ask), { ...query, most: everyRow })
    if (!figures.ok) return figures
    const written = await exporters[table].write(needs, { book, code, query, language, figures: figures.value })
    if (!written.ok) return written
    const cover = coverOf(needs, ask, figures.value)
    const bytes = format === "csv" ? asCsv(cover, written.value) : await asXlsx(cover, written.value, ask)
    const { day } = datedFile({ ...ask, figures: figures.value }, needs.now())
    return accept({ name: `monev-${book}-${code}-${table}-${day}.${format}`, contentType: contentTypes[format], bytes })
  }
