import type { Texts } from "@jatidiri/web"
import type { TimeUnit } from "../desk/time-left.ts"

type SessionWords = {
  readonly title: string
  readonly welcome: string
  readonly detail: string
  readonly signIn: string
  readonly enrolTitle: string
  readonly enrolDetail: string
  readonly enrol: string
  readonly cancelled: string
  readonly offline: string
  readonly offlineStart: string
  readonly broken: string
  readonly signOut: string
  readonly mandate: string
  readonly mandateLeft: (left: string, done: string, max: string) => string
  readonly left: (value: string, unit: TimeUnit) => string
  readonly mandateOver: string
  readonly noMandate: string
  readonly noMandateOffline: string
  readonly language: string
  readonly entries: string
  readonly notSent: string
  readonly signedOutDetail: string
  readonly allSafe: string
}

export const sessionWords: Texts<SessionWords> = {
  id: {
    title: "Petugas",
    welcome: "Masuk untuk mulai melayani",
    detail: "Pakai kunci masuk (sidik jari, wajah, atau PIN perangkat ini). Tidak ada kata sandi.",
    signIn: "Masuk dengan kunci masuk",
    enrolTitle: "Daftarkan perangkat ini",
    enrolDetail: "Undangan Anda berlaku satu kali. Perangkat akan meminta sidik jari, wajah, atau PIN-nya.",
    enrol: "Buat kunci masuk",
    cancelled: "Kunci masuk tidak jadi dipakai. Coba lagi; jika belum punya, minta undangan kepada penyelia.",
    offline: "Tanpa jaringan. Sambungkan dahulu untuk masuk.",
    offlineStart:
      "Tanpa jaringan. Yang sudah Anda tanda tangani aman di perangkat ini; meja terbuka sendiri begitu ada sinyal.",
    broken: "Pusat sedang bermasalah. Coba lagi sebentar lagi.",
    signOut: "Keluar",
    mandate: "Surat tugas",
    mandateLeft: (left, done, max) => `Surat tugas: ${left} · ${done} dari ${max}`,
    left: (value, unit) => `sisa ${value} ${{ days: "hari", hours: "jam", minutes: "menit" }[unit]}`,
    mandateOver: "sudah berakhir",
    noMandate: "Belum ada surat tugas",
    noMandateOffline: "Surat tugas belum dapat diambil tanpa jaringan.",
    language: "English",
    entries: "Buku harian perangkat ini",
    notSent: "Ditolak pusat",
    signedOutDetail: "Sesi berakhir. Masuk lagi; entri Anda tetap tersimpan.",
    allSafe: "Semua sudah diterima pusat.",
  },
  en: {
    title: "Officer",
    welcome: "Sign in to start serving",
    detail: "Use your passkey (fingerprint, face or PIN of this device). There is no password.",
    signIn: "Sign in with a passkey",
    enrolTitle: "Enrol this device",
    enrolDetail: "Your invitation works once. The device will ask for fingerprint, face or its PIN.",
    enrol: "Create a passkey",
    cancelled: "No passkey was used. Try again; if you have none, ask your supervisor for an invitation.",
    offline: "No network. Connect first to sign in.",
    offlineStart: "No network. What you have signed is safe on this device; the desk opens by itself with the signal.",
    broken: "The office has trouble. Try again shortly.",
    signOut: "Sign out",
    mandate: "Mandate",
    mandateLeft: (left, done, max) => `Mandate: ${left} · ${done} of ${max}`,
    left: (value, unit) => `${value} ${{ days: "days", hours: "h", minutes: "min" }[unit]} left`,
    mandateOver: "has ended",
    noMandate: "No mandate yet",
    noMandateOffline: "The mandate cannot be fetched without network.",
    language: "Indonesia",
    entries: "Journal of this device",
    notSent: "Refused by the office",
    signedOutDetail: "The session has ended. Sign in again; your entries stay stored.",
    allSafe: "Everything is acknowledged.",
  },
}
