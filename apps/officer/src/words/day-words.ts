import type { BlankReason } from "@jatidiri/field"
import type { Texts } from "@jatidiri/web"
import type { DaySums } from "../journal/day-sums.ts"

/** What a day in the field has beyond yes and no: taking back, recordings, blanks, and what it all came to. */
type DayWords = {
  readonly undo: string
  readonly undoNow: string
  readonly undoTitle: (name: string) => string
  readonly undoDetail: string
  readonly keep: string
  readonly undone: string
  readonly undoneDetail: string
  readonly unfinished: (name: string) => string
  readonly unfinishedDetail: string
  readonly goOn: string
  readonly notHandedOver: string
  readonly recordedHere: string
  readonly compareRecording: string
  readonly matchesRecording: string
  readonly awaited: string
  readonly awaitedDetail: string
  readonly barrier: string
  readonly blanks: string
  readonly blanksTitle: string
  readonly blanksDetail: string
  readonly blankReasons: Readonly<Record<BlankReason, string>>
  readonly became: string
  readonly count: string
  readonly countWrong: string
  readonly note: string
  readonly blanksNoted: string
  readonly reached: string
  readonly sum: string
  readonly sumTitle: string
  readonly sumOf: (officer: string, round: string) => string
  readonly sumAt: (at: string) => string
  readonly sumOnly: string
  readonly sumMandates: (count: string) => string
  readonly sums: Readonly<Record<keyof DaySums, string>>
  readonly byBarrier: string
  readonly where: string
  readonly print: string
}

export const dayWords: Texts<DayWords> = {
  id: {
    undo: "Batalkan …",
    undoNow: "Ya, batalkan",
    undoTitle: (name) => `Batalkan persetujuan ${name}?`,
    undoDetail:
      "Hanya sebelum diserahkan. Jika Dompet warga sudah memindai, KTP-nya berakhir begitu pusat menerima pembatalan ini.",
    keep: "Jangan batalkan",
    undone: "Persetujuan dibatalkan",
    undoneDetail: "Gambar untuk Dompet sudah dihapus. Warga ini dapat dipindai lagi.",
    unfinished: (name) => `Belum diserahkan: ${name}`,
    unfinishedDetail: "Tunjukkan lagi kepada warga, atau batalkan.",
    goOn: "Lanjutkan penyerahan",
    notHandedOver: "Belum diserahkan",
    recordedHere: "Perekaman sudah selesai di sini",
    compareRecording: "Cocokkan wajahnya dengan hasil perekaman tadi, dan tanyakan tanggal lahirnya.",
    matchesRecording: "Wajah sama dengan hasil perekaman",
    awaited: "KTP menunggu perekaman",
    awaitedDetail:
      "Pusat menahan persetujuan ini sampai perekamannya tercatat di data induk; setelah itu berlaku sendiri. Warga tidak perlu datang lagi.",
    barrier: "Catat hambatan …",
    blanks: "Blangko …",
    blanksTitle: "Catat blangko",
    blanksDetail: "Dihitung per lembar, tanpa nama.",
    blankReasons: { printed: "Tercetak", spoiled: "Rusak" },
    became: "Menjadi apa?",
    count: "Jumlah lembar",
    countWrong: "Isi angka bulat, 1 sampai 1.000.",
    note: "Catat",
    blanksNoted: "Blangko dicatat",
    reached: "Terkirim, belum diterima",
    sum: "Ringkasan hari",
    sumTitle: "Ringkasan tugas lapangan",
    sumOf: (officer, round) => `${officer} · ${round}`,
    sumAt: (at) => `Menurut perangkat ini, ${at}`,
    sumOnly: "Hanya yang ditandatangani di perangkat ini untuk tugas lapangan ini. Perangkat lain tidak terhitung.",
    sumMandates: (count) => `Surat tugas yang terhitung: ${count}`,
    sums: {
      approved: "Disetujui",
      withdrawn: "Dibatalkan",
      refused: "Ditolak petugas",
      barriers: "Hambatan",
      printed: "Blangko tercetak",
      spoiled: "Blangko rusak",
      notAccepted: "Tidak diterima pusat",
      waiting: "Belum diterima pusat (semua tugas)",
    },
    byBarrier: "Hambatan menurut sebabnya",
    where: "Di mana entri tugas ini sekarang",
    print: "Cetak",
  },
  en: {
    undo: "Take back …",
    undoNow: "Yes, take it back",
    undoTitle: (name) => `Take back the approval of ${name}?`,
    undoDetail:
      "Only before it is handed over. If the resident's Dompet has scanned it, its KTP ends once the office knows of this.",
    keep: "Do not take back",
    undone: "Approval taken back",
    undoneDetail: "The picture for Dompet is gone. This resident can be scanned again.",
    unfinished: (name) => `Not handed over yet: ${name}`,
    unfinishedDetail: "Show it to the resident again, or take it back.",
    goOn: "Go on handing over",
    notHandedOver: "Not handed over yet",
    recordedHere: "The recording is done here",
    compareRecording: "Compare the face with the recording just made, and ask the date of birth.",
    matchesRecording: "Face matches the recording",
    awaited: "The KTP waits for the recording",
    awaitedDetail:
      "The office holds this approval until the register knows of the recording; then it comes into force by itself. The resident need not come again.",
    barrier: "Note a barrier …",
    blanks: "Blanks …",
    blanksTitle: "Note blank cards",
    blanksDetail: "Counted by the piece, without a name.",
    blankReasons: { printed: "Printed", spoiled: "Spoiled" },
    became: "What became of them?",
    count: "How many",
    countWrong: "A whole number, 1 to 1,000.",
    note: "Note",
    blanksNoted: "Blanks noted",
    reached: "Delivered, not acknowledged",
    sum: "The day's sum",
    sumTitle: "What this round has come to",
    sumOf: (officer, round) => `${officer} · ${round}`,
    sumAt: (at) => `By this device, ${at}`,
    sumOnly: "Only what was signed on this device for this round. Other devices are not counted.",
    sumMandates: (count) => `Mandates counted: ${count}`,
    sums: {
      approved: "Approved",
      withdrawn: "Taken back",
      refused: "Turned away",
      barriers: "Barriers",
      printed: "Blanks printed",
      spoiled: "Blanks spoiled",
      notAccepted: "Not accepted by the office",
      waiting: "Not acknowledged yet (all duties)",
    },
    byBarrier: "Barriers by cause",
    where: "Where this round's entries are now",
    print: "Print",
  },
}
