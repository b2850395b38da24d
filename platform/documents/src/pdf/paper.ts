import type PDFDocument from "pdfkit"
import { safeText } from "./safe-text.ts"

type Pdf = InstanceType<typeof PDFDocument>

export const colours = {
  ink: "#14211f",
  muted: "#52625f",
  line: "#cfd8d4",
  soft: "#e3f0ee",
  teal: "#0d5c56",
  cream: "#f3e6c8",
  mark: "#8a5a10",
  ghost: "#e6eceb",
} as const

export type Style = { readonly size: number; readonly bold?: boolean; readonly colour?: string }

export const styles = {
  title: { size: 17, bold: true },
  subtitle: { size: 11, colour: colours.muted },
  heading: { size: 12.5, bold: true, colour: colours.teal },
  minor: { size: 10.5, bold: true },
  text: { size: 10 },
  strong: { size: 10, bold: true },
  cell: { size: 8.5 },
  cellHead: { size: 8.5, bold: true },
  small: { size: 8, colour: colours.muted },
  figure: { size: 18, bold: true, colour: colours.teal },
} satisfies Record<string, Style>

export type Parent = ReturnType<Pdf["struct"]>

/** A sheet with a place where the next thing goes; `y` moves down as things are drawn. */
export type Paper = {
  readonly pdf: Pdf
  readonly root: Parent
  readonly left: number
  readonly width: number
  readonly top: number
  readonly newPage: () => void
  /** Above what stands under every page. */
  bottom: number
  y: number
}

export const lineHeight = ({ size }: Style): number => size * 1.35

export const wear = ({ pdf }: Paper, style: Style): void => {
  pdf
    .font(style.bold === true ? "Helvetica-Bold" : "Helvetica")
    .fontSize(style.size)
    .fillColor(style.colour ?? colours.ink)
}

const splitLongWord = (paper: Paper, word: string, width: number): string[] => {
  const pieces = [""]
  for (const letter of word) {
    const last = pieces.length - 1
    if (paper.pdf.widthOfString(`${pieces[last]}${letter}`) > width && pieces[last] !== "") pieces.push(letter)
    else pieces[last] += letter
  }
  return pieces
}

const wrapLine = (paper: Paper, text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (paper.pdf.widthOfString(longer) <= width) {
      line = longer
      continue
    }
    if (line !== "") lines.push(line)
    const pieces = splitLongWord(paper, word, width)
    line = pieces.pop() ?? ""
    lines.push(...pieces)
  }
  return [...lines, line]
}

/** The lines of a text in this style and width; a word that is too long is cut, never lost. */
export const wrap = (paper: Paper, text: string, { style, width }: { style: Style; width: number }): string[] => {
  wear(paper, style)
  return safeText(text)
    .split("\n")
    .flatMap((line) => wrapLine(paper, line, width))
}

type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly style: Style
  readonly align?: "left" | "right" | "center" | undefined
}

/** Lines one under the other; pdfkit breaks none of them and never turns the page by itself. */
export const drawLines = (paper: Paper, lines: readonly string[], place: Place): void => {
  wear(paper, place.style)
  lines.forEach((line, at) => {
    const spare = place.width - paper.pdf.widthOfString(line)
    const indent = place.align === "right" ? spare : place.align === "center" ? spare / 2 : 0
    paper.pdf.text(line, place.x + indent, place.y + at * lineHeight(place.style), { lineBreak: false })
  })
}

/** Turns the page when what follows does not fit on it; says whether it did. */
export const makeRoom = (paper: Paper, height: number): boolean => {
  if (paper.y + height <= paper.bottom || paper.y === paper.top) return false
  paper.newPage()
  return true
}

/** Ornament and repetition: nothing for a screen reader. */
export const asArtifact = ({ pdf }: Paper, draw: () => void): void => {
  pdf.markContent("Artifact", { type: "Layout" })
  draw()
  pdf.endMarkedContent()
}

/** An element of the document's tree with what it draws. */
export const tagged = (paper: Paper, tag: string, draw: () => void, parent: Parent = paper.root): void => {
  parent.add(paper.pdf.struct(tag, {}, draw))
}
