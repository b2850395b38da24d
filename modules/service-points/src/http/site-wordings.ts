import type { Wordings } from "@jatidiri/http"
import type { SiteRefusal } from "../site-contract.ts"

/** Refusals of sites, bookings and the queue; a code without a row does not compile. */
export const siteWordings: Wordings<SiteRefusal> = {
  "site-unknown": {
    status: 404,
    id: "Tempat layanan tidak ditemukan. Pilih tempat lain dari daftar.",
    en: "There is no such service point. Choose another from the list.",
  },
  "site-in-other-state": {
    status: 409,
    id: "Tempat layanan ini sudah di tahap lain. Muat ulang untuk melihat keadaannya.",
    en: "This service point is at another stage. Reload to see how it stands.",
  },
  "site-not-active": {
    status: 409,
    id: "Tempat layanan ini sedang tidak melayani. Pilih tempat lain.",
    en: "This service point is not serving now. Choose another.",
  },
  "checks-open": {
    status: 409,
    id: "Masih ada hal pada daftar periksa yang belum terpenuhi. Lengkapi, lalu periksa lagi.",
    en: "Some items of the checklist are not met. Put them right, then check again.",
  },
  "no-named-officer": {
    status: 409,
    id: "Belum ada petugas yang ditunjuk. Tambahkan sedikitnya satu petugas, lalu aktifkan.",
    en: "No officer is named yet. Add at least one, then activate.",
  },
  "reason-unfit": {
    status: 400,
    id: "Alasan ini tidak sesuai dengan langkahnya. Pilih alasan dari daftar.",
    en: "This reason does not fit the step. Choose one from the list.",
  },
  "hours-unfit": {
    status: 400,
    id: "Jam buka bertumpuk atau terbalik. Periksa jam mulai dan selesai setiap hari.",
    en: "Opening hours overlap or end before they begin. Look at each day's hours.",
  },
  "region-of-site-unknown": {
    status: 404,
    id: "Wilayah tempat layanan tidak ditemukan. Pilih wilayah dari daftar.",
    en: "There is no such region. Choose one from the list.",
  },
  "day-unfit": {
    status: 409,
    id: "Tanggal ini di luar masa yang dapat dipesan. Pilih tanggal dalam 21 hari ke depan.",
    en: "This day cannot be booked. Choose one of the next 21 days.",
  },
  "slot-unknown": {
    status: 404,
    id: "Jam ini tidak ada pada hari itu. Pilih jam lain.",
    en: "There is no such time on that day. Choose another.",
  },
  "slot-past": { status: 409, id: "Jam ini sudah lewat. Pilih jam lain.", en: "This time has passed. Choose another." },
  "slot-full": {
    status: 409,
    id: "Tempat pada jam ini tidak cukup lagi. Pilih jam atau hari lain.",
    en: "Not enough places are left at this time. Choose another time or day.",
  },
  "day-closed": {
    status: 409,
    id: "Tempat layanan ini tutup pada hari itu. Pilih hari lain.",
    en: "This service point is closed on that day. Choose another.",
  },
  "request-not-open": {
    status: 409,
    id: "Permohonan ini tidak menunggu petugas lagi. Buat permohonan baru di Dompet, lalu pesan lagi.",
    en: "This request does not wait for an officer any more. Make another in Dompet, then book again.",
  },
  "already-booked": {
    status: 409,
    id: "Permohonan ini sudah punya janji. Ubah atau batalkan janji itu.",
    en: "This request has an appointment already. Change or cancel that one.",
  },
  "booking-unknown": {
    status: 404,
    id: "Janji dengan kode ini tidak ditemukan. Periksa kodenya, atau beri nomor antrean tanpa janji.",
    en: "There is no appointment with this code. Look at the code, or give a number without appointment.",
  },
  "booking-over": {
    status: 409,
    id: "Janji ini sudah selesai atau dibatalkan. Buat janji baru.",
    en: "This appointment is over or cancelled. Make another.",
  },
  "booking-elsewhere": {
    status: 409,
    id: "Janji ini untuk tempat layanan lain. Tunjukkan tempatnya, atau beri nomor antrean tanpa janji.",
    en: "This appointment is for another service point. Show where, or give a number without appointment.",
  },
  "booking-other-day": {
    status: 409,
    id: "Janji ini untuk hari lain. Minta warga mengubahnya, atau beri nomor antrean tanpa janji.",
    en: "This appointment is for another day. Ask the resident to change it, or give a number without appointment.",
  },
  "not-at-site": {
    status: 403,
    id: "Anda tidak bertugas di tempat layanan ini. Minta ditunjuk di Tempat layanan.",
    en: "You do not serve at this service point. Ask to be named there.",
  },
  "day-full": {
    status: 409,
    id: "Kuota tanpa janji hari ini habis. Pesankan jam pada hari lain.",
    en: "Today's places without appointment are gone. Book a time on another day.",
  },
  "ticket-unknown": {
    status: 404,
    id: "Nomor antrean ini tidak ditemukan. Muat ulang antrean.",
    en: "There is no such number. Reload the queue.",
  },
  "ticket-over": {
    status: 409,
    id: "Nomor ini sudah selesai. Panggil nomor berikutnya.",
    en: "This number is done. Call the next one.",
  },
}
