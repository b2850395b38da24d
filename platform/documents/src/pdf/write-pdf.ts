import PDFDocument from "pdfkit"
import { drawBars, drawLine, drawMatrix } from "./charts.ts"
import type { Block, PdfDocument } from "./document.ts"
import { drawFigures } from "./figures.ts"
import { drawFooters, drawHead, drawWatermark, footerLines } from "./frame.ts"
import { lineHeight, type Paper, styles } from "./paper.ts"
import { drawFields, drawHeading, drawList, drawProse, drawSignature } from "./prose.ts"
import { drawTable } from "./table.ts"

const margin = 48
const topMargin = 44
const a4 = [595.28, 841.89] as const

type Writing = { readonly compress?: boolean }

const start = (document: PdfDocument, { compress = true }: Writing) =>
  new PDFDocument({
    size: "A4",
    layout: document.orientation ?? "portrait",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: document.language === "id" ? "id-ID" : "en-GB",
    displayTitle: true,
    compress,
    info: {
      Title: document.title,
      Author: document.office.name,
      Creator: "Jatidiri",
      Producer: "Jatidiri",
      CreationDate: document.madeAt,
    },
  })

/** All of the file, once the last page is closed. */
const bytesOf = (pdf: ReturnType<typeof start>): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on("data", (part: Buffer) => parts.push(part))
    pdf.on("end", () => resolve(Buffer.concat(parts)))
    pdf.on("error", reject)
  })

const openPaper = (document: PdfDocument, writing: Writing): Paper => {
  const pdf = start(document, writing)
  const [short, long] = a4
  const [width, height] = document.orientation === "landscape" ? [long, short] : [short, long]
  const paper: Paper = {
    pdf,
    root: pdf.struct("Document"),
    left: margin,
    width: width - margin * 2,
    top: topMargin,
    bottom: height - topMargin,
    y: topMargin,
    newPage: () => {
      pdf.addPage()
      paper.y = paper.top
      if (document.watermark !== undefined) drawWatermark(paper, document.watermark)
    },
  }
  paper.newPage()
  pdf.addStructure(paper.root)
  paper.bottom -= footerLines(paper, document).length * lineHeight(styles.small)
  return paper
}

/** One hand for each kind of block; a kind without one does not compile. */
const hands: { [Kind in Block["kind"]]: (paper: Paper, block: Extract<Block, { kind: Kind }>) => void } = {
  heading: (paper, { text, level = 1 }) => drawHeading(paper, text, level),
  paragraph: (paper, { text, weight, align }) =>
    drawProse(paper, text, { tag: "P", style: weight === "bold" ? styles.strong : styles.text, align }),
  note: (paper, { text }) => drawProse(paper, text, { tag: "P", style: styles.small, after: 8 }),
  list: drawList,
  "page-break": (paper) => paper.newPage(),
  fields: drawFields,
  figures: drawFigures,
  table: drawTable,
  bars: drawBars,
  line: drawLine,
  matrix: drawMatrix,
  signature: drawSignature,
}

const draw = (paper: Paper, block: Block): void => {
  // The table above pairs each kind with its hand; TypeScript cannot follow that through an index.
  const hand = hands[block.kind] as (paper: Paper, block: Block) => void
  hand(paper, block)
}

/** Uncompressed only for those who read the file as text. */
export const writePdf = async (document: PdfDocument, writing: Writing = {}): Promise<Uint8Array> => {
  const paper = openPaper(document, writing)
  drawHead(paper, document)
  for (const block of document.blocks) draw(paper, block)
  drawFooters(paper, document, footerLines(paper, document))
  paper.root.end()
  const bytes = bytesOf(paper.pdf)
  paper.pdf.end()
  return bytes
}
