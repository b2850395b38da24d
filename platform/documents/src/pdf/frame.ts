import type { PdfDocument } from "./document.ts"
import { asArtifact, colours, drawLines, lineHeight, type Paper, styles, tagged, wear, wrap } from "./paper.ts"
import { drawProse } from "./prose.ts"
import { safeText } from "./safe-text.ts"

const petals = [
  { x: 8.4, y: 8.4, turn: -45 },
  { x: 15.6, y: 8.4, turn: 45 },
  { x: 8.4, y: 15.6, turn: 45 },
  { x: 15.6, y: 15.6, turn: -45 },
] as const
const markSide = 30

/** The four-petal mark of the genuine screen, on paper. */
const drawMark = ({ pdf }: Paper, left: number, top: number): void => {
  pdf
    .save()
    .translate(left, top)
    .scale(markSide / 24)
  pdf.roundedRect(0, 0, 24, 24, 6).fill(colours.teal)
  for (const { x, y, turn } of petals) {
    pdf
      .save()
      .rotate(turn, { origin: [x, y] })
      .ellipse(x, y, 2.4, 5)
      .lineWidth(1.5)
      .stroke(colours.cream)
      .restore()
  }
  pdf.circle(12, 12, 1.1).fill(colours.cream).restore()
}

export const drawHead = (paper: Paper, { office, title, subtitle }: PdfDocument): void => {
  const x = paper.left + markSide + 10
  const width = paper.width - markSide - 10
  const name = wrap(paper, office.name, { style: styles.minor, width })
  const lines = (office.lines ?? []).flatMap((line) => wrap(paper, line, { style: styles.small, width }))
  const nameHeight = name.length * lineHeight(styles.minor)
  asArtifact(paper, () => drawMark(paper, paper.left, paper.y))
  tagged(paper, "P", () => {
    drawLines(paper, name, { x, y: paper.y + 1, width, style: styles.minor })
    drawLines(paper, lines, { x, y: paper.y + 1 + nameHeight, width, style: styles.small })
  })
  paper.y += Math.max(markSide, nameHeight + lines.length * lineHeight(styles.small)) + 8
  asArtifact(paper, () =>
    paper.pdf
      .moveTo(paper.left, paper.y)
      .lineTo(paper.left + paper.width, paper.y)
      .lineWidth(1.2)
      .stroke(colours.teal),
  )
  paper.y += 16
  drawProse(paper, title, { tag: "H1", style: styles.title, after: 2 })
  if (subtitle !== undefined) drawProse(paper, subtitle, { tag: "P", style: styles.subtitle, after: 2 })
  paper.y += 10
}

/** Beneath what is written later on the same page. */
export const drawWatermark = (paper: Paper, text: string): void => {
  const { pdf } = paper
  asArtifact(paper, () => {
    wear(paper, { size: 84, bold: true, colour: colours.ghost })
    const said = safeText(text)
    const { width, height } = pdf.page
    pdf.save().rotate(-35, { origin: [width / 2, height / 2] })
    pdf.text(said, (width - pdf.widthOfString(said)) / 2, height / 2 - 42, { lineBreak: false })
    pdf.restore()
  })
}

const pageWords = { id: "Halaman", en: "Page" } as const

export const footerLines = (paper: Paper, { footer }: PdfDocument): string[] =>
  footer.flatMap((line) => wrap(paper, line, { style: styles.small, width: paper.width - 90 }))

/** Once all pages are there, each is told its number. */
export const drawFooters = (paper: Paper, document: PdfDocument, lines: readonly string[]): void => {
  const { start, count } = paper.pdf.bufferedPageRange()
  for (let at = 0; at < count; at++) {
    paper.pdf.switchToPage(start + at)
    const y = paper.bottom + 12
    paper.pdf.markContent("Artifact", { type: "Pagination" })
    paper.pdf
      .moveTo(paper.left, y - 5)
      .lineTo(paper.left + paper.width, y - 5)
      .lineWidth(0.5)
      .stroke(colours.line)
    drawLines(paper, lines, { x: paper.left, y, width: paper.width - 90, style: styles.small })
    drawLines(paper, [`${pageWords[document.language]} ${at + 1} / ${count}`], {
      x: paper.left + paper.width - 86,
      y,
      width: 86,
      style: styles.small,
      align: "right",
    })
    paper.pdf.endMarkedContent()
  }
}
