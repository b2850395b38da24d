import type { Wordings } from "@jatidiri/http"
import type { RecoveryRefusal } from "../recovery-contract.ts"

/** What a resident may know of why he could not help himself; never whether a NIK or a code exists. */
export const recoveryWordings: Wordings<RecoveryRefusal> = {
  "code-unknown": {
    status: 404,
    id: "Kode atau kunci sandi ini tidak berlaku untuk permintaan ini. Periksa lagi.",
    en: "This code or passkey is not good for this. Check it again.",
  },
  "code-used": {
    status: 409,
    id: "Kode ini sudah pernah dipakai. Buat kode baru.",
    en: "This code was used before. Make a new one.",
  },
  "signed-earlier": {
    status: 409,
    id: "Kode yang lebih baru sudah tercatat. Coba sekali lagi.",
    en: "A later code is known already. Try once more.",
  },
  "officer-needed": {
    status: 403,
    id: "HP lama menolak pemindahan ini. Datangi petugas Dukcapil dengan KTP-el Anda.",
    en: "The old phone has said no to this. See a Dukcapil officer with your KTP-el.",
  },
  "challenge-unknown": {
    status: 410,
    id: "Waktunya habis. Mulai lagi.",
    en: "That took too long. Begin again.",
  },
  "passkey-refused": { status: 403, id: "Kunci sandi ini tidak dapat dipakai.", en: "This passkey cannot be used." },
  "passkey-known": { status: 409, id: "Kunci sandi ini sudah terdaftar.", en: "This passkey is already set up." },
  "rebinding-unknown": { status: 404, id: "Pemindahan ini tidak ada.", en: "There is no such rebinding." },
  "rebinding-cancelled": { status: 410, id: "Pemindahan ini dibatalkan.", en: "This rebinding was cancelled." },
  "not-ready": {
    status: 409,
    id: "Masa tunggu belum selesai. Coba lagi nanti.",
    en: "The waiting time is not over. Try again later.",
  },
}
