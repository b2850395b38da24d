import { jakartaDay } from "@jatidiri/kernel"
import type { Base, Figures } from "@jatidiri/monitoring/contract"
import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { codeWords } from "../words/code-words.ts"
import { pieceWords } from "./words.ts"

type Words = (typeof pieceWords)["id"]

type Dated = Pick<Figures, "book" | "asOf">

const jakartaMinutes = 7 * 60

/** Days are Jakarta's everywhere, so the time is too, and says so: a screen in Papua agrees with the paper beside it. */
const inJakarta = (at: Date, format: Formats): string => {
  const shifted = new Date(at.getTime() + (jakartaMinutes + at.getTimezoneOffset()) * 60_000)
  return `${format.dateTime(shifted)} WIB`
}

/** Until when the figures count: the end of a day that was asked for, this moment, or what an office said of it. */
export const cutOffText = ({ book, asOf }: Dated, text: Words, format: Formats): string => {
  if (book.cutOff === null) return book.said === "" ? text.notCounted : text.said(book.said)
  const at = new Date(book.cutOff)
  return asOf.day < jakartaDay(at) ? text.asOf(format.day(asOf.day)) : text.until(inJakarta(at, format))
}

type Props = {
  readonly figures: Dated & Pick<Figures, "base">
  /** The base these figures are shares of, where it is another; null where they are shares of nothing. */
  readonly base?: Base | null
  /** Who says so, where it is not the ledger of activations. */
  readonly source?: string
  /** What is counted, in a sentence. */
  readonly children?: ComponentChildren
}

/** Under every chart and table: what is counted, on which base, until when, and who says so. */
export const SourceLine = ({ figures, base = figures.base, source: other, children }: Props) => {
  const text = useTexts(pieceWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const ofBase = base === null ? "" : `${text.base}: ${words.bases[base.name]}, ${base.source}`
  const source = figures.book.kind === "live" ? (other ?? text.ledger) : figures.book.source
  const parts = [ofBase, cutOffText(figures, text, format), `${text.source}: ${source}`]
  return (
    <p class="small source">
      {children} {parts.filter((part) => part !== "").join(" · ")}.
    </p>
  )
}
