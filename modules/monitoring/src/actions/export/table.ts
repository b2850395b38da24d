import type { SheetCell, SheetColumn } from "@jatidiri/documents"
import { accept, type Result } from "@jatidiri/kernel"
import type { Figures, MonitoringRefusal } from "../../contract.ts"
import type { Language, Words } from "../../domain/words/labels.ts"
import type { Needs } from "../../needs.ts"

/** What the reader of a table may be told, as its view is. */
export type TableAsk = {
  readonly book: string
  readonly code: string
  readonly query: TableQuery
  readonly language: Language
  /** The region's own figures of the same question. */
  readonly figures: Figures
}

export type TableQuery = {
  readonly per?: string
  readonly from?: string
  readonly to?: string
  /** Of a plan. */
  readonly days?: string
  readonly teams?: string
}

/** A view lists no more than fills a screen; a table that is taken along has every row. */
export const everyRow = Number.MAX_SAFE_INTEGER

export type ColumnOf<Row> = {
  readonly title: Words
  readonly kind: SheetColumn["kind"]
  readonly cell: (row: Row, language: Language) => SheetCell
}

export type WrittenTable = {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A question whose answer's rows make a table; told as its view is told. */
export const rowsOf = <Answer, Row>(
  answer: Result<Answer, MonitoringRefusal>,
  rows: (value: Answer) => readonly Row[],
) => (answer.ok ? accept(rows(answer.value)) : answer)

export type Exporter = {
  readonly title: Words
  readonly write: (needs: Needs, ask: TableAsk) => Promise<Result<WrittenTable, MonitoringRefusal>>
}

export const column = <Row>(
  [id, en]: readonly [string, string],
  kind: SheetColumn["kind"],
  cell: ColumnOf<Row>["cell"],
): ColumnOf<Row> => ({ title: { id, en }, kind, cell })

type Reading<Row> = Result<readonly Row[], MonitoringRefusal>

/** A table by how its rows are read and what stands in each column. */
export const table = <Row>(
  title: Words,
  read: (needs: Needs, ask: TableAsk) => Reading<Row> | Promise<Reading<Row>>,
  columns: readonly ColumnOf<Row>[],
): Exporter => ({
  title,
  write: async (needs, ask) => {
    const rows = await read(needs, ask)
    if (!rows.ok) return rows
    return accept({
      columns: columns.map(({ title, kind }) => ({ title: title[ask.language], kind })),
      rows: rows.value.map((row) => columns.map(({ cell }) => cell(row, ask.language))),
    })
  },
})
