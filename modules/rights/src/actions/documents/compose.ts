import { type PdfDocument, writePdf } from "@jatidiri/documents"
import type { DocumentFormat } from "../../contract.ts"
import { wordsOfAct, wordsOfActor } from "../../domain/trail-words.ts"
import type { HeldFact, TrailEntry } from "../../needs.ts"

export type Language = "id" | "en"
export type Held = {
  readonly number: string
  readonly madeAt: Date
  readonly facts: readonly HeldFact[]
  /** Left out where only the data was asked for, not what was done with it. */
  readonly trail: { readonly entries: readonly TrailEntry[]; readonly hasOlder: boolean } | undefined
  readonly isDemo: boolean
}

const jakarta = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", {
    ...{ timeZone: "Asia/Jakarta", day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  })

const texts = {
  id: {
    title: "Salinan data kependudukan Anda",
    lead: "Dibuat atas permintaan Anda menurut UU 27/2022 tentang Pelindungan Data Pribadi. Isinya hanya tentang Anda.",
    office: "Dinas Kependudukan dan Pencatatan Sipil",
    number: "Nomor permohonan",
    made: "Dibuat",
    record: "Yang tercatat tentang Anda",
    trail: "Apa yang dilakukan dengan data Anda",
    columns: ["Waktu (WIB)", "Apa", "Oleh"],
    none: "Tidak ada catatan.",
    older: (shown: string) => `Ini ${shown} catatan terakhir. Ada yang lebih lama: mintalah kepada kantor.`,
    officers:
      "Petugas disebut dengan kode. Untuk mengetahui siapa, sebutkan kode, waktu, dan nomor permohonan ini kepada kantor.",
    rows: ["Data", "Isi"],
  },
  en: {
    title: "A copy of your population data",
    lead: "Made at your request under Law 27/2022 on Personal Data Protection. It is about you only.",
    office: "Population and Civil Registration Office",
    number: "Request number",
    made: "Made",
    record: "What is recorded about you",
    trail: "What was done with your data",
    columns: ["Time (Jakarta)", "What", "By"],
    none: "Nothing is recorded.",
    older: (shown: string) => `These are the latest ${shown} entries. There are older ones: ask the office for them.`,
    officers:
      "Officers are given by code. To learn who it was, tell the office the code, the time and this request's number.",
    rows: ["Data", "Content"],
  },
} as const

export const shownNumber = (number: string): string => number.replace(/(\d{3})(?=\d)/g, "$1-")

const countIn = (language: Language, count: number): string =>
  new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB").format(count)

const trailBlocks = (held: Held, language: Language): PdfDocument["blocks"] => {
  if (held.trail === undefined) return []
  const text = texts[language]
  const time = jakarta(language)
  const [when, what, by] = text.columns
  return [
    { kind: "page-break" },
    { kind: "heading", text: text.trail },
    {
      kind: "table",
      columns: [{ title: when }, { title: what, width: 2 }, { title: by }],
      rows: held.trail.entries.map(({ at, action, actor }) => [
        ...[time.format(at), wordsOfAct(action)[language], wordsOfActor(actor)[language]],
      ]),
      empty: text.none,
    },
    ...(held.trail.hasOlder
      ? [{ kind: "note", text: text.older(countIn(language, held.trail.entries.length)) } as const]
      : []),
    { kind: "note", text: text.officers },
  ]
}

const paperOf = (held: Held, language: Language): PdfDocument => {
  const text = texts[language]
  const made = jakarta(language).format(held.madeAt)
  const [name, content] = text.rows
  return {
    ...{ language, title: text.title, office: { name: text.office }, madeAt: held.madeAt },
    footer: [`${text.number} ${shownNumber(held.number)} · ${text.made} ${made} WIB`],
    ...(held.isDemo ? { watermark: "DEMO" } : {}),
    blocks: [
      { kind: "paragraph", text: text.lead },
      { kind: "heading", text: text.record },
      {
        ...{ kind: "table", columns: [{ title: name }, { title: content, width: 2 }], empty: text.none },
        rows: held.facts.map(({ label, value }) => [label[language], value]),
      },
      ...trailBlocks(held, language),
    ],
  }
}

const plainOf = (held: Held, language: Language) => ({
  format: "jatidiri-export/1",
  madeAt: held.madeAt.toISOString(),
  request: held.number,
  demo: held.isDemo,
  record: held.facts.map(({ key, label, value }) => ({ key, label: label[language], value })),
  ...(held.trail === undefined
    ? {}
    : {
        olderLeftOut: held.trail.hasOlder,
        trail: held.trail.entries.map(({ at, action, actor }) => ({
          ...{ at: at.toISOString(), action, what: wordsOfAct(action)[language], by: wordsOfActor(actor)[language] },
        })),
      }),
})

export type Composed = { readonly body: Uint8Array | string; readonly contentType: string }

/** A common format for machines (UU 27/2022 Pasal 13), and paper for people. */
export const compose = async (
  held: Held,
  { format, language }: { readonly format: DocumentFormat; readonly language: Language },
): Promise<Composed> =>
  format === "pdf"
    ? { body: await writePdf(paperOf(held, language)), contentType: "application/pdf" }
    : { body: JSON.stringify(plainOf(held, language), undefined, 1), contentType: "application/json" }
