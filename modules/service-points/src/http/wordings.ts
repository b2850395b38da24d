import type { Wordings } from "@jatidiri/http"
import type { ServicePointRefusal } from "../contract.ts"

/** Every refusal of this room on the wire; a code without a row does not compile. */
export const wordings: Wordings<ServicePointRefusal> = {
  "not-signed-in": { status: 401, id: "Silakan masuk dahulu.", en: "Please sign in first." },
  "officer-ended": {
    status: 403,
    id: "Penugasan petugas ini sudah berakhir.",
    en: "This officer's service has ended.",
  },
  "power-missing": { status: 403, id: "Anda tidak berwenang melakukan ini.", en: "You may not do this." },
  "outside-region": { status: 403, id: "Ini di luar wilayah tugas Anda.", en: "This is outside your region." },
  "command-differs": {
    status: 409,
    id: "Perintah dengan nomor ini berbeda isinya.",
    en: "A command with this id asked for something else.",
  },
  "round-upside-down": {
    status: 400,
    id: "Tugas lapangan ini selesai sebelum dimulai.",
    en: "This round ends before it begins.",
  },
  "round-too-long": {
    status: 400,
    id: "Satu tugas lapangan paling lama 14 hari. Bagi menjadi beberapa tugas.",
    en: "A round takes at most 14 days. Plan several.",
  },
  "round-in-the-past": {
    status: 400,
    id: "Waktu tugas lapangan ini sudah lewat.",
    en: "This round's time has passed.",
  },
  "officer-unknown": {
    status: 404,
    id: "Salah satu petugas tidak ditemukan.",
    en: "There is no such officer in the team.",
  },
  "officer-unfit": {
    status: 409,
    id: "Salah satu petugas tidak berwenang mengaktifkan warga di wilayah ini tanpa jaringan.",
    en: "An officer of the team may not activate people of this region without network.",
  },
  "nobody-invited": {
    status: 409,
    id: "Tidak ada warga wilayah ini yang dapat diundang.",
    en: "There is nobody of this region to invite.",
  },
  "too-many-invited": {
    status: 409,
    id: "Lebih dari 5.000 warga. Pilih wilayah yang lebih kecil.",
    en: "More than 5,000 residents. Choose a smaller region.",
  },
  "round-unknown": { status: 404, id: "Tugas lapangan tidak ditemukan.", en: "There is no such round." },
  "not-in-team": {
    status: 403,
    id: "Paket ini hanya untuk regu tugas lapangan ini.",
    en: "This pack is for the round's team only.",
  },
  "round-not-begun": { status: 409, id: "Tugas lapangan ini belum dimulai.", en: "This round has not begun." },
  "round-over": {
    status: 410,
    id: "Tugas lapangan ini sudah ditutup dan paketnya dihapus.",
    en: "This round is over and its pack is erased.",
  },
  "pack-unknown": {
    status: 404,
    id: "Bagian paket tidak ditemukan. Siapkan paket lagi.",
    en: "There is no such part of a pack. Prepare the pack again.",
  },
  "pack-fetched": {
    status: 409,
    id: "Paket ini sudah mulai diunduh regu. Tutup tugas ini dan rencanakan yang baru bila undangannya berubah.",
    en: "The team has begun to fetch this pack. Close this round and plan another if the invitation has changed.",
  },
  "region-unknown": { status: 404, id: "Wilayah tidak ditemukan.", en: "There is no such region." },
}
