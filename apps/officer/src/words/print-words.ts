import type { FailReason, QueueReason, SuketReason } from "@jatidiri/cards/contract"
import type { Texts } from "@jatidiri/web"

export type PrintWords = {
  readonly lead: string
  readonly waiting: (count: string) => string
  readonly classOf: (number: string) => string
  readonly reasons: Readonly<Record<QueueReason, string>>
  readonly rule: (source: string, from: string) => string
  readonly setAside: (count: string) => string
  readonly inHandOfAll: (count: string) => string
  readonly take: string
  readonly howMany: string
  readonly howManyHint: string
  readonly howManyWrong: string
  readonly at: string
  readonly noSite: string
  readonly mine: string
  readonly nobody: string
  readonly born: (day: string) => string
  readonly since: (day: string) => string
  readonly unnamed: (record: string) => string
  readonly unnamedDetail: string
  readonly printed: string
  readonly all: (count: string) => string
  readonly allTitle: (count: string) => string
  readonly allDetail: string
  readonly allReported: string
  readonly failed: string
  readonly failTitle: (name: string) => string
  readonly failMissing: string
  readonly partly: (noted: string, of: string) => string
  readonly failReasons: Readonly<Record<FailReason, string>>
  readonly failDetail: string
  readonly report: string
  readonly hands: string
  readonly handOf: (people: string, site: string, since: string) => string
  readonly giveBack: string
  readonly giveBackTitle: (people: string, officer: string) => string
  readonly giveBackDetail: string
  readonly reported: (name: string) => string
  readonly position: string
  readonly positionLead: string
  readonly nik: string
  readonly nikWrong: string
  readonly look: string
  readonly place: (place: string, of: string) => string
  readonly because: (reason: string, group: string, since: string, ahead: string) => string
  readonly blanks: (count: string) => string
  readonly states: Readonly<Record<"handed-out" | "printed" | "set-aside", string>>
  readonly suketLead: string
  readonly suketReason: string
  readonly suketReasons: Readonly<Record<SuketReason, string>>
  readonly write: string
  readonly written: (number: string, until: string) => string
  readonly open: string
  readonly suketList: string
  readonly until: (day: string) => string
  readonly over: string
  readonly soon: string
  readonly noSukets: string
  readonly moreSukets: string
}

export const printWords: Texts<PrintWords> = {
  id: {
    lead: "Yang siap dicetak, menurut urutan prioritas. Satu orang hanya ada di satu pencetak.",
    waiting: (count) => `${count} orang menunggu`,
    classOf: (number) => `Golongan ${number}`,
    reasons: {
      "print-ready": "siap cetak",
      "first-timer": "pemula",
      disabled: "penyandang disabilitas",
      lost: "hilang",
      damaged: "rusak",
      "changed-data": "ubah data",
    },
    rule: (source, from) => `Urutan berlaku sejak ${from}: ${source}.`,
    setAside: (count) => `${count} orang menunggu perbaikan data.`,
    inHandOfAll: (count) => `${count} orang sedang dicetak di semua tempat.`,
    take: "Ambil berikutnya",
    howMany: "Berapa orang?",
    howManyHint: "Paling banyak 20, dan tidak lebih dari blangko yang ada.",
    howManyWrong: "Isi 1 sampai 20.",
    at: "Dicetak di",
    noSite: "Tidak ada tempat cetak di wilayah Anda.",
    mine: "Sedang Anda cetak",
    nobody: "Tidak ada yang sedang Anda cetak.",
    born: (day) => `lahir ${day}`,
    since: (day) => `menunggu sejak ${day}`,
    unnamed: (record) => `Warga dengan catatan ${record}`,
    unnamedDetail: "Tidak lagi aktif di data wilayah Anda, misalnya pindah atau meninggal. Laporkan apa adanya.",
    printed: "Tercetak",
    all: (count) => `Semua ${count} tercetak`,
    allTitle: (count) => `${count} kartu tercetak`,
    allDetail: "Ada yang gagal? Batalkan dulu, lalu laporkan yang gagal satu per satu.",
    allReported: "Tercatat: semua tercetak.",
    failed: "Gagal",
    failTitle: (name) => `${name} tidak tercetak`,
    failMissing: "Pilih dahulu alasannya.",
    partly: (noted, of) => `${noted} dari ${of} sudah tercatat. Tekan lagi untuk sisanya.`,
    failReasons: {
      spoiled: "Blangko rusak saat dicetak",
      "data-wrong": "Datanya salah",
      "printer-fault": "Pencetak bermasalah",
      "not-printed": "Tidak jadi dicetak",
    },
    failDetail: "Blangko rusak mengurangi stok. Data salah menunggu perbaikan; lainnya kembali ke tempatnya.",
    report: "Catat",
    hands: "Diambil dan belum dilaporkan",
    handOf: (people, site, since) => `${people} orang, ${site}, sejak ${since}`,
    giveBack: "Kembalikan",
    giveBackTitle: (people, officer) => `Kembalikan ${people} orang dari ${officer}?`,
    giveBackDetail:
      "Tanyakan dahulu kepada petugasnya: yang sudah tercetak akan dicetak lagi. Mereka kembali ke tempatnya di antrean.",
    reported: (name) => `Tercatat untuk ${name}.`,
    position: "Tanya giliran",
    positionLead: "Untuk warga di loket. Pertanyaan ini tercatat dan dapat dilihat warga.",
    nik: "NIK",
    nikWrong: "NIK terdiri atas 16 angka.",
    look: "Lihat giliran",
    place: (place, of) => `Giliran ${place} dari ${of}`,
    because: (reason, group, since, ahead) =>
      `Golongan ${group} (${reason}), menunggu sejak ${since}. Di golongan yang sama ${ahead} orang lebih dahulu.`,
    blanks: (count) => `Blangko di wilayah ini: ${count}.`,
    states: {
      "handed-out": "Sedang dicetak.",
      printed: "Sudah tercetak. Ambil di tempat cetak.",
      "set-aside": "Datanya harus diperbaiki dahulu.",
    },
    suketLead: "Surat pengganti KTP-el, berlaku enam bulan, untuk yang sudah direkam dan belum memegang kartu.",
    suketReason: "Alasan",
    suketReasons: {
      "no-blanks": "Blangko kosong",
      "in-queue": "Menunggu giliran cetak",
      lost: "KTP-el hilang",
      damaged: "KTP-el rusak",
    },
    write: "Buat atau cetak lagi",
    written: (number, until) => `Surat ${number}, berlaku sampai ${until}.`,
    open: "Buka PDF",
    suketList: "Segera berakhir",
    until: (day) => `sampai ${day}`,
    over: "Sudah berakhir",
    soon: "Berlaku",
    noSukets: "Tidak ada surat yang berakhir dalam 60 hari.",
    moreSukets: "Daftar ini belum semuanya: yang paling dekat berakhir tampil lebih dahulu.",
  },
  en: {
    lead: "Who is ready for printing, in the order of priority. Nobody is with two printers.",
    waiting: (count) => `${count} people wait`,
    classOf: (number) => `Class ${number}`,
    reasons: {
      "print-ready": "ready for printing",
      "first-timer": "first-timer",
      disabled: "person with a disability",
      lost: "lost",
      damaged: "damaged",
      "changed-data": "changed data",
    },
    rule: (source, from) => `This order holds since ${from}: ${source}.`,
    setAside: (count) => `${count} wait for their data to be mended.`,
    inHandOfAll: (count) => `${count} are being printed at all sites.`,
    take: "Take the next",
    howMany: "How many?",
    howManyHint: "At most 20, and no more than there are blanks.",
    howManyWrong: "Give 1 to 20.",
    at: "Printed at",
    noSite: "There is no place to print in your region.",
    mine: "With you now",
    nobody: "Nobody is with you now.",
    born: (day) => `born ${day}`,
    since: (day) => `waiting since ${day}`,
    unnamed: (record) => `Resident with record ${record}`,
    unnamedDetail: "No longer active in the data of your region: moved or died, for instance. Report what came of it.",
    printed: "Printed",
    all: (count) => `All ${count} printed`,
    allTitle: (count) => `${count} cards printed`,
    allDetail: "Did any fail? Cancel first and report those one by one.",
    allReported: "Recorded: all printed.",
    failed: "Failed",
    failTitle: (name) => `${name} was not printed`,
    failMissing: "Choose the reason first.",
    partly: (noted, of) => `${noted} of ${of} are noted. Press again for the rest.`,
    failReasons: {
      spoiled: "The blank was spoiled",
      "data-wrong": "The data is wrong",
      "printer-fault": "The printer failed",
      "not-printed": "Not printed after all",
    },
    failDetail: "A spoiled blank leaves the stock. Wrong data waits to be mended; the others go back to their place.",
    report: "Write down",
    hands: "Taken and not reported",
    handOf: (people, site, since) => `${people} people, ${site}, since ${since}`,
    giveBack: "Give back",
    giveBackTitle: (people, officer) => `Give back ${people} people from ${officer}?`,
    giveBackDetail: "Ask the officer first: who was printed would be printed again. They go back to their places.",
    reported: (name) => `Written down for ${name}.`,
    position: "Ask for a place",
    positionLead: "For a resident at the counter. The question is on record and the resident can see it.",
    nik: "NIK",
    nikWrong: "A NIK has 16 digits.",
    look: "Show the place",
    place: (place, of) => `Place ${place} of ${of}`,
    because: (reason, group, since, ahead) =>
      `Class ${group} (${reason}), waiting since ${since}. ${ahead} of the same class come before.`,
    blanks: (count) => `Blanks in this region: ${count}.`,
    states: {
      "handed-out": "Being printed.",
      printed: "Printed. To be collected where it was printed.",
      "set-aside": "The data must be mended first.",
    },
    suketLead: "A letter in place of the card, good for six months, for who is recorded and holds no card.",
    suketReason: "Reason",
    suketReasons: {
      "no-blanks": "No blanks",
      "in-queue": "Waiting for a card",
      lost: "Card lost",
      damaged: "Card damaged",
    },
    write: "Write or print again",
    written: (number, until) => `Letter ${number}, good until ${until}.`,
    open: "Open PDF",
    suketList: "Ending soon",
    until: (day) => `until ${day}`,
    over: "Has ended",
    soon: "Good",
    noSukets: "No letter ends within 60 days.",
    moreSukets: "This list is not all: those that end first are shown first.",
  },
}
