import type { CountReason, CoverUnknown, MovementKind, SpoilReason } from "@jatidiri/cards/contract"
import type { Texts } from "@jatidiri/web"

export type StockWords = {
  readonly title: string
  readonly lead: string
  readonly places: Readonly<Record<"stock" | "print" | "sukets", string>>
  readonly placesLabel: string
  readonly regions: string
  readonly pieces: string
  readonly printReady: string
  readonly unrecorded: string
  readonly atLeast: (count: string) => string
  readonly short: string
  readonly notShort: string
  readonly shortHint: string
  readonly none: string
  readonly noneDetail: string
  readonly inHand: string
  readonly cover: string
  readonly coverDays: (low: string, high: string) => string
  readonly coverFrom: (low: string) => string
  readonly perDay: (count: string, days: string) => string
  readonly unknown: Readonly<Record<CoverUnknown, string>>
  readonly reorder: (count: string) => string
  readonly reorderNow: string
  readonly leadDays: string
  readonly days: (count: string) => string
  readonly acts: Readonly<Record<"in" | "use" | "move" | "count" | "lead", string>>
  readonly history: string
  readonly historyOf: (site: string) => string
  readonly actsOf: (site: string) => string
  readonly kinds: Readonly<Record<MovementKind, string>>
  readonly movedTo: (site: string) => string
  readonly movedFrom: (site: string) => string
  readonly after: (count: string) => string
  readonly fromField: string
  readonly noMovements: string
  readonly more: string
  readonly count: string
  readonly countWrong: string
  readonly letter: string
  readonly letterHint: string
  readonly letterMissing: string
  readonly what: string
  readonly used: Readonly<Record<"out" | "spoiled", string>>
  readonly why: string
  readonly spoilReasons: Readonly<Record<SpoilReason, string>>
  readonly to: string
  readonly counted: string
  readonly countHint: (booked: string) => string
  readonly difference: (difference: string) => string
  readonly same: string
  readonly countReasons: Readonly<Record<CountReason | "field-proves-more", string>>
  readonly leadHint: string
  readonly leadWrong: string
  readonly save: string
  readonly saved: (site: string) => string
  readonly inWords: (site: string) => string
  readonly useWords: (site: string) => string
  readonly moveWords: (site: string) => string
  readonly countWords: (site: string) => string
  readonly leadWords: (site: string) => string
}

export const stockWords: Texts<StockWords> = {
  id: {
    title: "Blangko",
    lead: "Setiap lembar blangko KTP-el tercatat: masuk, dicetak, rusak, pindah, dihitung.",
    places: { stock: "Stok", print: "Antrean cetak", sukets: "Surat sementara" },
    placesLabel: "Bagian blangko",
    regions: "Cukupkah blangko?",
    pieces: "Blangko tersedia",
    printReady: "Menunggu cetak",
    unrecorded: "Belum direkam",
    atLeast: (count) => `paling sedikit ${count}`,
    short: "Kurang",
    notShort: "Cukup untuk yang sudah diketahui",
    shortHint: "Menunggu cetak + belum direkam − tersedia. Kartu hilang, rusak, dan ubah data nanti menambah lagi.",
    none: "Belum ada tempat layanan",
    noneDetail: "Tempat layanan di wilayah Anda akan tampil di sini.",
    inHand: "Sedang dicetak",
    cover: "Cukup untuk",
    coverDays: (low, high) => `${low} sampai ${high} hari kerja`,
    coverFrom: (low) => `${low} hari kerja atau lebih`,
    perDay: (count, days) => `${count} lembar sehari kerja, dari ${days} hari kerja terakhir`,
    unknown: {
      "history-too-short": "Belum dapat dikatakan: catatan kurang dari 10 hari kerja.",
      "nothing-used": "Belum dapat dikatakan: belum ada yang dipakai.",
    },
    reorder: (count) => `Pesan lagi pada ${count}`,
    reorderNow: "Pesan sekarang",
    leadDays: "Lama pesanan",
    days: (count) => `${count} hari kerja`,
    acts: { in: "Masuk", use: "Dipakai", move: "Pindah", count: "Hitung", lead: "Lama pesanan" },
    history: "Catatan mutasi",
    historyOf: (site) => `Catatan mutasi ${site}`,
    actsOf: (site) => `Tindakan untuk ${site}`,
    kinds: { in: "Masuk", out: "Dicetak", spoiled: "Rusak", moved: "Pindah", counted: "Penyesuaian hitung" },
    movedTo: (site) => `Pindah ke ${site}`,
    movedFrom: (site) => `Pindah dari ${site}`,
    after: (count) => `sisa ${count}`,
    fromField: "dari lapangan",
    noMovements: "Belum ada mutasi di tempat ini.",
    more: "Tampilkan yang lebih lama",
    count: "Jumlah lembar",
    countWrong: "Isi bilangan bulat dari 1.",
    letter: "Nomor surat serah terima",
    letterHint: "Seperti tertulis pada berita acara.",
    letterMissing: "Isi nomor suratnya.",
    what: "Apa yang terjadi?",
    used: { out: "Dicetak di luar antrean", spoiled: "Rusak" },
    why: "Penyebab",
    spoilReasons: {
      misprint: "Salah cetak",
      "printer-fault": "Pencetak bermasalah",
      "broken-chip": "Chip tidak terbaca",
      "damaged-on-the-way": "Rusak di perjalanan",
    },
    to: "Ke tempat",
    counted: "Hasil hitungan",
    countHint: (booked) => `Tercatat ${booked} lembar.`,
    difference: (difference) => `Selisih ${difference} lembar. Apa sebabnya?`,
    same: "Sesuai catatan.",
    countReasons: {
      "as-booked": "Sesuai catatan",
      "not-booked": "Ada yang belum dicatat",
      "booked-twice": "Tercatat dua kali",
      lost: "Hilang",
      found: "Ditemukan",
      unknown: "Belum diketahui",
      "field-proves-more": "Lapangan memakai lebih dari yang tercatat",
    },
    leadHint: "Hari kerja sejak memesan sampai blangko tiba.",
    leadWrong: "Isi 1 sampai 250 hari kerja.",
    save: "Catat",
    saved: (site) => `Tercatat untuk ${site}.`,
    inWords: (site) => `Blangko masuk ke ${site}`,
    useWords: (site) => `Blangko dipakai di ${site}`,
    moveWords: (site) => `Pindahkan dari ${site}`,
    countWords: (site) => `Hitung blangko ${site}`,
    leadWords: (site) => `Lama pesanan ${site}`,
  },
  en: {
    title: "Card blanks",
    lead: "Every blank is written down: in, printed, spoiled, moved, counted.",
    places: { stock: "Stock", print: "Print queue", sukets: "Temporary letters" },
    placesLabel: "Parts of blanks",
    regions: "Are there enough?",
    pieces: "Blanks there",
    printReady: "Waiting for a card",
    unrecorded: "Not recorded yet",
    atLeast: (count) => `at least ${count}`,
    short: "Short",
    notShort: "Enough for what is known",
    shortHint: "Waiting + not recorded − there. Cards lost, damaged or changed later come on top.",
    none: "No site yet",
    noneDetail: "Sites of your regions will be shown here.",
    inHand: "Being printed",
    cover: "Lasts",
    coverDays: (low, high) => `${low} to ${high} working days`,
    coverFrom: (low) => `${low} working days or more`,
    perDay: (count, days) => `${count} a working day, from the last ${days} working days`,
    unknown: {
      "history-too-short": "Cannot be said yet: fewer than 10 working days on record.",
      "nothing-used": "Cannot be said yet: nothing was used.",
    },
    reorder: (count) => `Order again at ${count}`,
    reorderNow: "Order now",
    leadDays: "An order takes",
    days: (count) => `${count} working days`,
    acts: { in: "In", use: "Used", move: "Move", count: "Count", lead: "Time of an order" },
    history: "Movements",
    historyOf: (site) => `Movements of ${site}`,
    actsOf: (site) => `What to do for ${site}`,
    kinds: { in: "In", out: "Printed", spoiled: "Spoiled", moved: "Moved", counted: "Corrected by a count" },
    movedTo: (site) => `Moved to ${site}`,
    movedFrom: (site) => `Moved from ${site}`,
    after: (count) => `${count} left`,
    fromField: "from the field",
    noMovements: "Nothing has moved here yet.",
    more: "Show earlier ones",
    count: "Pieces",
    countWrong: "Give a whole number from 1.",
    letter: "Number of the delivery letter",
    letterHint: "As on the handover report.",
    letterMissing: "Give the letter's number.",
    what: "What happened?",
    used: { out: "Printed outside the queue", spoiled: "Spoiled" },
    why: "Cause",
    spoilReasons: {
      misprint: "Misprint",
      "printer-fault": "The printer failed",
      "broken-chip": "The chip cannot be read",
      "damaged-on-the-way": "Damaged on the way",
    },
    to: "To",
    counted: "Counted",
    countHint: (booked) => `${booked} are booked.`,
    difference: (difference) => `A difference of ${difference}. Why?`,
    same: "As booked.",
    countReasons: {
      "as-booked": "As booked",
      "not-booked": "Some were not booked",
      "booked-twice": "Booked twice",
      lost: "Lost",
      found: "Found",
      unknown: "Not known yet",
      "field-proves-more": "The field used more than was booked",
    },
    leadHint: "Working days from ordering to having them.",
    leadWrong: "Give 1 to 250 working days.",
    save: "Write down",
    saved: (site) => `Written down for ${site}.`,
    inWords: (site) => `Blanks in at ${site}`,
    useWords: (site) => `Blanks used at ${site}`,
    moveWords: (site) => `Move from ${site}`,
    countWords: (site) => `Count the blanks of ${site}`,
    leadWords: (site) => `Time of an order for ${site}`,
  },
}
