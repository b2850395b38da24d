import type { BarsBlock, LineBlock, MatrixBlock } from "./document.ts"
import { asArtifact, colours, drawLines, lineHeight, makeRoom, type Paper, styles, wrap } from "./paper.ts"
import { drawProse } from "./prose.ts"

/** A drawing that says in words what it shows. */
const figure = (paper: Paper, alt: string, draw: () => void): void => {
  paper.root.add(paper.pdf.struct("Figure", { alt }, draw))
}

const captionOf = (paper: Paper, caption: string, roomUnder: number): void => {
  makeRoom(paper, lineHeight(styles.minor) * 2 + roomUnder)
  drawProse(paper, caption, { tag: "P", style: styles.minor, after: 4 })
}

const labelWidth = 150
const textWidth = 78
const barHeight = 9
const barStep = 15

const markLine = (paper: Paper, x: number, { from, to }: { from: number; to: number }): void => {
  paper.pdf.moveTo(x, from).lineTo(x, to).lineWidth(1).dash(3, { space: 2 }).stroke(colours.mark).undash()
}

const drawBarsPart = (paper: Paper, { bars, mark }: BarsBlock, most: number): void => {
  const x = paper.left + labelWidth
  const scale = (paper.width - labelWidth - textWidth) / most
  bars.forEach(({ label, value, text }, at) => {
    const y = paper.y + at * barStep
    const [line = "", more] = wrap(paper, label, { style: styles.cell, width: labelWidth - 16 })
    drawLines(paper, [more === undefined ? line : `${line} …`], {
      x: paper.left,
      y,
      width: labelWidth,
      style: styles.cell,
    })
    paper.pdf.rect(x, y, Math.max(0.6, Math.max(0, value) * scale), barHeight).fill(colours.teal)
    drawLines(paper, [text], {
      x: paper.left + paper.width - textWidth,
      y,
      width: textWidth,
      style: styles.cell,
      align: "right",
    })
  })
  if (mark !== undefined)
    markLine(paper, x + mark.value * scale, { from: paper.y - 2, to: paper.y + bars.length * barStep })
}

/** So few bars stay on one page, and with them what is said below them: the mark's name and the source. */
const mostTogether = 8
const notesUnder = 4

/** Long rows of bars go on over the page, all to the same scale. */
export const drawBars = (paper: Paper, block: BarsBlock): void => {
  if (block.bars.length === 0) return
  captionOf(
    paper,
    block.caption,
    barStep * Math.min(mostTogether, block.bars.length) + lineHeight(styles.small) * notesUnder,
  )
  const most = Math.max(...block.bars.map(({ value }) => value), block.mark?.value ?? 0) || 1
  const left = [...block.bars]
  while (left.length > 0) {
    makeRoom(paper, barStep)
    const part = { ...block, bars: left.splice(0, Math.max(1, Math.floor((paper.bottom - paper.y) / barStep))) }
    const said = part.bars.map(({ label, text }) => `${label}: ${text}`).join("; ")
    figure(paper, `${block.caption}. ${said}`, () => drawBarsPart(paper, part, most))
    paper.y += part.bars.length * barStep
  }
  if (block.mark !== undefined)
    drawProse(paper, `- - -  ${block.mark.label}`, {
      tag: "P",
      style: { ...styles.small, colour: colours.mark },
      after: 2,
    })
  paper.y += 8
}

const lineChartHeight = 130
const axisWidth = 54

type Frame = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly most: number
}

const drawAxis = (paper: Paper, block: LineBlock, { x, y, width, height, most }: Frame): void => {
  for (const part of [0, 0.5, 1]) {
    const at = y + height - part * height
    paper.pdf
      .moveTo(x, at)
      .lineTo(x + width, at)
      .lineWidth(0.5)
      .stroke(colours.line)
    const [text = ""] = wrap(paper, block.text(most * part), { style: styles.small, width: axisWidth })
    drawLines(paper, [text], { x: paper.left, y: at - 5, width: axisWidth - 6, style: styles.small, align: "right" })
  }
  const first = block.points[0]?.label ?? ""
  const last = block.points.at(-1)?.label ?? ""
  drawLines(paper, [first], { x, y: y + height + 4, width, style: styles.small })
  drawLines(paper, [last], { x, y: y + height + 4, width, style: styles.small, align: "right" })
}

const drawCurve = (paper: Paper, { points, mark }: LineBlock, { x, y, width, height, most }: Frame): void => {
  const step = points.length > 1 ? width / (points.length - 1) : 0
  const heightOf = (value: number): number => y + height - (Math.max(0, value) / most) * height
  points.forEach(({ value }, at) => {
    if (at === 0) paper.pdf.moveTo(x, heightOf(value))
    else paper.pdf.lineTo(x + at * step, heightOf(value))
  })
  paper.pdf.lineWidth(1.5).stroke(colours.teal)
  const last = points.at(-1)
  if (last !== undefined) paper.pdf.circle(x + (points.length - 1) * step, heightOf(last.value), 2.4).fill(colours.teal)
  if (mark === undefined) return
  const at = heightOf(mark.value)
  paper.pdf
    .moveTo(x, at)
    .lineTo(x + width, at)
    .lineWidth(1)
    .dash(3, { space: 2 })
    .stroke(colours.mark)
    .undash()
}

/** The next round number, so that the axis reads well. */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 4, 5, 10].find((step) => step * power >= value) ?? 10) * power
}

export const drawLine = (paper: Paper, block: LineBlock): void => {
  if (block.points.length === 0) return
  captionOf(paper, block.caption, lineChartHeight + 20)
  const highest = Math.max(...block.points.map(({ value }) => value), block.mark?.value ?? 0)
  const frame: Frame = {
    x: paper.left + axisWidth,
    y: paper.y + 4,
    width: paper.width - axisWidth - 4,
    height: lineChartHeight,
    most: roundUp(highest > 0 ? highest : 1),
  }
  const [first, last] = [block.points[0], block.points.at(-1)]
  const ends = [first, last].map((point) => (point === undefined ? "" : `${point.label}: ${block.text(point.value)}`))
  figure(paper, `${block.caption}. ${ends.join(" – ")}`, () => {
    drawAxis(paper, block, frame)
    drawCurve(paper, block, frame)
  })
  paper.y += lineChartHeight + 22
  if (block.mark !== undefined)
    drawProse(paper, `- - -  ${block.mark.label}`, {
      tag: "P",
      style: { ...styles.small, colour: colours.mark },
      after: 2,
    })
  paper.y += 6
}

const pointsAMillimetre = 72 / 25.4
const quietModules = 4

export const drawMatrix = (paper: Paper, { caption, modules, size = 32 }: MatrixBlock): void => {
  const edge = size * pointsAMillimetre
  const step = edge / (modules.length + quietModules * 2)
  makeRoom(paper, edge + 20)
  asArtifact(paper, () => paper.pdf.rect(paper.left, paper.y, edge, edge).fill("#ffffff"))
  figure(paper, caption, () => {
    modules.forEach((row, down) => {
      row.forEach((dark, right) => {
        if (dark)
          paper.pdf.rect(
            paper.left + (right + quietModules) * step,
            paper.y + (down + quietModules) * step,
            step + 0.05,
            step + 0.05,
          )
      })
    })
    paper.pdf.fill("#000000")
  })
  paper.y += edge
  drawProse(paper, caption, { tag: "Caption", style: styles.small })
}
