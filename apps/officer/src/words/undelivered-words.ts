import type { Texts } from "@jatidiri/web"
import type { Delivery } from "../journal/deliver.ts"

/** Of a device on which nothing is signed now: what it still has for the office. */
type UndeliveredWords = {
  readonly title: string
  readonly waiting: (count: string) => string
  readonly nothingWaits: string
  readonly troubles: Readonly<Record<Exclude<Delivery, "done">, string>>
  readonly failed: string
  readonly failedDetail: string
}

export const undeliveredWords: Texts<UndeliveredWords> = {
  id: {
    title: "Belum sampai di pusat",
    waiting: (count) => `${count} entri dari perangkat ini belum sampai di pusat. Kirim, atau simpan ke berkas.`,
    nothingWaits: "Semua yang ditandatangani di sini sudah sampai di pusat.",
    troubles: {
      "put-off": "Pusat menunda sebagian. Kirim lagi nanti, atau simpan ke berkas.",
      offline: "Pusat belum terjangkau. Yang sudah ditandatangani aman di perangkat ini.",
      "signed-out": "Sesi berakhir. Masuk lagi untuk mengirim; entri Anda tetap tersimpan.",
      broken: "Pengiriman belum berhasil. Coba lagi, atau simpan ke berkas.",
    },
    failed: "Buku harian tidak dapat dibuka",
    failedDetail:
      "Perangkat ini tidak dapat membaca atau menyimpan. Kosongkan ruang, lalu coba lagi. Jangan hapus data aplikasi: yang sudah ditandatangani ada di dalamnya.",
  },
  en: {
    title: "Not at the office yet",
    waiting: (count) =>
      `${count} entries of this device have not reached the office. Send them, or save them to a file.`,
    nothingWaits: "Everything signed here has reached the office.",
    troubles: {
      "put-off": "The office has put some of them off. Send again later, or save them to a file.",
      offline: "The office cannot be reached. What is signed is safe on this device.",
      "signed-out": "The session has ended. Sign in again to send; your entries stay stored.",
      broken: "They could not be sent. Try again, or save them to a file.",
    },
    failed: "The journal cannot be opened",
    failedDetail:
      "This device can neither read nor store. Free some space, then try again. Do not remove the app's data: what was signed is in it.",
  },
}
