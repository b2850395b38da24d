import type { Texts } from "@jatidiri/web"

type PublicWords = {
  readonly title: string
  readonly loading: string
  readonly way: string
  readonly demo: string
  readonly whole: string
  readonly asOf: (day: string, next: string) => string
  readonly reached: string
  readonly atLeast: (count: string) => string
  readonly few: string
  readonly fewEverywhere: string
  readonly people: string
  readonly ofBase: (base: string) => string
  readonly ofBaseNote: (base: string, source: string) => string
  readonly wajibKtp: string
  readonly mark: (share: string) => string
  readonly ofTarget: string
  readonly ofTargetNote: (people: string, share: string, letter: string) => string
  readonly noTarget: string
  readonly weeks: string
  readonly weeksSummary: (first: string, last: string, from: string, to: string) => string
  readonly noWeeks: string
  readonly noWeeksAnywhere: string
  readonly asTable: string
  readonly week: string
  readonly count: string
  readonly parts: string
  readonly region: string
  readonly share: string
  readonly base: string
  readonly hidden: (count: string, of: string) => string
  readonly why: string
  readonly reasons: readonly string[]
  readonly ask: string
  readonly data: string
  readonly officers: string
  readonly source: (base: string, day: string) => string
}

export const publicWords: Texts<PublicWords> = {
  id: {
    title: "Capaian KTP digital",
    loading: "Angka sedang diambil…",
    way: "Wilayah",
    demo: "DEMO · TIDAK RESMI: kota rekaan dengan orang rekaan.",
    whole: "Ke seluruh Indonesia",
    asOf: (day, next) => `Sampai Minggu, ${day}. Angka berikutnya Senin, ${next}.`,
    reached: "Sudah punya",
    atLeast: (count) => `≥ ${count}`,
    few: "di bawah 10",
    fewEverywhere: "Di setiap kecamatan masih di bawah sepuluh orang.",
    people: "orang yang sudah menerima KTP digitalnya",
    ofBase: (base) => `Dari ${base}`,
    ofBaseNote: (base, source) => `dari ${base} orang (${source})`,
    wajibKtp: "Wajib KTP: berumur 17 tahun atau lebih, atau sudah atau pernah kawin.",
    mark: (share) => `Garis tegak: target, ${share}.`,
    ofTarget: "Dari target",
    ofTargetNote: (people, share, letter) => `target ${people} orang = ${share}, ${letter}`,
    noTarget: "Belum ada target untuk wilayah ini.",
    weeks: "Minggu demi minggu",
    weeksSummary: (first, last, from, to) => `Sedikitnya ${first} orang sampai ${from}, ${last} orang sampai ${to}.`,
    noWeeks: "Sampai sekarang di bawah sepuluh orang, jadi belum ada yang dapat digambar.",
    noWeeksAnywhere: "Sampai sekarang di bawah sepuluh orang di setiap kecamatan, jadi belum ada yang dapat digambar.",
    asTable: "Lihat sebagai tabel",
    week: "Sampai Minggu",
    count: "Sedikitnya",
    parts: "Menurut wilayah",
    region: "Wilayah",
    share: "Capaian",
    base: "Penyebut",
    hidden: (count, of) => `${count} dari ${of} kecamatan di bawah sepuluh orang, jadi tidak disebut.`,
    why: "Mengapa angkanya bulat",
    reasons: [
      "Agar tidak seorang pun dikenali, setiap kecamatan dibulatkan ke bawah ke puluhan. Di bawah sepuluh tidak disebut.",
      "Angka kabupaten, provinsi, dan Indonesia adalah jumlah angka kecamatan yang sudah dibulatkan. Jadi yang sebenarnya sedikit lebih banyak.",
      "Angka desa, kelompok, dan instansi tidak diumumkan. Yang diumumkan berganti sekali seminggu.",
    ],
    ask: "Minta KTP digital Anda",
    data: "Angka ini sebagai data terbuka (JSON)",
    officers: "Untuk petugas",
    source: (base, day) =>
      `Orang yang diaktivasi pertama kali, menurut domisili. Penyebut: ${base}. Sampai ${day}. Sumber: buku besar aktivasi Jatidiri.`,
  },
  en: {
    title: "Digital KTP: how far",
    loading: "Fetching figures…",
    way: "Region",
    demo: "DEMO · TIDAK RESMI: an invented town with invented people.",
    whole: "To the whole country",
    asOf: (day, next) => `Until Sunday, ${day}. Next figures on Monday, ${next}.`,
    reached: "Have it",
    atLeast: (count) => `≥ ${count}`,
    few: "under 10",
    fewEverywhere: "Under ten people in every district so far.",
    people: "people who received their digital KTP",
    ofBase: (base) => `Of ${base}`,
    ofBaseNote: (base, source) => `of ${base} people (${source})`,
    wajibKtp: "Obliged to hold a KTP: 17 or older, or married or ever married.",
    mark: (share) => `The upright line: the target, ${share}.`,
    ofTarget: "Of the target",
    ofTargetNote: (people, share, letter) => `target ${people} people = ${share}, ${letter}`,
    noTarget: "No target for this region yet.",
    weeks: "Week by week",
    weeksSummary: (first, last, from, to) => `At least ${first} people until ${from}, ${last} people until ${to}.`,
    noWeeks: "Under ten people so far, so there is nothing to draw yet.",
    noWeeksAnywhere: "Under ten people in every district so far, so there is nothing to draw yet.",
    asTable: "Show as a table",
    week: "Until Sunday",
    count: "At least",
    parts: "By region",
    region: "Region",
    share: "Achieved",
    base: "Base",
    hidden: (count, of) => `${count} of ${of} districts have under ten people, so nothing is told of them.`,
    why: "Why the figures are round",
    reasons: [
      "So that nobody is recognised, every district is rounded down to tens. Under ten nothing is told.",
      "Figures of regencies, provinces and the country are the sums of their districts' rounded figures. The truth is a little more.",
      "Villages, cohorts and agencies are not published. What is published changes once a week.",
    ],
    ask: "Ask for your digital KTP",
    data: "These figures as open data (JSON)",
    officers: "For officers",
    source: (base, day) =>
      `People activated for the first time, by domicile. Base: ${base}. Until ${day}. Source: Jatidiri's ledger of activations.`,
  },
}
