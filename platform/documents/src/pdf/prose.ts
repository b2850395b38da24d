import type { Block, FieldsBlock, SignatureBlock } from "./document.ts"
import {
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

type Prose = {
  readonly tag: string
  readonly style: Style
  readonly indent?: number
  readonly after?: number
  readonly align?: "left" | "center" | undefined
  readonly parent?: Parent
}

/** Text that may go on over the page; each page's part belongs to the same element. */
export const drawProse = (
  paper: Paper,
  text: string,
  { tag, style, indent = 0, after = 6, align, parent }: Prose,
): void => {
  const width = paper.width - indent
  const lines = wrap(paper, text, { style, width })
  const element = paper.pdf.struct(tag)
  const above = parent ?? paper.root
  above.add(element)
  while (lines.length > 0) {
    makeRoom(paper, lineHeight(style))
    const fitting = Math.max(1, Math.floor((paper.bottom - paper.y) / lineHeight(style)))
    const part = lines.splice(0, fitting)
    element.add(() => drawLines(paper, part, { x: paper.left + indent, y: paper.y, width, style, align }))
    paper.y += part.length * lineHeight(style)
  }
  paper.y += after
}

/** A head is never left alone at the foot of a page. */
const roomUnderHead = 64

export const drawHeading = (paper: Paper, text: string, level: 1 | 2): void => {
  makeRoom(paper, roomUnderHead)
  if (paper.y > paper.top) paper.y += level === 1 ? 10 : 5
  drawProse(paper, text, { tag: `H${level + 1}`, style: level === 1 ? styles.heading : styles.minor, after: 4 })
}

export const drawList = (paper: Paper, { items, numbered }: Extract<Block, { kind: "list" }>): void => {
  const list = paper.pdf.struct("L")
  paper.root.add(list)
  items.forEach((item, at) => {
    const one = paper.pdf.struct("LI")
    list.add(one)
    makeRoom(paper, lineHeight(styles.text))
    const bullet = numbered === true ? `${at + 1}.` : "•"
    const place = { x: paper.left + 4, y: paper.y, width: 16, style: styles.text }
    tagged(paper, "Lbl", () => drawLines(paper, [bullet], place), one)
    drawProse(paper, item, { tag: "LBody", style: styles.text, indent: 20, after: 3, parent: one })
  })
  paper.y += 4
}

const labelWidth = 150

export const drawFields = (paper: Paper, { fields }: FieldsBlock): void => {
  const width = paper.width - labelWidth - 12
  for (const { label, value } of fields) {
    const left = wrap(paper, label, { style: styles.text, width: labelWidth - 4 })
    const right = wrap(paper, value, { style: styles.text, width })
    const height = Math.max(left.length, right.length) * lineHeight(styles.text)
    makeRoom(paper, height)
    tagged(paper, "P", () => {
      drawLines(paper, left, { x: paper.left, y: paper.y, width: labelWidth, style: styles.text })
      drawLines(paper, [":"], { x: paper.left + labelWidth, y: paper.y, width: 8, style: styles.text })
      drawLines(paper, right, { x: paper.left + labelWidth + 12, y: paper.y, width, style: styles.text })
    })
    paper.y += height + 2
  }
  paper.y += 6
}

const blankLine = "______________________________"
const signatureHeight = 120
const roomToSign = 52

export const drawSignature = (paper: Paper, { place, role, name, number }: SignatureBlock): void => {
  makeRoom(paper, signatureHeight)
  paper.y += 14
  const width = paper.width * 0.45
  const x = paper.left + paper.width - width
  const say = (text: string, style: Style): void => {
    const lines = wrap(paper, text, { style, width })
    tagged(paper, "P", () => drawLines(paper, lines, { x, y: paper.y, width, style }))
    paper.y += lines.length * lineHeight(style)
  }
  say(place, styles.text)
  say(role, styles.text)
  paper.y += roomToSign
  say(name ?? blankLine, styles.strong)
  say(number ?? "NIP", { ...styles.text, colour: colours.muted })
  paper.y += 8
}
