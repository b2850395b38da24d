import { type Block, type PdfDocument, writePdf } from "@jatidiri/documents"
import { accept, type Day, jakartaDay, type Result } from "@jatidiri/kernel"
import type { MonitoringRefusal } from "../../contract.ts"
import type { Language } from "../../domain/words/labels.ts"
import { dayText } from "../../domain/words/numbers.ts"
import { cutOffText, provenance } from "../../domain/words/provenance.ts"
import type { Audience } from "../../export-contract.ts"
import type { Needs } from "../../needs.ts"
import { addressOf, type WrittenFile } from "../export/export-table.ts"
import { readDays } from "../read-days.ts"
import { readFigures } from "../read-figures.ts"
import { readForecast } from "../read-forecast.ts"
import { readPlan } from "../read-plan.ts"
import { reports } from "./audiences.ts"
import type { ReportFacts } from "./facts.ts"
import { firstDayShown } from "./weeks.ts"
import { reportWords } from "./words.ts"

export type ReportAsk = {
  readonly book: string
  readonly code: string
  readonly audience: Audience
  readonly language: Language
  readonly per?: string
}

const readFacts = async (needs: Needs, ask: ReportAsk): Promise<Result<ReportFacts, MonitoringRefusal>> => {
  const { book, code, language } = ask
  const per = ask.per === undefined ? {} : { per: ask.per }
  const figures = await readFigures(needs)(book, code, per)
  if (!figures.ok) return figures
  const to = figures.value.asOf.day
  const days = await readDays(needs)(book, code, { ...per, from: firstDayShown(to as Day), to })
  if (!days.ok) return days
  const forecast = await readForecast(needs)(book, code, per)
  // A plan is of today: a report as of a past day has none.
  const plan = ask.per === undefined && ask.audience === "head" ? await readPlan(needs)(book, code, {}) : undefined
  return accept({
    figures: figures.value,
    days: days.value.days,
    forecast: forecast.ok ? forecast.value : undefined,
    plan: plan?.ok === true ? plan.value : undefined,
    language,
    words: reportWords[language],
  })
}

const signature = (needs: Needs, { figures, language, words }: ReportFacts): Block => {
  const { code, name } = figures.region
  const place = words.sign.place(name, dayText(jakartaDay(needs.now()), language))
  const role = code.length === 2 || code.length === 5 ? words.sign.role(name) : words.sign.nation
  return { kind: "signature", place, role }
}

/** The marks under every page: base, target, cut-off, source, and where the same stands on the screen. */
const footerOf = (needs: Needs, { figures, language }: ReportFacts): string[] => [
  ...provenance(figures, language).map(([label, text]) => `${label}: ${text}`),
  addressOf(needs, figures),
]

const untilText = ({ figures, language, words }: ReportFacts): string => {
  const { cutOff, said } = figures.book
  const text = cutOffText(figures, language)
  return cutOff === null && said === "" ? text : words.until(text)
}

/** Paper outlives its screen: of an invented book every page says so by itself. */
const isInvented = ({ figures }: ReportFacts): boolean => figures.book.kind === "practice"
const inventedBook = (facts: ReportFacts): string[] =>
  isInvented(facts) ? [facts.figures.book.title[facts.language]] : []
const markOf = (needs: Needs, facts: ReportFacts): Pick<PdfDocument, "watermark"> => {
  if (isInvented(facts)) return { watermark: facts.words.invented }
  return needs.isOpenToRead() ? { watermark: facts.words.demo } : {}
}

const documentOf = (needs: Needs, facts: ReportFacts, audience: Audience): PdfDocument => {
  const { figures, language, words } = facts
  const { name, code } = figures.region
  return {
    language,
    title: words.title[audience],
    subtitle: [...inventedBook(facts), `${name} (${code})`, untilText(facts)].join(" · "),
    office: { name, lines: [words.house] },
    madeAt: needs.now(),
    footer: footerOf(needs, facts),
    ...markOf(needs, facts),
    blocks: [...reports[audience](facts), signature(needs, facts)],
  }
}

/** The same figures in the depth and the words of who reads them. */
export const writeReport =
  (needs: Needs) =>
  async (ask: ReportAsk): Promise<Result<WrittenFile, MonitoringRefusal>> => {
    const facts = await readFacts(needs, ask)
    if (!facts.ok) return facts
    const bytes = await writePdf(documentOf(needs, facts.value, ask.audience))
    const name = `monev-${ask.book}-${ask.code}-${ask.audience}-${facts.value.figures.asOf.day}.pdf`
    return accept({ name, contentType: "application/pdf", bytes })
  }
