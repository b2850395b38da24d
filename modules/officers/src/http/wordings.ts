import type { Wordings } from "@jatidiri/http"
import type { OfficerRefusal } from "../contract.ts"

/** Every refusal of this room on the wire; a code without a row does not compile. */
export const wordings: Wordings<OfficerRefusal> = {
  "not-signed-in": { status: 401, id: "Silakan masuk dahulu.", en: "Please sign in first." },
  "officer-ended": {
    status: 403,
    id: "Penugasan petugas ini sudah berakhir.",
    en: "This officer's service has ended.",
  },
  "power-missing": { status: 403, id: "Anda tidak berwenang melakukan ini.", en: "You may not do this." },
  "outside-region": { status: 403, id: "Ini di luar wilayah tugas Anda.", en: "This is outside your region." },
  "ticket-unknown": {
    status: 403,
    id: "Tiket tidak dikenal atau sudah dipakai.",
    en: "The ticket is unknown or used.",
  },
  "ticket-expired": { status: 403, id: "Tiket sudah kedaluwarsa.", en: "The ticket has expired." },
  "challenge-unknown": { status: 409, id: "Ulangi dari awal.", en: "Start again from the beginning." },
  "challenge-expired": { status: 409, id: "Terlalu lama; ulangi.", en: "That took too long; start again." },
  "passkey-refused": { status: 403, id: "Kunci sandi tidak dapat diterima.", en: "The passkey was not accepted." },
  "passkey-unknown": { status: 403, id: "Kunci sandi ini tidak dikenal.", en: "This passkey is not known." },
  "passkey-known": { status: 409, id: "Kunci sandi ini sudah terdaftar.", en: "This passkey is already enrolled." },
  "passkey-copied": {
    status: 403,
    id: "Kunci sandi ini mungkin disalin. Hubungi penyelia.",
    en: "This passkey may have been copied. Tell your supervisor.",
  },
  "proof-refused": { status: 400, id: "Bukti kunci perangkat tidak sah.", en: "The device's proof is not valid." },
  "proof-replayed": { status: 409, id: "Bukti kunci ini sudah dipakai.", en: "This proof was already used." },
  "no-assignment": { status: 403, id: "Belum ada penugasan untuk Anda.", en: "You have no assignment yet." },
  "device-revoked": { status: 403, id: "Perangkat ini sudah dicabut.", en: "This device was revoked." },
  "device-of-another": {
    status: 403,
    id: "Perangkat ini milik petugas lain.",
    en: "This device is another officer's.",
  },
  "command-differs": {
    status: 409,
    id: "Perintah dengan nomor ini berbeda isinya.",
    en: "A command with this id asked for something else.",
  },
  "officer-unknown": { status: 404, id: "Petugas tidak ditemukan.", en: "There is no such officer." },
  "place-unknown": { status: 400, id: "Kode wilayah tidak dikenal.", en: "There is no such region code." },
  "service-point-unknown": {
    status: 404,
    id: "Tempat layanan tidak ditemukan.",
    en: "There is no such service point.",
  },
  "mandate-unknown": { status: 404, id: "Surat tugas tidak ditemukan.", en: "There is no such mandate." },
  "device-unknown": { status: 404, id: "Perangkat tidak ditemukan.", en: "There is no such device." },
  "from-too-early": {
    status: 403,
    id: "Paling awal satu jam yang lalu. Untuk waktu yang lebih awal, hubungi penyelia.",
    en: "One hour ago at the earliest. For an earlier time, ask your supervisor.",
  },
}
