export { type CsvCell, writeCsv } from "./csv.ts"
export type {
  BarsBlock,
  Block,
  FieldsBlock,
  FiguresBlock,
  LineBlock,
  MatrixBlock,
  PdfDocument,
  SignatureBlock,
  TableBlock,
  TableColumn,
} from "./pdf/document.ts"
export { writePdf } from "./pdf/write-pdf.ts"
export { type Sheet, type SheetCell, type SheetColumn, writeXlsx } from "./xlsx.ts"
