import type { Operator, Term, Unit } from "@jatidiri/monitoring/contract"
import type { Formats } from "@jatidiri/web"
import type { cardWords } from "../words/card-words.ts"
import type { factWords } from "../words/fact-words.ts"
import { shareText } from "../words/share-text.ts"

export type TermTexts = {
  readonly words: (typeof cardWords)["id"]
  readonly qualifiers: (typeof factWords)["id"]["qualifiers"]
  readonly format: Formats
  /** What a book counts in. */
  readonly unit: Unit
  readonly perTenThousand: string
}

export const signs: Readonly<Record<Operator, string>> = {
  plus: "+",
  times: "×",
  "divided-by": "÷",
  minus: "−",
}

/** Whole numbers stay whole; others get one decimal, or two below one. */
const few = (format: Formats, value: number): string =>
  format.number(value, Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 2 : 1)

const measured = (term: Term, { words, format, unit, perTenThousand }: TermTexts): string => {
  const perMany = unit === "people" ? "" : ` ${perTenThousand}`
  const countsPeople = term.unit === "people" || term.unit === "per-day" || term.unit === "per-working-day"
  const number = `${few(format, term.value)}${countsPeople ? perMany : ""}`
  switch (term.unit) {
    case "share":
      return shareText(format, term.value)
    case "people":
      return number
    case "days":
      return `${number} ${words.units.days}`
    case "years":
      return `${number} ${words.units.years}`
    case "per-day":
      return `${number} ${words.units.perDay}`
    case "per-working-day":
      return `${number} ${words.units.perWorkingDay}`
    case "pieces":
      return `${number} ${words.units.pieces}`
    case "times":
      return `${number} ${words.units.times}`
    case "weeks":
      return `${number} ${words.units.weeks}`
    case "places":
      return `${number} ${words.units.places}`
  }
}

/** `sedikitnya 9.638 keping`; people are a bare number, since the word of the term stands beside it. */
export const termText = (term: Term, texts: TermTexts): string =>
  `${texts.qualifiers[term.qualifier]} ${measured(term, texts)}`.trim()

/** What the number stands for, and of which release where it is of one. */
export const termLabel = (term: Term, { words }: TermTexts): string =>
  `${words.terms[term.term]} ${term.snapshot ?? ""}`.trim()
