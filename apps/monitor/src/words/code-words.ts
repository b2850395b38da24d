import type { BaseName } from "@jatidiri/monitoring/contract"
import type { Texts } from "@jatidiri/web"

type CodeWords = {
  readonly bases: Readonly<Record<BaseName, string>>
  readonly cohorts: Readonly<Record<string, string>>
  readonly channels: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<string, string>>
}

export const codeWords: Texts<CodeWords> = {
  id: {
    bases: {
      "wajib-ktp": "wajib KTP",
      residents: "seluruh penduduk",
      recorded: "yang sudah perekaman",
      "card-holders": "pemegang KTP-el",
    },
    cohorts: {
      pns: "PNS",
      pppk: "PPPK",
      asn: "ASN (PNS dan PPPK)",
      "non-asn": "pegawai non-ASN",
      "perangkat-desa": "perangkat desa",
      pemula: "pemula (16–17 tahun)",
      umum: "umum",
      unknown: "tidak dirinci",
    },
    channels: {
      "service-point": "loket",
      "field-round": "jemput bola",
      online: "daring",
      unknown: "tidak dirinci",
    },
    reasons: {
      "face-differs": "wajah berbeda",
      "document-missing": "dokumen tidak dibawa",
      "not-recorded": "belum perekaman",
      "not-in-person": "tidak datang sendiri",
      "under-age": "belum cukup umur",
      "resident-declines": "warga tidak bersedia",
      "device-unfit": "ponsel tidak dapat dipakai",
      "record-wrong": "data perlu diperbaiki",
      "suspected-fraud": "diduga penipuan",
      "no-smartphone": "tanpa ponsel pintar",
      "device-refused-officially": "ponsel ditolak aplikasi resmi",
      "no-signal": "tanpa sinyal",
      "vpn-down": "VPN putus",
      "not-interested": "belum berminat",
      "no-time": "belum sempat",
      correction: "perbaikan dengan surat",
    },
  },
  en: {
    bases: {
      "wajib-ktp": "people obliged to hold a KTP",
      residents: "all residents",
      recorded: "people recorded",
      "card-holders": "card holders",
    },
    cohorts: {
      pns: "civil servants (PNS)",
      pppk: "contract staff (PPPK)",
      asn: "civil servants (PNS and PPPK)",
      "non-asn": "other staff",
      "perangkat-desa": "village officials",
      pemula: "first-timers (16–17)",
      umum: "general public",
      unknown: "not broken down",
    },
    channels: {
      "service-point": "counter",
      "field-round": "field round",
      online: "online",
      unknown: "not broken down",
    },
    reasons: {
      "face-differs": "face differs",
      "document-missing": "document not brought",
      "not-recorded": "not recorded yet",
      "not-in-person": "did not come in person",
      "under-age": "too young",
      "resident-declines": "resident declines",
      "device-unfit": "phone cannot be used",
      "record-wrong": "record needs correction",
      "suspected-fraud": "suspected fraud",
      "no-smartphone": "no smartphone",
      "device-refused-officially": "phone refused by the official app",
      "no-signal": "no signal",
      "vpn-down": "VPN down",
      "not-interested": "not interested",
      "no-time": "no time",
      correction: "corrected by letter",
    },
  },
}

/** A code that has no word yet is shown as it is, never hidden. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
