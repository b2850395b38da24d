import { jakartaDay } from "@jatidiri/kernel"
import type { Base, Book, Figures, Target } from "../../contract.ts"
import { baseLabels, type Language } from "./labels.ts"
import { dayText, numberText, shareText } from "./numbers.ts"

const unknown = { id: "tidak diketahui", en: "not known" } as const

export const baseText = (base: Base | null, language: Language): string => {
  if (base === null) return unknown[language]
  const { name, snapshot, people, source } = base
  const count = people === null ? unknown[language] : numberText(people, language)
  const heads = { id: "orang", en: "people" }[language]
  const from = [snapshot === "" ? "" : `DKB ${snapshot}`, source].filter((part) => part !== "")
  return [`${baseLabels[name][language]}: ${count} ${heads}`, ...new Set(from)].join("; ")
}

const letterWords = {
  id: {
    letter: "surat",
    number: "nomor",
    revision: "revisi ke-",
    unnamed: "nomor surat tidak disebut",
    none: "tanpa surat",
  },
  en: {
    letter: "letter of",
    number: "no.",
    revision: "revision ",
    unnamed: "number of the letter not said",
    none: "without a letter",
  },
} as const

/** By which letter; an office that set itself a target without one is not said to have written. */
const letterText = ({ letter, revision, scope, note }: Target, language: Language): string => {
  const words = letterWords[language]
  const date = letter.date === null ? "" : dayText(letter.date, language)
  const named = [`${words.letter} ${letter.from} ${words.number} ${letter.number}`, date]
  const unnamed = [letter.from, scope === "ministry" ? words.unnamed : words.none]
  const revised = revision === 0 ? "" : `${words.revision}${revision}`
  return [...(letter.number === "" ? unnamed : named), revised, note].filter((part) => part !== "").join(", ")
}

export const targetText = (target: Target | null, language: Language): string => {
  if (target === null) return { id: "belum ada target", en: "no target yet" }[language]
  const count = target.people === null ? unknown[language] : numberText(target.people, language)
  const words = {
    id: { of: "dari", heads: "orang", target: "target kementerian" },
    en: { of: "of", heads: "people", target: "the ministry's target" },
  }[language]
  const whole = target.shareOf === "target" ? words.target : baseLabels[target.baseName][language]
  return `${shareText(target.share, language)} ${words.of} ${whole} = ${count} ${words.heads}; ${letterText(target, language)}`
}

const notCounted = { id: "belum dihitung", en: "not yet added up" } as const

/** Until when the figures count: a moment, the end of a past day, or what an office said once. */
export const cutOffText = ({ book: { cutOff, said }, asOf }: Figures, language: Language): string => {
  if (cutOff === null) return said === "" ? notCounted[language] : said
  const at = new Date(cutOff)
  if (asOf.day < jakartaDay(at)) return `${{ id: "akhir", en: "end of" }[language]} ${dayText(asOf.day, language)}`
  const clock = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return `${dayText(jakartaDay(at), language)} ${language === "id" ? clock.replace(":", ".") : clock} WIB`
}

export const sourceText = ({ kind, source, title }: Book, language: Language): string =>
  kind === "live"
    ? { id: "buku besar aktivasi Jatidiri", en: "Jatidiri's ledger of activations" }[language]
    : `${title[language]}: ${source}`

/** Base, target, cut-off and source of every figure of a region, as label and text. */
export const provenance = (figures: Figures, language: Language): readonly (readonly [string, string])[] => {
  const { base, target, book } = figures
  const labels = {
    id: ["Penyebut", "Target", "Sampai", "Sumber"],
    en: ["Base", "Target", "Until", "Source"],
  }[language]
  const texts = [
    baseText(base, language),
    targetText(target, language),
    cutOffText(figures, language),
    sourceText(book, language),
  ]
  return texts.map((text, at) => [labels[at] ?? "", text] as const)
}
