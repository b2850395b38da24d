import type { Wordings } from "@jatidiri/http"
import type { RoundRefusal } from "../round-contract.ts"

/** Every refusal of planning and keeping the calendar on the wire; a code without a row does not compile. */
export const roundWordings: Wordings<RoundRefusal> = {
  "officer-busy": {
    status: 409,
    id: "Seorang petugas sudah bertugas di tempat lain pada waktu itu. Pilih petugas atau waktu lain.",
    en: "An officer is in another round at that time. Choose another officer or time.",
  },
  "officer-on-duty": {
    status: 409,
    id: "Seorang petugas berjaga di loket pada waktu itu. Pilih petugas lain, atau nyatakan bahwa loketnya boleh ditinggalkan.",
    en: "An officer serves a counter at that time. Choose another, or say that the counter may go without.",
  },
  "kit-busy": {
    status: 409,
    id: "Sebuah alat sudah dibawa tugas lain pada waktu itu. Pilih alat atau waktu lain.",
    en: "A thing goes along with another round at that time. Choose another thing or time.",
  },
  "kit-unknown": {
    status: 404,
    id: "Alat ini tidak ada di daftar kantor Anda. Muat ulang daftar alat.",
    en: "There is no such thing in your office's register. Reload the register.",
  },
  "kit-unusable": {
    status: 409,
    id: "Sebuah alat rusak atau tidak dipakai lagi. Pilih alat lain.",
    en: "A thing is broken or given up. Choose another.",
  },
  "kit-named-twice": {
    status: 409,
    id: "Nama ini sudah dipakai alat lain. Tambahkan nomornya, misalnya “Tablet 4”.",
    en: "Another thing has this name. Add its number, such as “Tablet 4”.",
  },
  "series-empty": {
    status: 400,
    id: "Tidak ada hari yang tersisa di rangkaian ini. Periksa harinya, hari libur, dan batas akhirnya.",
    en: "No day is left in this series. Check its weekdays, the holidays and its last day.",
  },
  "series-too-long": {
    status: 400,
    id: "Satu rangkaian paling banyak 60 tugas. Pilih batas akhir yang lebih dekat.",
    en: "A series has at most 60 rounds. Choose an earlier last day.",
  },
  "series-overlaps": {
    status: 400,
    id: "Satu tugas di rangkaian ini belum selesai ketika yang berikutnya dimulai. Pendekkan tugasnya, atau kurangi harinya.",
    en: "A round of this series is not over when the next begins. Make it shorter, or choose fewer weekdays.",
  },
  "series-too-large": {
    status: 409,
    id: "Rangkaian ini mengundang lebih dari 60.000 kali. Pilih kelompok yang lebih kecil, atau batas akhir yang lebih dekat.",
    en: "This series invites more than 60,000 times. Choose a smaller group or an earlier last day.",
  },
  "round-begun": {
    status: 409,
    id: "Regu sudah berangkat; tugas ini tidak dapat diubah lagi. Tutup tugas ini dan rencanakan yang baru.",
    en: "The team has started; this round is no longer changed. Close it and plan another.",
  },
  "round-changed": {
    status: 409,
    id: "Tugas ini baru saja diubah orang lain. Muat ulang, lalu ubah lagi.",
    en: "Somebody else has just changed this round. Reload it, then change it again.",
  },
  "period-wrong": {
    status: 400,
    id: "Pilih paling banyak 62 hari, dari awal sampai akhir.",
    en: "Choose at most 62 days, from the first to the last.",
  },
  "incident-elsewhen": {
    status: 400,
    id: "Waktu kejadian harus di dalam waktu tugas dan tidak boleh di masa depan.",
    en: "An incident lies within the round's time, and not in the future.",
  },
  "note-holds-number": {
    status: 400,
    id: "Catatan tidak boleh memuat NIK atau nomor panjang lain. Hapus nomornya.",
    en: "A note holds no NIK or other long number. Take the number out.",
  },
}
