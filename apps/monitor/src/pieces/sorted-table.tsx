import { Button, useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { type SortKey, sortRows } from "./sort-rows.ts"
import { pieceWords } from "./words.ts"

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ComponentChildren
  /** What the column is sorted by; nothing is last whichever way. Without it the column cannot be sorted. */
  readonly by?: (row: Row) => SortKey
  /** Figures stand at the right, and their first sorting is the largest first. */
  readonly numeric?: true
  /** Left out on a phone. */
  readonly wideOnly?: true
}

export type Sorting = { readonly key: string; readonly down: boolean }

const rowsAtOnce = 100

type HeadProps<Row> = {
  readonly column: Column<Row>
  readonly sorting: Sorting | undefined
  readonly onSort: (sorting: Sorting) => void
}

const Head = <Row,>({ column, sorting, onSort }: HeadProps<Row>) => {
  const text = useTexts(pieceWords)
  const { key, label, numeric, by } = column
  const down = sorting?.key === key ? sorting.down : undefined
  const order = down === undefined ? "none" : down ? "descending" : "ascending"
  return (
    <th scope="col" class={classOf(column)} {...(by === undefined ? {} : { "aria-sort": order })}>
      {by === undefined ? (
        label
      ) : (
        <button
          type="button"
          class="sort"
          title={text.sortBy(label)}
          onClick={() => onSort({ key, down: down === undefined ? numeric === true : !down })}
        >
          {label}
          <span aria-hidden="true">{down === undefined ? "" : down ? " ↓" : " ↑"}</span>
        </button>
      )}
    </th>
  )
}

const classOf = <Row,>({ numeric, wideOnly }: Column<Row>): string =>
  [numeric ? "right" : "", wideOnly ? "wide-only" : ""].join(" ").trim()

type BodyProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly chosen?: string | undefined
}

/** The first column names the row; on a phone each row is a card and each figure says its column. */
const Body = <Row,>({ columns, rows, keyOf, chosen }: BodyProps<Row>) => (
  <tbody>
    {rows.map((row) => (
      <tr key={keyOf(row)} {...(chosen === keyOf(row) ? { "aria-current": "true" as const } : {})}>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row" class={classOf(column)}>
              {column.cell(row)}
            </th>
          ) : (
            <td key={column.key} class={classOf(column)} data-label={column.label}>
              {column.cell(row)}
            </td>
          ),
        )}
      </tr>
    ))}
  </tbody>
)

type Props<Row> = BodyProps<Row> & {
  /** What the table is of; read out, and shown only when the heading above does not say it. */
  readonly caption: string
  readonly first?: Sorting
}

/** A table that sorts by what is pressed, keeps its head in sight, and shows the first hundred rows until asked for more. */
export const SortedTable = <Row,>({ caption, columns, rows, keyOf, first, chosen }: Props<Row>) => {
  const text = useTexts(pieceWords)
  const format = useFormats()
  const [sorting, setSorting] = useState(first)
  const [shown, setShown] = useState(rowsAtOnce)
  const by = columns.find(({ key }) => key === sorting?.key)?.by
  const sorted = by === undefined || sorting === undefined ? rows : sortRows(rows, by, sorting.down)
  const left = rows.length - shown
  return (
    <div class="stack-s">
      <table class="sorted">
        <caption class="unseen">{caption}</caption>
        <thead data-label={text.sort}>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <Body columns={columns} rows={sorted.slice(0, shown)} keyOf={keyOf} chosen={chosen} />
      </table>
      {left <= 0 ? null : (
        <Button kind="secondary" onPress={() => setShown(shown + rowsAtOnce)}>
          {text.more(format.number(Math.min(left, rowsAtOnce)), format.number(left))}
        </Button>
      )}
    </div>
  )
}
