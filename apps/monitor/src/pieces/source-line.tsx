import type { Base, Book, Figures } from "@jatidiri/monitoring/contract"
import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { codeWords } from "../words/code-words.ts"
import { pieceWords } from "./words.ts"

type Words = (typeof pieceWords)["id"]

/** Until when the figures count. */
export const cutOffText = (book: Book, text: Words, format: Formats): string =>
  book.cutOff === null ? text.said(book.said) : text.until(format.dateTime(new Date(book.cutOff)))

type Props = {
  readonly figures: Pick<Figures, "book" | "base">
  /** The base these figures are shares of, where it is another; null where they are shares of nothing. */
  readonly base?: Base | null
  /** What is counted, in a sentence. */
  readonly children?: ComponentChildren
}

/** Under every chart and table: what is counted, on which base, until when, and who says so. */
export const SourceLine = ({ figures, base = figures.base, children }: Props) => {
  const text = useTexts(pieceWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const ofBase = base === null ? "" : `${text.base}: ${words.bases[base.name]}, ${base.source}`
  const parts = [ofBase, cutOffText(figures.book, text, format), `${text.source}: ${figures.book.source}`]
  return (
    <p class="small source">
      {children} {parts.filter((part) => part !== "").join(" · ")}.
    </p>
  )
}
