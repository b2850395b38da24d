import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly steps: readonly string[]
  readonly hint: string
  readonly judging: string
  readonly again: string
  readonly found: string
  readonly newPhone: string
  readonly madeAt: string
  readonly what: string
  readonly happens: readonly string[]
  readonly yours: string
  readonly move: string
  readonly cancel: string
  readonly done: string
  readonly doneMore: string
  readonly waits: string
  readonly home: string
}

export const words: Texts<Words> = {
  id: {
    title: "Pindah ke HP baru",
    steps: [
      "Di HP baru, buka Dompet dan buat permohonan dengan NIK Anda.",
      "Arahkan kamera HP ini ke kode QR di HP baru.",
    ],
    hint: "Kode QR permohonan di layar HP baru.",
    judging: "Memeriksa…",
    again: "Pindai lagi",
    found: "Pindahkan ke HP ini?",
    newPhone: "HP baru",
    madeAt: "Permohonan dibuat",
    what: "Yang terjadi",
    happens: [
      "HP baru mengambil KTP dan KK dari pusat, tanpa menunggu.",
      "Begitu HP baru memegangnya, KTP di HP ini berhenti dan dokumennya dihapus.",
      "Riwayat berbagi tetap di HP ini dan tidak ikut pindah.",
    ],
    yours: "Lanjutkan hanya kalau HP baru itu ada di tangan Anda.",
    move: "Ya, pindahkan",
    cancel: "Batal",
    done: "Perpindahan disetujui",
    doneMore: "Lihat HP baru: KTP diambil sendiri begitu ada jaringan di sana.",
    waits: "Sampai saat itu KTP di HP ini tetap berlaku. Layar ini berubah sendiri.",
    home: "Kembali ke dokumen",
  },
  en: {
    title: "Move to a new phone",
    steps: [
      "On the new phone, open Dompet and make a request with your NIK.",
      "Point this phone's camera at the QR code on the new phone.",
    ],
    hint: "The request's QR code on the new phone's screen.",
    judging: "Checking…",
    again: "Scan again",
    found: "Move to this phone?",
    newPhone: "New phone",
    madeAt: "Request made",
    what: "What happens",
    happens: [
      "The new phone fetches KTP and family card from the office, without waiting.",
      "As soon as it holds them, the KTP on this phone stops and its documents are erased.",
      "The history of sharing stays on this phone and does not move along.",
    ],
    yours: "Go on only if the new phone is in your own hands.",
    move: "Yes, move it",
    cancel: "Cancel",
    done: "The move is agreed",
    doneMore: "Look at the new phone: the KTP comes by itself as soon as there is a network.",
    waits: "Until then the KTP on this phone stays valid. This screen changes by itself.",
    home: "Back to the documents",
  },
}
