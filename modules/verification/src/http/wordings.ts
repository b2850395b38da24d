import type { Wordings } from "@jatidiri/http"
import type { AnswerRefusal, SessionRefusal } from "../contract.ts"

export const sessionWordings: Wordings<SessionRefusal> = {
  "not-signed-in": { status: 401, id: "Masuk dahulu dengan kode meja.", en: "Sign in with the desk code first." },
  "header-missing": {
    status: 403,
    id: "Permintaan ini tidak datang dari aplikasi Periksa.",
    en: "This request does not come from the Periksa app.",
  },
  "purpose-unknown": {
    status: 404,
    id: "Keperluan ini tidak terdaftar untuk meja Anda.",
    en: "This purpose is not registered for your desk.",
  },
  "asks-too-much": {
    status: 403,
    id: "Data yang diminta melebihi keperluan yang terdaftar.",
    en: "The request goes beyond the registered purpose.",
  },
  "asks-too-little": {
    status: 400,
    id: "Data yang wajib untuk keperluan ini tidak diminta.",
    en: "Data that this purpose requires is not asked for.",
  },
  "command-differs": {
    status: 409,
    id: "Nomor perintah ini sudah dipakai untuk permintaan lain.",
    en: "This command id was used for another request.",
  },
  "session-unknown": { status: 404, id: "Pemeriksaan ini tidak ada.", en: "There is no such session." },
  "not-answered": { status: 409, id: "Pemeriksaan ini belum dijawab.", en: "This session has not been answered." },
  "wrong-response-code": {
    status: 403,
    id: "Jawaban ini bukan dari peramban ini. Mulai lagi di perangkat yang sama.",
    en: "This answer did not come from this browser. Start again on the same device.",
  },
  "response-code-spent": {
    status: 409,
    id: "Kode jawaban ini sudah dipakai.",
    en: "This response code was already used.",
  },
}

/** To the wallet: what went wrong and what to do, never what was in the answer. */
export const answerWordings: Wordings<AnswerRefusal> = {
  "session-unknown": { status: 404, id: "Permintaan ini tidak ada.", en: "There is no such request." },
  "session-expired": {
    status: 410,
    id: "Permintaan ini sudah lewat waktunya. Minta petugas mengulang.",
    en: "This request has expired. Ask the desk to start again.",
  },
  "already-answered": {
    status: 409,
    id: "Permintaan ini sudah dijawab.",
    en: "This request was already answered.",
  },
  unreadable: { status: 400, id: "Jawaban tidak dapat dibaca.", en: "The response cannot be read." },
  "wrong-state": { status: 400, id: "Jawaban ini untuk permintaan lain.", en: "The response is for another request." },
  "not-asked": { status: 400, id: "Dokumen ini tidak diminta.", en: "This document was not asked for." },
  "less-than-asked": {
    status: 400,
    id: "Ada data wajib yang tidak dibagikan.",
    en: "Required data was not shared.",
  },
  "more-than-asked": {
    status: 400,
    id: "Jawaban memuat data yang tidak diminta, jadi tidak kami terima.",
    en: "The response holds data that was not asked for, so it was not taken.",
  },
  "credential-malformed": { status: 400, id: "Dokumen tidak dapat dibaca.", en: "The document cannot be read." },
  "credential-tampered": {
    status: 400,
    id: "Isi dokumen tidak sesuai dengan tanda tangan penerbitnya.",
    en: "The document does not fit its issuer's signature.",
  },
  "issuer-unknown": {
    status: 400,
    id: "Penerbit dokumen ini tidak dikenal.",
    en: "The issuer of this document is not known.",
  },
  "credential-expired": {
    status: 400,
    id: "Dokumen sudah lewat masa berlakunya. Perbarui di Dompet.",
    en: "The document has expired. Renew it in the wallet.",
  },
  "credential-not-yet-valid": {
    status: 400,
    id: "Dokumen belum berlaku.",
    en: "The document is not valid yet.",
  },
  "holder-not-proven": {
    status: 400,
    id: "Tidak terbukti bahwa dokumen ini milik pemegang ponsel.",
    en: "It is not proven that the document belongs to the holder of the phone.",
  },
  "other-request": {
    status: 400,
    id: "Bukti ini dibuat untuk permintaan lain dan tidak berlaku di sini.",
    en: "This proof was made for another request and does not count here.",
  },
  "other-verifier": {
    status: 400,
    id: "Bukti ini dibuat untuk pihak lain dan tidak berlaku di sini.",
    en: "This proof was made for another party and does not count here.",
  },
  "phone-clock-wrong": {
    status: 400,
    id: "Jam ponsel salah lebih dari sehari. Setel tanggal dan jam, lalu coba lagi.",
    en: "The phone's clock is wrong by more than a day. Set date and time, then try again.",
  },
}
