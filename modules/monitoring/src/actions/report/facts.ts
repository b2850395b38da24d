import type { Block } from "@jatidiri/documents"
import type { Days, Figures } from "../../contract.ts"
import type { Language } from "../../domain/words/labels.ts"
import type { Forecast, Plan } from "../../plan-contract.ts"
import type { ReportWords } from "./words.ts"

/** All that a report is made of, of one region; nothing of it names a person. */
export type ReportFacts = {
  readonly figures: Figures
  readonly days: Days["days"]
  /** Nothing where the book has none. */
  readonly forecast: Forecast | undefined
  readonly plan: Plan | undefined
  readonly language: Language
  readonly words: ReportWords
}

export type Section = (facts: ReportFacts) => readonly Block[]
