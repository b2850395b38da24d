import type { Texts } from "@jatidiri/web"

export const deskWords: Texts<{
  signInTitle: string
  signInLead: string
  code: string
  codeHint: string
  signIn: string
  codeShort: string
  lost: string
  purposes: string
  purposesLead: string
  noPurposes: string
  claims: (count: number) => string
  why: string
  asked: string
  optional: string
  nik: string
  nikWhy: string
  noNik: string
  showQr: string
  sameDevice: string
  unknownPurpose: string
  toPurposes: string
}> = {
  id: {
    signInTitle: "Masuk ke meja Anda",
    signInLead: "Periksa memastikan KTP digital seseorang asli, miliknya, dan belum dicabut.",
    code: "Kode meja",
    codeHint: "20 huruf dan angka dari pengelola mitra Anda",
    signIn: "Masuk",
    codeShort: "Kode meja terdiri dari 20 huruf dan angka. Periksa lagi.",
    lost: "Kode hilang? Minta kode baru kepada pengelola mitra Anda.",
    purposes: "Untuk keperluan apa?",
    purposesLead: "Warga melihat keperluan ini di ponselnya sebelum setuju.",
    noPurposes: "Belum ada keperluan terdaftar untuk mitra Anda. Hubungi pengelola mitra Anda.",
    claims: (count) => `${count} data`,
    why: "Mengapa",
    asked: "Yang diminta",
    optional: "tidak wajib",
    nik: "NIK diminta",
    nikWhy: "Alasan meminta NIK:",
    noNik: "NIK tidak diminta. Jangan menyalin atau memotret layar ponsel warga.",
    showQr: "Tampilkan QR",
    sameDevice: "Dompet ada di perangkat ini",
    unknownPurpose: "Keperluan ini tidak terdaftar untuk meja Anda.",
    toPurposes: "Pilih keperluan",
  },
  en: {
    signInTitle: "Sign in to your desk",
    signInLead: "Periksa makes sure that a digital KTP is genuine, belongs to its holder and is not revoked.",
    code: "Desk code",
    codeHint: "20 letters and digits from your administrator",
    signIn: "Sign in",
    codeShort: "A desk code has 20 letters and digits. Check it again.",
    lost: "Lost the code? Ask your administrator for a new one.",
    purposes: "What is it for?",
    purposesLead: "The resident sees this purpose on the phone before consenting.",
    noPurposes: "No purpose is registered for your organisation yet. Ask your administrator.",
    claims: (count) => (count === 1 ? "1 field" : `${count} fields`),
    why: "Why",
    asked: "What is asked",
    optional: "optional",
    nik: "The NIK is asked",
    nikWhy: "Why the NIK:",
    noNik: "The NIK is not asked. Do not copy or photograph the resident's screen.",
    showQr: "Show the QR code",
    sameDevice: "The wallet is on this device",
    unknownPurpose: "This purpose is not registered for your desk.",
    toPurposes: "Choose a purpose",
  },
}
