import type { CheckName, Verdict, VerdictReason } from "@jatidiri/verification/contract"
import type { Texts } from "@jatidiri/web"

type Outcome = Verdict["checks"][number]["outcome"]
type CheckWords = { readonly name: string } & Readonly<Record<Outcome, string>>

export const verdictWords: Texts<{
  result: Readonly<Record<Verdict["result"], { readonly name: string; readonly lead: string }>>
  reason: Readonly<Record<VerdictReason, { readonly lead: string; readonly next: string }>>
  checks: Readonly<Record<CheckName, CheckWords>>
  listAge: (ago: string) => string
  compare: string
  compareDetail: string
  photo: string
  yes: string
  no: string
  next: string
  kept: string
  checksLabel: string
  claimsLabel: string
  unnamed: string
  address: string
  actions: string
}> = {
  id: {
    result: {
      accept: { name: "TERIMA", lead: "Asli, milik pemegang ponsel ini" },
      reject: { name: "TOLAK", lead: "Jangan terima dokumen ini" },
      manual: { name: "PERIKSA MANUAL", lead: "Asli, tetapi ada yang belum pasti" },
    },
    reason: {
      revoked: {
        lead: "KTP digital ini sudah dicabut",
        next: "Periksa KTP-el, yang tetap berlaku. Warga dapat meminta aktivasi ulang di Dukcapil.",
      },
      suspended: {
        lead: "KTP digital ini sedang ditangguhkan",
        next: "Periksa KTP-el, yang tetap berlaku. Warga dapat bertanya kepada Dukcapil.",
      },
      "other-family": {
        lead: "Pemilik KTP tidak tercatat di KK ini",
        next: "NIK pada KTP tidak ada di antara anggota KK yang dibagikan. Minta warga membagikan KK miliknya, atau periksa KK kertas.",
      },
      "family-not-compared": {
        lead: "Belum pasti KTP dan KK dari satu keluarga",
        next: "Tanpa NIK pada keduanya, KTP dan KK tidak dapat dicocokkan. Bandingkan nama dan alamatnya, atau periksa KK kertas.",
      },
      "status-unknown": {
        lead: "Belum diketahui apakah sudah dicabut",
        next: "Periksa juga KTP-el, atau coba lagi sebentar lagi.",
      },
      "status-old": {
        lead: "Kabar pencabutan terlalu lama untuk keperluan ini",
        next: "Periksa juga KTP-el, atau coba lagi sebentar lagi.",
      },
      "validity-doubtful": {
        lead: "Masa berlaku baru habis atau baru mulai",
        next: "Minta warga memperbarui di Dompet, atau periksa juga KTP-el.",
      },
      "phone-clock-off": {
        lead: "Jam ponsel meleset",
        next: "Hasil tetap sah. Sarankan warga menyetel jam ponselnya.",
      },
    },
    checks: {
      issuer: { name: "Tanda tangan penerbit", pass: "sah", doubt: "belum pasti", fail: "tidak sah" },
      holder: { name: "Terikat pada ponsel ini", pass: "ya", doubt: "belum pasti", fail: "tidak" },
      fresh: { name: "Dibuat untuk pemeriksaan ini", pass: "ya", doubt: "belum pasti", fail: "tidak" },
      asked: { name: "Hanya yang diminta", pass: "ya", doubt: "belum pasti", fail: "tidak" },
      family: { name: "KTP tercatat di KK ini", pass: "ya", doubt: "belum pasti", fail: "tidak" },
      validity: { name: "Masa berlaku", pass: "berlaku", doubt: "meragukan", fail: "habis" },
      status: { name: "Status", pass: "belum dicabut", doubt: "belum pasti", fail: "tidak berlaku" },
      clock: { name: "Jam ponsel", pass: "tepat", doubt: "meleset", fail: "salah" },
    },
    listAge: (ago) => `menurut daftar ${ago}`,
    compare: "Bandingkan wajah",
    compareDetail: "Pastikan foto ini orang di depan Anda.",
    photo: "Foto pada KTP digital",
    yes: "ya",
    no: "tidak",
    next: "Periksa berikutnya",
    kept: "Data ini terhapus sendiri sepuluh menit setelah dijawab.",
    checksLabel: "Pemeriksaan",
    claimsLabel: "Data yang dibagikan",
    unnamed: "Warga",
    address: "Alamat",
    actions: "Tindakan",
  },
  en: {
    result: {
      accept: { name: "ACCEPT", lead: "Genuine, and the holder's own phone" },
      reject: { name: "REJECT", lead: "Do not accept this document" },
      manual: { name: "CHECK BY HAND", lead: "Genuine, but something is not certain" },
    },
    reason: {
      revoked: {
        lead: "This digital KTP was revoked",
        next: "Check the plastic card, which stays valid. The resident may ask Dukcapil for a new activation.",
      },
      suspended: {
        lead: "This digital KTP is suspended",
        next: "Check the plastic card, which stays valid. The resident may ask Dukcapil.",
      },
      "other-family": {
        lead: "The KTP's owner is not on this family card",
        next: "The KTP's NIK is not among the members that were shared. Ask for the resident's own family card, or check the paper one.",
      },
      "family-not-compared": {
        lead: "It is not certain that KTP and family card belong together",
        next: "Without the NIK of both they cannot be matched. Compare names and addresses, or check the paper card.",
      },
      "status-unknown": {
        lead: "It is not known whether it was revoked",
        next: "Check the plastic card as well, or try again shortly.",
      },
      "status-old": {
        lead: "News of revocations is too old for this purpose",
        next: "Check the plastic card as well, or try again shortly.",
      },
      "validity-doubtful": {
        lead: "Its validity has only just ended or begun",
        next: "Ask to renew it in the wallet, or check the plastic card as well.",
      },
      "phone-clock-off": {
        lead: "The phone's clock is off",
        next: "The result stands. Suggest setting the phone's clock.",
      },
    },
    checks: {
      issuer: { name: "Issuer's signature", pass: "genuine", doubt: "not certain", fail: "not genuine" },
      holder: { name: "Bound to this phone", pass: "yes", doubt: "not certain", fail: "no" },
      fresh: { name: "Made for this check", pass: "yes", doubt: "not certain", fail: "no" },
      asked: { name: "Only what was asked", pass: "yes", doubt: "not certain", fail: "no" },
      family: { name: "KTP is on this family card", pass: "yes", doubt: "not certain", fail: "no" },
      validity: { name: "Validity", pass: "valid", doubt: "doubtful", fail: "ended" },
      status: { name: "Status", pass: "not revoked", doubt: "not certain", fail: "not in force" },
      clock: { name: "Phone's clock", pass: "right", doubt: "off", fail: "wrong" },
    },
    listAge: (ago) => `by the list of ${ago}`,
    compare: "Compare the face",
    compareDetail: "Make sure that this is the person in front of you.",
    photo: "Photo of the digital KTP",
    yes: "yes",
    no: "no",
    next: "Next check",
    kept: "This data erases itself ten minutes after the answer.",
    checksLabel: "Checks",
    claimsLabel: "Data shared",
    unnamed: "Resident",
    address: "Address",
    actions: "Actions",
  },
}
