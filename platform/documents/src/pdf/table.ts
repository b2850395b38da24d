import type { TableBlock } from "./document.ts"
import {
  asArtifact,
  colours,
  drawLines,
  lineHeight,
  makeRoom,
  type Paper,
  type Parent,
  type Style,
  styles,
  tagged,
  wrap,
} from "./paper.ts"

const padding = 4

type Column = { readonly x: number; readonly width: number; readonly align: "left" | "right" }
type Laid = { readonly cells: readonly (readonly string[])[]; readonly height: number }

const columnsOf = (paper: Paper, { columns }: TableBlock): Column[] => {
  const shares = columns.map(({ width }) => width ?? 1)
  const all = shares.reduce((sum, share) => sum + share, 0)
  let x = paper.left
  return columns.map(({ align = "left" }, at) => {
    const width = (paper.width * (shares[at] ?? 1)) / all
    const column = { x, width, align }
    x += width
    return column
  })
}

const layRow = (paper: Paper, row: readonly string[], columns: readonly Column[], style: Style): Laid => {
  const cells = columns.map(({ width }, at) => wrap(paper, row[at] ?? "", { style, width: width - padding * 2 }))
  return { cells, height: Math.max(...cells.map((lines) => lines.length)) * lineHeight(style) + padding * 2 }
}

type DrawCell = (column: Column, at: number) => void
type Look = { readonly style: Style; readonly tag: "TH" | "TD"; readonly parent?: Parent }

const rowElement = (paper: Paper, tag: "TH" | "TD", columns: readonly Column[], drawCell: DrawCell): Parent => {
  // `scope` is in pdfkit and not yet in its types: it ties a head to its column.
  const options = (tag === "TH" ? { scope: "Column" } : {}) as Record<never, never>
  const row = paper.pdf.struct("TR")
  columns.forEach((column, at) => {
    row.add(paper.pdf.struct(tag, options, () => drawCell(column, at)))
  })
  return row
}

/** Without a parent it is a repetition, which a screen reader passes over. */
const drawRow = (paper: Paper, laid: Laid, columns: readonly Column[], { style, tag, parent }: Look): void => {
  asArtifact(paper, () => {
    if (tag === "TH") paper.pdf.rect(paper.left, paper.y, paper.width, laid.height).fill(colours.soft)
    paper.pdf
      .moveTo(paper.left, paper.y + laid.height)
      .lineTo(paper.left + paper.width, paper.y + laid.height)
      .lineWidth(0.5)
      .stroke(colours.line)
  })
  const drawCell = ({ x, width, align }: Column, at: number): void => {
    const place = { x: x + padding, y: paper.y + padding, width: width - padding * 2, style, align }
    drawLines(paper, laid.cells[at] ?? [], place)
  }
  if (parent === undefined) asArtifact(paper, () => columns.forEach(drawCell))
  else parent.add(rowElement(paper, tag, columns, drawCell))
  paper.y += laid.height
}

export const drawTable = (paper: Paper, table: TableBlock): void => {
  const columns = columnsOf(paper, table)
  const head = layRow(
    paper,
    table.columns.map(({ title }) => title),
    columns,
    styles.cellHead,
  )
  makeRoom(paper, head.height * 3 + 16)
  const element = paper.pdf.struct("Table")
  if (table.caption !== undefined) {
    const caption = table.caption
    const lines = wrap(paper, caption, { style: styles.minor, width: paper.width })
    tagged(paper, "P", () =>
      drawLines(paper, lines, { x: paper.left, y: paper.y, width: paper.width, style: styles.minor }),
    )
    paper.y += lines.length * lineHeight(styles.minor) + 3
  }
  paper.root.add(element)
  drawRow(paper, head, columns, { style: styles.cellHead, tag: "TH", parent: element })
  for (const row of table.rows) {
    const laid = layRow(paper, row, columns, styles.cell)
    if (makeRoom(paper, laid.height)) drawRow(paper, head, columns, { style: styles.cellHead, tag: "TH" })
    drawRow(paper, laid, columns, { style: styles.cell, tag: "TD", parent: element })
  }
  if (table.rows.length === 0 && table.empty !== undefined) {
    paper.y += padding
    const lines = wrap(paper, table.empty, { style: styles.small, width: paper.width })
    tagged(paper, "P", () =>
      drawLines(paper, lines, { x: paper.left + padding, y: paper.y, width: paper.width, style: styles.small }),
    )
    paper.y += lines.length * lineHeight(styles.small)
  }
  paper.y += 10
}
