import type { Wordings } from "@jatidiri/http"
import type { ActivationRefusal, VoucherRefusal } from "../contract.ts"
import { recoveryWordings } from "./recovery-wordings.ts"

const voucherWordings: Wordings<VoucherRefusal> = {
  "too-large": { status: 413, id: "Kiriman ini terlalu besar.", en: "This is too large." },
  unreadable: { status: 400, id: "Kode ini rusak atau tidak lengkap.", en: "This is damaged or incomplete." },
  "wrong-type": { status: 400, id: "Ini bukan kode yang diminta di sini.", en: "This is not what is asked for here." },
  "mandate-unknown": { status: 403, id: "Surat tugas tidak dikenal.", en: "The mandate is not known." },
  "mandate-untrusted": { status: 403, id: "Surat tugas tidak sah.", en: "The mandate is not genuine." },
  "mandate-revoked": { status: 403, id: "Surat tugas sudah dicabut.", en: "The mandate was revoked." },
  "mandate-not-yet-valid": { status: 403, id: "Surat tugas belum berlaku.", en: "The mandate was not yet valid." },
  "mandate-expired": { status: 403, id: "Surat tugas sudah berakhir.", en: "The mandate had expired." },
  "mandate-out-of-region": { status: 403, id: "Di luar wilayah surat tugas.", en: "Outside the mandate's region." },
  "mandate-count-reached": { status: 403, id: "Jumlah aktivasi surat tugas habis.", en: "The mandate is used up." },
  "mandate-without-power": {
    status: 403,
    id: "Surat tugas tidak memuat wewenang ini.",
    en: "The mandate lacks this power.",
  },
  "device-revoked": { status: 403, id: "Perangkat petugas sudah dicabut.", en: "The officer's device was revoked." },
  "officer-without-power": {
    status: 403,
    id: "Petugas tidak berwenang saat itu.",
    en: "The officer might not do this then.",
  },
  "wrong-mandate": { status: 400, id: "Persetujuan ini dari surat tugas lain.", en: "Signed under another mandate." },
  "wrong-device": { status: 400, id: "Bukan dari perangkat surat tugas.", en: "Not signed by the mandate's device." },
  "wrong-place": { status: 400, id: "Tempatnya bukan tempat surat tugas.", en: "Not the mandate's place." },
  "request-missing": { status: 400, id: "Permohonannya belum dikirim.", en: "The request it names was not sent." },
  "wrong-request": { status: 400, id: "Persetujuan ini untuk permohonan lain.", en: "This answers another request." },
  "wrong-key": { status: 400, id: "Persetujuan ini untuk ponsel lain.", en: "This is for another phone." },
  "bad-signature": { status: 400, id: "Tanda tangan tidak cocok.", en: "The signature does not match." },
  "request-expired": {
    status: 410,
    id: "Permohonan sudah kedaluwarsa. Buat yang baru.",
    en: "The request has expired. Make a new one.",
  },
  "signed-in-future": {
    status: 400,
    id: "Jam perangkat terlalu maju. Perbaiki jamnya.",
    en: "The device's clock is ahead. Set it right.",
  },
  "signed-before-request": {
    status: 400,
    id: "Waktu persetujuan mendahului permohonan.",
    en: "Signed before it was asked.",
  },
  "jti-conflict": { status: 409, id: "Nomor ini sudah dipakai entri lain.", en: "Another entry has this id." },
  "not-eligible": {
    status: 403,
    id: "Warga belum dapat diaktivasi. Hubungi petugas.",
    en: "The resident cannot be activated yet.",
  },
  "held-for-review": { status: 409, id: "Sedang diperiksa penyelia.", en: "A supervisor is looking at this." },
}

/** Every refusal of this room on the wire; a code without a row does not compile. */
export const wordings: Wordings<ActivationRefusal> = {
  ...voucherWordings,
  "not-signed-in": { status: 401, id: "Silakan masuk dahulu.", en: "Please sign in first." },
  "officer-ended": {
    status: 403,
    id: "Penugasan petugas ini sudah berakhir.",
    en: "This officer's service has ended.",
  },
  "power-missing": { status: 403, id: "Anda tidak berwenang melakukan ini.", en: "You may not do this." },
  "outside-region": {
    status: 403,
    id: "Warga ini di luar wilayah tugas Anda.",
    en: "This resident is outside your region.",
  },
  "request-unknown": { status: 404, id: "Permohonan tidak ditemukan.", en: "There is no such request." },
  "request-differs": { status: 409, id: "Nomor permohonan ini sudah dipakai.", en: "Another request has this id." },
  "too-many-requests": {
    status: 429,
    id: "Terlalu banyak permohonan dari ponsel ini.",
    en: "Too many requests from this phone.",
  },
  "too-many-attempts": {
    status: 429,
    id: "Terlalu banyak kode salah. Tunggu 15 menit.",
    en: "Too many wrong codes. Wait 15 minutes.",
  },
  "invitation-unknown": { status: 404, id: "Kode loket tidak dikenal.", en: "The desk's code is not known." },
  "invitation-expired": {
    status: 410,
    id: "Kode loket kedaluwarsa. Minta yang baru.",
    en: "The desk's code has expired. Ask for another.",
  },
  "invitation-used": {
    status: 409,
    id: "Kode loket sudah dipakai. Minta yang baru.",
    en: "The desk's code was used. Ask for another.",
  },
  "proof-refused": { status: 400, id: "Bukti kunci ponsel tidak sah.", en: "The phone's proof is not valid." },
  "proof-stale": {
    status: 400,
    id: "Jam ponsel tidak tepat. Perbaiki lalu ulangi.",
    en: "The phone's clock is off. Set it and try again.",
  },
  "proof-replayed": { status: 409, id: "Bukti ini sudah dipakai.", en: "This proof was already used." },
  "voucher-replaced": {
    status: 409,
    id: "Sudah diganti aktivasi yang lebih baru.",
    en: "A later activation has taken its place.",
  },
  "binding-ended": { status: 410, id: "Identitas digital ini sudah diakhiri.", en: "This digital identity has ended." },
  "binding-unknown": {
    status: 404,
    id: "Tidak ada identitas digital untuk ini.",
    en: "There is no digital identity for this.",
  },
  "command-differs": {
    status: 409,
    id: "Perintah dengan nomor ini berbeda isinya.",
    en: "A command with this id asked for something else.",
  },
  ...recoveryWordings,
  "review-unknown": {
    status: 404,
    id: "Tidak ada yang perlu ditinjau di sini.",
    en: "There is nothing to review here.",
  },
  "review-closed": { status: 409, id: "Sudah diputuskan orang lain.", en: "Somebody has decided this already." },
  "own-entry": {
    status: 403,
    id: "Entri Anda sendiri ditinjau orang lain.",
    en: "Another person must review what you signed.",
  },
  "decision-unfit": {
    status: 409,
    id: "Keputusan ini tidak cocok dengan keadaannya.",
    en: "This decision does not fit how it stands.",
  },
  "revoked-meanwhile": {
    status: 409,
    id: "Identitas ini dicabut atau diblokir sesudah ditandatangani. Baca alasannya, lalu putuskan lagi.",
    en: "This identity was revoked or blocked after it was signed. Read the reason, then decide again.",
  },
}
