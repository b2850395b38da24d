import type { Block, PdfDocument } from "@jatidiri/documents"
import { letterDay, letterSpan } from "../../../domain/letter-days.ts"
import type { LetterKind } from "../../../round-contract.ts"
import type { ListedRow } from "../../../store/rounds.ts"

/** What a letter is made of: the round, and how the office and its region are called. */
export type LetterFacts = {
  readonly round: ListedRow
  readonly kind: LetterKind
  readonly number: string
  readonly madeAt: Date
  /** Of the regency or city, as the register calls it. */
  readonly officeRegionName: string
  readonly regionName: string
  readonly demo: boolean
}

const officeName = ({ officeRegionName }: LetterFacts): string =>
  `Dinas Kependudukan dan Pencatatan Sipil ${officeRegionName}`

const number = (value: number): string => new Intl.NumberFormat("id-ID").format(value)

const kitOf = ({ kits, kit }: ListedRow): string[] => [...kits.map(({ name }) => name), ...kit]

const whenAndWhere = ({ round, regionName }: LetterFacts): Block => ({
  kind: "fields",
  fields: [
    { label: "Kegiatan", value: round.name },
    { label: "Tuan rumah", value: round.host_name },
    { label: "Tempat", value: round.place ?? round.host_name },
    { label: "Wilayah", value: regionName },
    { label: "Waktu", value: letterSpan(round.region_code, round.starts_at, round.until_at) },
    { label: "Yang diundang", value: `${number(round.residents)} warga` },
  ],
})

const signature = ({ officeRegionName, madeAt, round }: LetterFacts): Block => ({
  kind: "signature",
  place: `${officeRegionName}, ${letterDay(round.region_code, madeAt)}`,
  role: "Kepala Dinas",
})

const assignment = (facts: LetterFacts): Block[] => {
  const { round } = facts
  const kit = kitOf(round)
  return [
    { kind: "paragraph", text: `Kepala ${officeName(facts)} menugaskan:` },
    {
      kind: "table",
      columns: [
        { title: "No.", width: 1, align: "right" },
        { title: "Nama petugas", width: 6 },
        { title: "Tugas", width: 7 },
      ],
      rows: round.team.map(({ name }, at) => [`${at + 1}`, name, "Melayani aktivasi identitas digital"]),
    },
    { kind: "paragraph", text: "untuk melayani warga di luar kantor (jemput bola) pada:" },
    whenAndWhere(facts),
    ...(kit.length === 0
      ? []
      : ([
          { kind: "paragraph", text: "Perlengkapan yang dibawa dan dikembalikan:" },
          { kind: "list", items: kit, numbered: true },
        ] as const)),
    {
      kind: "paragraph",
      text: `Setiap petugas mengaktifkan paling banyak ${number(round.max_activations)} warga. Data warga yang dibawa hanya data yang diundang, hanya dipakai untuk tugas ini, dan dihapus sesudah tugas selesai.`,
    },
    {
      kind: "paragraph",
      text: "Surat tugas ini dilaksanakan dengan penuh tanggung jawab dan hasilnya dilaporkan kepada Kepala Dinas.",
    },
    signature(facts),
  ]
}

const invitation = (facts: LetterFacts): Block[] => [
  {
    kind: "fields",
    fields: [
      { label: "Kepada", value: `Yth. Pimpinan ${facts.round.host_name}` },
      { label: "Perihal", value: "Pelayanan jemput bola identitas digital" },
    ],
  },
  {
    kind: "paragraph",
    text: `Dengan hormat, ${officeName(facts)} akan datang melayani aktivasi identitas digital di tempat Bapak/Ibu:`,
  },
  whenAndWhere(facts),
  { kind: "paragraph", text: "Petugas kami:" },
  { kind: "list", items: facts.round.team.map(({ name }) => name), numbered: true },
  { kind: "paragraph", text: "Kami mohon bantuan Bapak/Ibu untuk menyiapkan:" },
  {
    kind: "list",
    items: [
      "ruang yang terang dengan dua meja, kursi tunggu, dan jalan masuk yang mudah bagi lansia dan penyandang disabilitas;",
      "aliran listrik; jaringan internet bila ada (tanpa jaringan pun pelayanan berjalan);",
      "seorang pendamping yang mengatur giliran.",
    ],
  },
  {
    kind: "paragraph",
    text: "Warga yang datang membawa KTP-el, bila ada, dan ponselnya sendiri. Pelayanan ini tidak dipungut biaya.",
  },
  {
    kind: "paragraph",
    text: "Mohon jangan mengirimkan NIK atau data warga lain melalui pesan singkat. Atas bantuan Bapak/Ibu kami ucapkan terima kasih.",
  },
  signature(facts),
]

const titles = { assignment: "SURAT TUGAS", invitation: "SURAT PEMBERITAHUAN KUNJUNGAN" } as const

const demoWords = "DEMO / TIDAK RESMI: dari kantor percobaan, tanpa kekuatan surat dinas"

/** A letter as the office sends it: officers' names, no resident's. */
export const letterDocument = (facts: LetterFacts): PdfDocument => ({
  language: "id",
  title: titles[facts.kind],
  subtitle: `Nomor: ${facts.number}`,
  office: { name: officeName(facts) },
  madeAt: facts.madeAt,
  footer: [`${titles[facts.kind]} nomor ${facts.number}`, ...(facts.demo ? [demoWords] : [])],
  ...(facts.demo ? { watermark: "TIDAK RESMI" } : {}),
  blocks: facts.kind === "assignment" ? assignment(facts) : invitation(facts),
})
