import type { BaseName } from "../../contract.ts"

export type Language = "id" | "en"
export type Words = Readonly<Record<Language, string>>
type Labels = Readonly<Record<string, Words>>

/** What leaves the house as a file is read without a screen beside it: codes go with their word. */
export const baseLabels: Readonly<Record<BaseName, Words>> = {
  "wajib-ktp": { id: "wajib KTP", en: "people obliged to hold a KTP" },
  residents: { id: "seluruh penduduk", en: "all residents" },
  recorded: { id: "yang sudah perekaman", en: "people recorded" },
  "card-holders": { id: "pemegang KTP-el", en: "card holders" },
}

export const cohortLabels: Labels = {
  pns: { id: "PNS", en: "civil servants (PNS)" },
  pppk: { id: "PPPK", en: "contract staff (PPPK)" },
  asn: { id: "ASN (PNS dan PPPK)", en: "civil servants (PNS and PPPK)" },
  "non-asn": { id: "pegawai non-ASN", en: "other staff" },
  "perangkat-desa": { id: "perangkat desa", en: "village officials" },
  pemula: { id: "pemula (16–17 tahun)", en: "first-timers (16–17)" },
  umum: { id: "umum", en: "general public" },
  unknown: { id: "tidak dirinci", en: "not broken down" },
}

export const channelLabels: Labels = {
  "service-point": { id: "loket", en: "counter" },
  "field-round": { id: "jemput bola", en: "field round" },
  online: { id: "daring", en: "online" },
  unknown: { id: "tidak dirinci", en: "not broken down" },
}

export const reasonLabels: Labels = {
  "face-differs": { id: "wajah berbeda", en: "face differs" },
  "document-missing": { id: "dokumen tidak dibawa", en: "document not brought" },
  "not-recorded": { id: "belum perekaman", en: "not recorded yet" },
  "not-in-person": { id: "tidak datang sendiri", en: "did not come in person" },
  "under-age": { id: "belum cukup umur", en: "too young" },
  "resident-declines": { id: "warga tidak bersedia", en: "resident declines" },
  "device-unfit": { id: "ponsel tidak dapat dipakai", en: "phone cannot be used" },
  "record-wrong": { id: "data perlu diperbaiki", en: "record needs correction" },
  "suspected-fraud": { id: "diduga penipuan", en: "suspected fraud" },
  "no-smartphone": { id: "tanpa ponsel pintar", en: "no smartphone" },
  "device-refused-officially": { id: "ponsel ditolak aplikasi resmi", en: "phone refused by the official app" },
  "no-signal": { id: "tanpa sinyal", en: "no signal" },
  "vpn-down": { id: "VPN putus", en: "VPN down" },
  "not-interested": { id: "belum berminat", en: "not interested" },
  "no-time": { id: "belum sempat", en: "no time" },
}

export const stepLabels: Labels = {
  requested: { id: "mengajukan permohonan", en: "requested" },
  met: { id: "bertemu petugas", en: "met an officer" },
  activated: { id: "diaktivasi", en: "activated" },
  collected: { id: "KTP sampai di ponsel", en: "KTP on the phone" },
  active: { id: "masih aktif", en: "still active" },
}

export const placeLabels: Labels = {
  agency: { id: "instansi", en: "agency" },
  school: { id: "sekolah dan pemula", en: "school and first-timers" },
  village: { id: "desa atau kelurahan", en: "village" },
}

export const kindLabels: Labels = {
  refusal: { id: "ditolak petugas", en: "refused by an officer" },
  barrier: { id: "hambatan", en: "barrier" },
}

export const scopeLabels: Labels = {
  ministry: { id: "kementerian", en: "ministry" },
  local: { id: "daerah", en: "local" },
}

export const standingLabels: Labels = {
  "in-force": { id: "berlaku", en: "in force" },
  replaced: { id: "diganti", en: "replaced" },
  "nearer-one": { id: "ada yang lebih khusus", en: "a nearer one counts" },
  over: { id: "periode lewat", en: "period over" },
  coming: { id: "akan datang", en: "to come" },
  withdrawn: { id: "dicabut", en: "withdrawn" },
}

export const requestLabels: Labels = {
  access: { id: "akses data dan jejaknya", en: "access to data and its trail" },
  correction: { id: "perbaikan", en: "correction" },
  withdrawal: { id: "penghentian", en: "stop" },
  restriction: { id: "penundaan, pembatasan", en: "delay, restrict" },
  portability: { id: "salinan data", en: "copy of data" },
  complaint: { id: "keluhan", en: "complaint" },
  question: { id: "pertanyaan", en: "question" },
  other: { id: "layanan lain", en: "other service" },
  breach: { id: "pemberitahuan kebocoran", en: "breach notice" },
}

/** A code that has no word yet is written as it is, never left out. */
export const labelOf = (labels: Labels, code: string, language: Language): string => labels[code]?.[language] ?? code
