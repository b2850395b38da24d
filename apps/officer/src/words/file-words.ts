import type { Texts } from "@jatidiri/web"
import type { EntryRow } from "../journal/device-stores.ts"
import type { DeliveryRefusal } from "../journal/file/use-file-delivery.ts"

/** The journal's last resort: into a file, and from a file to the office. */
type FileWords = {
  readonly save: string
  readonly keyDetail: string
  readonly lastGroup: string
  readonly groupWrong: string
  readonly saveNow: string
  readonly saved: (name: string) => string
  readonly savedDetail: (entries: string) => string
  readonly saveFailed: string
  readonly close: string
  readonly deliver: string
  readonly deliverLead: string
  readonly choose: string
  readonly chosen: (name: string) => string
  readonly key: string
  readonly keyHint: string
  readonly keyWrong: string
  readonly fileMissing: string
  readonly openAndSend: string
  readonly opening: string
  readonly refusals: Readonly<Record<DeliveryRefusal, string>>
  readonly of: (officer: string, at: string) => string
  readonly sending: (answered: string, all: string) => string
  readonly waiting: string
  readonly done: string
  readonly signedOut: string
  readonly sums: (accepted: string, known: string, refused: string) => string
  readonly answers: Readonly<Record<"accepted" | "already-known" | "refused" | "none", string>>
  readonly kinds: Readonly<Record<EntryRow["kind"] | "unreadable", string>>
  readonly entry: (number: string, kind: string) => string
  readonly another: string
}

export const fileWords: Texts<FileWords> = {
  id: {
    save: "Simpan ke berkas …",
    keyDetail:
      "Catat kunci ini di kertas, terpisah dari berkasnya. Tanpa kunci berkas tidak dapat dibuka, dan kunci tidak tersimpan di mana pun.",
    lastGroup: "Ketik empat huruf terakhir dari catatan Anda",
    groupWrong: "Tidak sama dengan kunci di atas.",
    saveNow: "Simpan ke berkas",
    saved: (name) => `Tersimpan di unduhan: ${name}`,
    savedDetail: (entries) =>
      `${entries} entri ada di berkas itu, dan tetap di perangkat ini sampai diterima pusat. Di Petugas mana pun: Kirim dari berkas.`,
    saveFailed: "Berkas tidak dapat dibuat. Kosongkan ruang perangkat, lalu ulangi; entri Anda tetap tersimpan.",
    close: "Tutup",
    deliver: "Kirim dari berkas",
    deliverLead: "Untuk buku harian yang disimpan ke berkas. Memilih berkas yang sama sekali lagi tidak merugikan.",
    choose: "Pilih berkas",
    chosen: (name) => `Berkas: ${name}`,
    key: "Kunci berkas",
    keyHint: "Enam belas huruf dan angka dari catatan petugas.",
    keyWrong: "Kunci terdiri dari empat kali empat huruf atau angka.",
    fileMissing: "Pilih berkasnya dahulu.",
    openAndSend: "Buka dan kirim",
    opening: "Berkas sedang dibuka …",
    refusals: {
      "file-foreign": "Ini bukan berkas buku harian Petugas. Pilih berkas bernama buku-harian-petugas.",
      "file-newer": "Berkas ini dibuat aplikasi yang lebih baru. Muat ulang halaman ini dengan jaringan, lalu ulangi.",
      "file-damaged":
        "Berkas ini rusak atau terpotong. Salin lagi dari perangkat asalnya, atau buat berkas baru di sana.",
      "file-wrong-key": "Kunci ini tidak membuka berkas ini. Cocokkan dengan catatan, huruf demi huruf.",
      "file-of-another":
        "Berkas ini milik petugas lain. Hanya petugas itu sendiri atau penyelia yang dapat mengirimnya.",
      "file-empty": "Berkas ini tidak berisi entri.",
    },
    of: (officer, at) => `Buku harian ${officer}, disimpan ${at}`,
    sending: (answered, all) => `Dijawab pusat: ${answered} dari ${all}`,
    waiting: "Sambungan terputus. Dicoba lagi sendiri; yang sudah dijawab tidak dikirim lagi.",
    done: "Semua entri sudah dijawab pusat.",
    signedOut: "Sesi berakhir. Masuk lagi, lalu pilih berkas yang sama.",
    sums: (accepted, known, refused) => `Diterima ${accepted} · sudah ada ${known} · ditolak ${refused}`,
    answers: {
      accepted: "Diterima pusat",
      "already-known": "Sudah ada di pusat",
      refused: "Ditolak pusat",
      none: "Belum dijawab",
    },
    kinds: {
      voucher: "Persetujuan",
      refusal: "Penolakan",
      barrier: "Hambatan",
      blank: "Blangko",
      paper: "QR kertas",
      note: "Catatan",
      withdrawal: "Pembatalan",
      unreadable: "Tidak terbaca",
    },
    entry: (number, kind) => `${number} · ${kind}`,
    another: "Berkas lain",
  },
  en: {
    save: "Save to a file …",
    keyDetail:
      "Write this key on paper, apart from the file. Without it the file cannot be opened, and the key is kept nowhere.",
    lastGroup: "Type the last four letters from your note",
    groupWrong: "Not the same as the key above.",
    saveNow: "Save to a file",
    saved: (name) => `Saved among the downloads: ${name}`,
    savedDetail: (entries) =>
      `${entries} entries are in that file, and stay on this device until the office has acknowledged them. In any Petugas: Send from a file.`,
    saveFailed: "The file could not be made. Free some space, then repeat; your entries stay stored.",
    close: "Close",
    deliver: "Send from a file",
    deliverLead: "For a journal that was saved to a file. Choosing the same file once more does no harm.",
    choose: "Choose the file",
    chosen: (name) => `File: ${name}`,
    key: "Key of the file",
    keyHint: "Sixteen letters and digits from the officer's note.",
    keyWrong: "A key has four times four letters or digits.",
    fileMissing: "Choose the file first.",
    openAndSend: "Open and send",
    opening: "Opening the file …",
    refusals: {
      "file-foreign": "This is no journal of Petugas. Choose a file named buku-harian-petugas.",
      "file-newer": "A newer app has made this file. Reload this page with a network, then repeat.",
      "file-damaged": "This file is damaged or cut off. Copy it again from its device, or make a new one there.",
      "file-wrong-key": "This key does not open this file. Compare it with the note, letter by letter.",
      "file-of-another": "This file is another officer's. Only that officer or a supervisor can send it.",
      "file-empty": "There is no entry in this file.",
    },
    of: (officer, at) => `Journal of ${officer}, saved ${at}`,
    sending: (answered, all) => `Answered by the office: ${answered} of ${all}`,
    waiting: "The connection broke. Tried again by itself; what was answered is not sent again.",
    done: "The office has answered all entries.",
    signedOut: "The session has ended. Sign in, then choose the same file.",
    sums: (accepted, known, refused) => `Accepted ${accepted} · known already ${known} · refused ${refused}`,
    answers: {
      accepted: "Acknowledged",
      "already-known": "The office had it already",
      refused: "Refused by the office",
      none: "Not answered yet",
    },
    kinds: {
      voucher: "Approval",
      refusal: "Refusal",
      barrier: "Barrier",
      blank: "Blanks",
      paper: "Paper QR",
      note: "Note",
      withdrawal: "Withdrawal",
      unreadable: "Not readable",
    },
    entry: (number, kind) => `${number} · ${kind}`,
    another: "Another file",
  },
}
