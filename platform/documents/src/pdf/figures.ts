import type { FiguresBlock } from "./document.ts"
import { asArtifact, colours, drawLines, lineHeight, makeRoom, type Paper, styles, tagged, wrap } from "./paper.ts"

const gap = 10
const padding = 9
const mostInARow = 4

type Laid = {
  readonly label: readonly string[]
  readonly value: readonly string[]
  readonly note: readonly string[]
}

const heightOf = ({ label, value, note }: Laid): number =>
  padding * 2 +
  label.length * lineHeight(styles.small) +
  value.length * lineHeight(styles.figure) +
  note.length * lineHeight(styles.small)

const drawOne = (paper: Paper, laid: Laid, { x, width }: { x: number; width: number }): void => {
  const inner = { x: x + padding, width: width - padding * 2 }
  let { y } = paper
  y += padding
  for (const [lines, style] of [
    [laid.label, styles.small],
    [laid.value, styles.figure],
    [laid.note, styles.small],
  ] as const) {
    drawLines(paper, lines, { ...inner, y, style })
    y += lines.length * lineHeight(style)
  }
}

const drawRow = (paper: Paper, figures: FiguresBlock["figures"], width: number): void => {
  const inner = width - padding * 2
  const laid = figures.map(({ label, value, note }) => ({
    label: wrap(paper, label, { style: styles.small, width: inner }),
    value: wrap(paper, value, { style: styles.figure, width: inner }),
    note: note === undefined ? [] : wrap(paper, note, { style: styles.small, width: inner }),
  }))
  const height = Math.max(...laid.map(heightOf))
  makeRoom(paper, height)
  laid.forEach((each, at) => {
    const x = paper.left + at * (width + gap)
    asArtifact(paper, () => paper.pdf.roundedRect(x, paper.y, width, height, 5).fill(colours.soft))
    tagged(paper, "P", () => drawOne(paper, each, { x, width }))
  })
  paper.y += height + gap
}

export const drawFigures = (paper: Paper, { figures }: FiguresBlock): void => {
  const inARow = Math.min(mostInARow, Math.max(1, figures.length))
  const width = (paper.width - gap * (inARow - 1)) / inARow
  for (let from = 0; from < figures.length; from += inARow) drawRow(paper, figures.slice(from, from + inARow), width)
}
