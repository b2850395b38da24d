import type { AnswerRefusal } from "@jatidiri/verification/contract"
import type { Texts } from "@jatidiri/web"

type Words = Readonly<Record<AnswerRefusal, string>>

const other = "Jawaban tidak dibuat untuk pemeriksaan ini. Minta warga memindai QR di layar ini."
const unreadable = "Jawaban tidak dapat dibaca. Minta warga membuka ulang Dompet dan memindai lagi."
const otherEn = "The answer was not made for this check. Ask the resident to scan the QR on this screen."
const unreadableEn = "The answer cannot be read. Ask the resident to reopen the wallet and scan again."

/** What a teller does about an answer that was not taken. */
export const refusalWords: Texts<Words> = {
  id: {
    "session-unknown": other,
    "session-expired": other,
    "already-answered": other,
    unreadable,
    "wrong-state": other,
    "not-asked": "Warga membagikan dokumen lain. Minta yang sesuai keperluan ini.",
    "less-than-asked": "Data wajib tidak dibagikan. Jelaskan keperluannya, lalu minta warga mencoba lagi.",
    "more-than-asked": "Dompet mengirim data yang tidak diminta; semuanya dibuang. Minta warga memperbarui dompetnya.",
    "credential-malformed": unreadable,
    "credential-tampered": "Isi dokumen tidak asli. Jangan terima. Periksa KTP-el dan lapor kepada atasan Anda.",
    "issuer-unknown": "Dokumen bukan dari penerbit yang dikenal. Jangan terima. Periksa KTP-el.",
    "credential-expired": "Dokumen lewat masa berlakunya. Minta warga memperbaruinya di Dompet, atau periksa KTP-el.",
    "credential-not-yet-valid": "Dokumen belum berlaku. Periksa KTP-el.",
    "holder-not-proven": "Tidak terbukti milik pemegang ponsel. Jangan terima. Periksa KTP-el.",
    "other-request": other,
    "other-verifier": other,
    "phone-clock-wrong": "Jam ponsel warga salah lebih dari sehari. Minta disetel, lalu coba lagi.",
  },
  en: {
    "session-unknown": otherEn,
    "session-expired": otherEn,
    "already-answered": otherEn,
    unreadable: unreadableEn,
    "wrong-state": otherEn,
    "not-asked": "The resident shared another document. Ask for the one this purpose needs.",
    "less-than-asked": "Required data was not shared. Explain the purpose, then ask the resident to try again.",
    "more-than-asked":
      "The wallet sent data that was not asked for; all of it was thrown away. Ask to update the wallet.",
    "credential-malformed": unreadableEn,
    "credential-tampered": "The document is not genuine. Do not accept. Check the plastic card and tell your superior.",
    "issuer-unknown": "The document is not from a known issuer. Do not accept. Check the plastic card.",
    "credential-expired": "The document has expired. Ask to renew it in the wallet, or check the plastic card.",
    "credential-not-yet-valid": "The document is not valid yet. Check the plastic card.",
    "holder-not-proven": "Not proven to belong to the holder of the phone. Do not accept. Check the plastic card.",
    "other-request": otherEn,
    "other-verifier": otherEn,
    "phone-clock-wrong": "The phone's clock is wrong by more than a day. Ask to set it, then try again.",
  },
}
