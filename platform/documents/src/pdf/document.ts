/** What stands on the paper, from top to bottom; how it looks is the room's own affair. */
export type PdfDocument = {
  readonly language: "id" | "en"
  readonly title: string
  readonly subtitle?: string
  /** Letterhead: the office that writes, and its address lines. */
  readonly office: { readonly name: string; readonly lines?: readonly string[] }
  /** Named in the file; the same document with the same time gives the same bytes. */
  readonly madeAt: Date
  /** Under every page: base, cut-off, source. */
  readonly footer: readonly string[]
  /** `DEMO`, `TIDAK RESMI`: across every page. */
  readonly watermark?: string
  readonly orientation?: "portrait" | "landscape"
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly level?: 1 | 2 }
  | { readonly kind: "paragraph"; readonly text: string; readonly weight?: "bold"; readonly align?: "left" | "center" }
  /** Small print: what a figure counts, where it comes from. */
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly numbered?: boolean }
  | { readonly kind: "page-break" }
  | FieldsBlock
  | FiguresBlock
  | TableBlock
  | BarsBlock
  | LineBlock
  | MatrixBlock
  | SignatureBlock

/** The `Nama : …` lines of a letter. */
export type FieldsBlock = {
  readonly kind: "fields"
  readonly fields: readonly { readonly label: string; readonly value: string }[]
}

/** Two to four numbers that matter, large. */
export type FiguresBlock = {
  readonly kind: "figures"
  readonly figures: readonly { readonly label: string; readonly value: string; readonly note?: string }[]
}

export type TableColumn = {
  readonly title: string
  readonly align?: "left" | "right"
  /** Share of the width beside the other columns' shares; 1 when left out. */
  readonly width?: number
}

/** Breaks over pages; the head stands on each. */
export type TableBlock = {
  readonly kind: "table"
  readonly caption?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  /** What stands instead of rows when there are none. */
  readonly empty?: string
}

/** `text` is the value as people read it; `mark` draws a line across all bars, such as a target. */
export type BarsBlock = {
  readonly kind: "bars"
  readonly caption: string
  readonly bars: readonly { readonly label: string; readonly value: number; readonly text: string }[]
  readonly mark?: { readonly value: number; readonly label: string }
}

/** One value a point, evenly spaced; `text` writes a value on the axis. */
export type LineBlock = {
  readonly kind: "line"
  readonly caption: string
  readonly points: readonly { readonly label: string; readonly value: number }[]
  readonly text: (value: number) => string
  readonly mark?: { readonly value: number; readonly label: string }
}

/** A code of squares, such as a QR code whose modules somebody else has worked out. */
export type MatrixBlock = {
  readonly kind: "matrix"
  readonly caption: string
  readonly modules: readonly (readonly boolean[])[]
  /** Edge in millimetres. */
  readonly size?: number
}

/** Place and day, the office held, room to sign, name and number (blank lines where nobody is named). */
export type SignatureBlock = {
  readonly kind: "signature"
  readonly place: string
  readonly role: string
  readonly name?: string
  readonly number?: string
}
