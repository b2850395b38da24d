import type { Wordings } from "@jatidiri/http"
import type { CardRefusal } from "../contract.ts"

/** Every refusal of this room on the wire; a code without a row does not compile. */
export const wordings: Wordings<CardRefusal> = {
  "not-signed-in": { status: 401, id: "Silakan masuk dahulu.", en: "Please sign in first." },
  "officer-ended": {
    status: 403,
    id: "Penugasan Anda sudah berakhir. Hubungi kepala kantor.",
    en: "Your service has ended. Ask the head of your office.",
  },
  "power-missing": {
    status: 403,
    id: "Anda tidak berwenang melakukan ini. Mintalah kepada kepala kantor.",
    en: "You may not do this. Ask the head of your office.",
  },
  "outside-region": {
    status: 403,
    id: "Ini di luar wilayah tugas Anda. Arahkan ke kantor wilayahnya.",
    en: "This is outside your region. The office there can do it.",
  },
  "command-differs": {
    status: 409,
    id: "Perintah dengan nomor ini berbeda isinya. Muat ulang, lalu coba lagi.",
    en: "A command with this id asked for something else. Reload and try again.",
  },
  "site-unknown": {
    status: 404,
    id: "Tempat layanan tidak ditemukan. Pilih dari daftar.",
    en: "There is no such site. Choose one from the list.",
  },
  "same-site": {
    status: 400,
    id: "Asal dan tujuan sama. Pilih tempat lain sebagai tujuan.",
    en: "Both sites are the same. Choose another to move to.",
  },
  "not-enough": {
    status: 409,
    id: "Blangko di tempat ini tidak cukup. Periksa stok, atau hitung ulang bila kenyataannya lebih banyak.",
    en: "There are not enough blanks here. Look at the stock, or count again if there are more.",
  },
  "reason-unfit": {
    status: 400,
    id: "Selisih perlu alasan, dan tanpa selisih alasannya “sesuai catatan”. Pilih alasan yang tepat.",
    en: "A difference needs a reason, and without one it is “as booked”. Choose the reason that fits.",
  },
  "stock-changed": {
    status: 409,
    id: "Stok berubah selama Anda menghitung. Lihat angka barunya, lalu hitung lagi.",
    en: "The stock changed while you counted. Look at the new number and count again.",
  },
  "blanks-short": {
    status: 409,
    id: "Blangko di tempat ini tidak cukup untuk sebanyak itu. Ambil lebih sedikit, atau minta blangko.",
    en: "This site has not enough blanks for so many. Take fewer, or ask for blanks.",
  },
  "queue-empty": {
    status: 409,
    id: "Tidak ada yang menunggu cetak di wilayah Anda saat ini.",
    en: "Nobody waits for printing in your region at the moment.",
  },
  "not-in-hand": {
    status: 409,
    id: "Orang ini sudah dilaporkan atau tidak sedang dicetak. Muat ulang daftar Anda.",
    en: "This person has been reported already or is not being printed. Reload your list.",
  },
  "resident-unknown": {
    status: 404,
    id: "NIK ini tidak ada di data wilayah. Periksa angkanya.",
    en: "There is nobody with this NIK. Look at the digits again.",
  },
  "not-in-queue": {
    status: 404,
    id: "Orang ini tidak menunggu cetak: kartunya sudah ada, atau perekamannya belum siap cetak.",
    en: "This person does not wait for a card: he has one, or his recording is not ready for printing.",
  },
  "card-held": {
    status: 409,
    id: "Data mencatat KTP-el masih dipegang. Bila hilang atau rusak, pilih alasan itu.",
    en: "The register says that the card is held. If it is lost or damaged, choose that reason.",
  },
  "not-recorded": {
    status: 409,
    id: "Perekaman belum selesai. Lakukan perekaman dahulu, lalu buat surat.",
    en: "Recording is not complete. Record first, then write the letter.",
  },
  "suket-unknown": {
    status: 404,
    id: "Surat tidak ditemukan. Muat ulang daftar.",
    en: "There is no such letter. Reload the list.",
  },
}
