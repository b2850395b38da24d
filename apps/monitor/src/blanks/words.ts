import type { Texts } from "@jatidiri/web"

type BlankWords = {
  readonly stock: string
  readonly waiting: string
  readonly waitingSays: string
  readonly unrecorded: string
  readonly unrecordedSays: string
  readonly short: string
  readonly shortSays: string
  readonly enough: string
  readonly atLeast: (count: string) => string
  readonly about: (count: string) => string
  readonly notNow: string
  readonly byRegency: string
  readonly lasts: string
  readonly days: (low: string, high: string) => string
  readonly from: (low: string) => string
  readonly rate: (count: string, over: string) => string
  readonly unknown: Readonly<Record<"history-too-short" | "nothing-used" | "not-said" | "by-regency", string>>
  readonly sites: string
  readonly sitesSay: string
  readonly parts: string
  readonly part: string
  readonly some: (shown: string, all: string) => string
  readonly site: string
  readonly pieces: string
  readonly perDay: string
  readonly cover: string
  readonly reorderAt: string
  readonly reorder: string
  readonly queue: string
  readonly causes: Readonly<Record<string, string>>
  readonly cause: string
  readonly people: string
  readonly nothing: string
  readonly counted: string
  readonly method: string
  readonly source: string
}

export const blankWords: Texts<BlankWords> = {
  id: {
    stock: "Blangko tersedia",
    waiting: "Menunggu cetak",
    waitingSays: "Siap cetak, hilang, rusak, atau ubah data.",
    unrecorded: "Belum direkam",
    unrecordedSays: "Wajib KTP yang masing-masing masih akan memerlukan satu blangko.",
    short: "Kekurangan",
    shortSays: "Menunggu cetak + belum direkam − tersedia. Kartu yang hilang, rusak, atau berubah nanti menambah lagi.",
    enough: "Tidak kurang untuk yang sudah diketahui.",
    atLeast: (count) => `≥ ${count}`,
    about: (count) => `sekitar ${count}`,
    notNow: "Hanya diketahui untuk hari ini.",
    byRegency: "Dihitung per kabupaten atau kota: pilih salah satu.",
    lasts: "Cukup untuk",
    days: (low, high) => `${low}–${high} hari kerja`,
    from: (low) => `${low} hari kerja atau lebih`,
    rate: (count, over) => `${count} lembar sehari kerja, dari ${over} hari kerja terakhir.`,
    unknown: {
      "history-too-short": "Catatan kurang dari 10 hari kerja.",
      "nothing-used": "Belum ada yang dipakai.",
      "not-said": "Kantor tidak menyebut pemakaiannya.",
      "by-regency": "Blangko satu kantor tidak menolong kantor lain: lama cukup dihitung per kabupaten atau kota.",
    },
    parts: "Stok menurut wilayah",
    part: "Wilayah",
    sites: "Stok menurut tempat",
    sitesSay: "Batang: perkiraan lama cukup dengan selangnya; garis tegak: lama pesanan.",
    some: (shown, all) => `${shown} tempat yang paling cepat habis, dari ${all}.`,
    site: "Tempat",
    pieces: "Tersedia",
    perDay: "Sehari kerja",
    cover: "Cukup untuk",
    reorderAt: "Pesan lagi pada",
    reorder: "pesan sekarang",
    queue: "Mengapa kartu diperlukan",
    causes: {
      "print-ready": "siap cetak",
      "first-timer": "pemula",
      lost: "hilang",
      damaged: "rusak",
      "changed-data": "ubah data",
    },
    cause: "Sebab",
    people: "Orang",
    nothing: "Belum ada catatan blangko di wilayah ini.",
    counted: "Mutasi blangko yang dicatat kantor dan lapangan.",
    source: "catatan blangko kantor",
    method:
      "Lama cukup = stok ÷ pemakaian sehari kerja; selang 80 % dari beda antarhari, hari yang lalu maupun yang akan datang.",
  },
  en: {
    stock: "Blanks there",
    waiting: "Waiting for a card",
    waitingSays: "Ready for printing, lost, damaged or changed data.",
    unrecorded: "Not recorded",
    unrecordedSays: "People obliged to hold a card, each of whom will need a blank.",
    short: "Short",
    shortSays: "Waiting + not recorded − there. Cards lost, damaged or changed later come on top.",
    enough: "Not short for what is known.",
    atLeast: (count) => `≥ ${count}`,
    about: (count) => `about ${count}`,
    notNow: "Known for today only.",
    byRegency: "Counted by regency or city: choose one.",
    lasts: "Lasts",
    days: (low, high) => `${low}–${high} working days`,
    from: (low) => `${low} working days or more`,
    rate: (count, over) => `${count} a working day, from the last ${over} working days.`,
    unknown: {
      "history-too-short": "Fewer than 10 working days on record.",
      "nothing-used": "Nothing was used yet.",
      "not-said": "The office did not say what it uses.",
      "by-regency": "Blanks of one office do not help another: how long they last is counted by regency or city.",
    },
    parts: "Stock by region",
    part: "Region",
    sites: "Stock by site",
    sitesSay: "Bar: how long it lasts, with its interval; upright line: what an order takes.",
    some: (shown, all) => `${shown} sites that run out first, of ${all}.`,
    site: "Site",
    pieces: "There",
    perDay: "A working day",
    cover: "Lasts",
    reorderAt: "Order again at",
    reorder: "order now",
    queue: "Why a card is due",
    causes: {
      "print-ready": "ready for printing",
      "first-timer": "first-timer",
      lost: "lost",
      damaged: "damaged",
      "changed-data": "changed data",
    },
    cause: "Cause",
    people: "People",
    nothing: "No blanks are on record in this region.",
    counted: "Movements of blanks written down by offices and in the field.",
    source: "the office's ledger of blanks",
    method:
      "Lasts = stock ÷ use a working day; the 80 % interval is from how much days differ, those behind and those ahead.",
  },
}
