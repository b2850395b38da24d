import type { Wordings } from "@jatidiri/http"
import type { MonitoringRefusal } from "../contract.ts"

export const wordings: Wordings<MonitoringRefusal> = {
  "not-signed-in": {
    status: 401,
    id: "Masuk dahulu untuk melihat angka.",
    en: "Sign in first to see figures.",
  },
  "power-missing": {
    status: 403,
    id: "Anda belum diberi wewenang melihat angka. Mintalah kepada kepala kantor Anda.",
    en: "You have not been given the power to see figures. Ask the head of your office.",
  },
  "outside-region": {
    status: 403,
    id: "Kecamatan dan desa ini di luar wilayah tugas Anda.",
    en: "This district or village is outside your regions.",
  },
  "book-unknown": { status: 404, id: "Buku angka ini tidak ada.", en: "There is no such book of figures." },
  "region-unknown": {
    status: 404,
    id: "Wilayah ini tidak ada di buku ini.",
    en: "There is no such region in this book.",
  },
  "day-wrong": {
    status: 400,
    id: "Tanggal ini tidak dapat dipakai: isi tanggal yang ada, paling lambat hari ini.",
    en: "This day cannot be used: give a day that exists, today at the latest.",
  },
  "period-wrong": {
    status: 400,
    id: "Periode tidak dapat dipakai: isi tanggal yang ada, awal sebelum akhir, paling lama tiga tahun.",
    en: "This period cannot be used: give days that exist, the first before the last, three years at most.",
  },
  "region-too-wide": {
    status: 400,
    id: "Rencana dibuat per kabupaten atau kota, dari angka langsung. Pilih salah satu.",
    en: "Plans are made for a regency or city, from the live figures. Choose one.",
  },
  "plan-too-long": {
    status: 400,
    id: "Rencana terlalu panjang: paling banyak 400 hari regu. Kurangi hari atau regu.",
    en: "This plan is too long: 400 team-days at most. Ask for fewer days or teams.",
  },
}
