import type { CheckResult } from "@jatidiri/monitoring/contract"
import type { Texts } from "@jatidiri/web"

type AcceptanceWords = {
  readonly title: string
  readonly checks: string
  readonly checksNote: (from: string, to: string) => string
  readonly accepted: string
  readonly acceptedNote: (count: string) => string
  readonly parties: string
  readonly using: (using: string, of: string) => string
  readonly trend: string
  readonly trendNote: string
  readonly trendSummary: (checks: string, accepted: string) => string
  readonly asTable: string
  readonly day: string
  readonly none: string
  readonly noParties: string
  readonly party: string
  readonly never: string
  readonly lastDay: string
  readonly results: Readonly<Record<CheckResult, string>>
  readonly purposes: string
  readonly purpose: string
  readonly since: string
  readonly ended: (day: string) => string
  readonly reasons: string
  readonly count: string
  readonly counted: string
  readonly codes: Readonly<Record<string, string>>
}

export const acceptanceWords: Texts<AcceptanceWords> = {
  id: {
    title: "Siapa yang menerima KTP digital",
    checks: "Pemeriksaan",
    checksNote: (from, to) => `yang sampai pada hasil, ${from} sampai ${to}`,
    accepted: "Diterima",
    acceptedNote: (count) => `${count} pemeriksaan`,
    parties: "Mitra yang memakai",
    using: (using, of) => `${using} dari ${of} mitra terdaftar`,
    trend: "Pemeriksaan per hari",
    trendNote: "Bagian bawah: diterima.",
    trendSummary: (checks, accepted) => `${checks} pemeriksaan, ${accepted} diterima.`,
    asTable: "Lihat sebagai tabel",
    day: "Hari",
    none: "Belum ada pemeriksaan pada periode ini.",
    noParties: "Belum ada mitra terdaftar. Mitra didaftarkan oleh kantor.",
    party: "Mitra",
    never: "belum pernah",
    lastDay: "Terakhir",
    results: {
      accept: "Diterima",
      manual: "Periksa manual",
      reject: "Ditolak",
      declined: "Warga menolak",
      expired: "Tidak dijawab",
      unproven: "Tidak terbukti",
    },
    purposes: "Keperluan terdaftar",
    purpose: "Keperluan",
    since: "Sejak",
    ended: (day) => `berakhir ${day}`,
    reasons: "Mengapa tidak diterima",
    count: "Jumlah",
    counted:
      "Setiap pertanyaan mitra dihitung menurut hasilnya, tanpa warga, loket, atau wilayah warga. Warga yang sama dapat diperiksa berkali-kali. Angka ini sama di semua wilayah. Sumber: catatan hasil pemeriksaan.",
    codes: {
      revoked: "KTP digital sudah dicabut",
      suspended: "KTP digital sedang ditangguhkan",
      "other-family": "KTP dan KK bukan satu keluarga",
      "family-not-compared": "KTP dan KK belum dapat dicocokkan",
      "status-unknown": "status tidak diketahui",
      "status-old": "status terlalu lama",
      "validity-doubtful": "masa berlaku meragukan",
      "phone-clock-off": "jam ponsel meleset",
      unreadable: "jawaban tidak terbaca",
      "wrong-state": "jawaban untuk sesi lain",
      "not-asked": "yang ditunjukkan tidak diminta",
      "less-than-asked": "kurang dari yang diminta",
      "more-than-asked": "lebih dari yang diminta",
      "credential-malformed": "dokumen rusak",
      "credential-tampered": "dokumen diubah",
      "issuer-unknown": "penerbit tidak dikenal",
      "credential-expired": "dokumen kedaluwarsa",
      "credential-not-yet-valid": "dokumen belum berlaku",
      "holder-not-proven": "pemegang tidak terbukti",
      "other-request": "jawaban untuk permintaan lain",
      "other-verifier": "jawaban untuk mitra lain",
      "phone-clock-wrong": "jam ponsel salah",
    },
  },
  en: {
    title: "Who accepts the digital KTP",
    checks: "Checks",
    checksNote: (from, to) => `that came to a verdict, ${from} to ${to}`,
    accepted: "Accepted",
    acceptedNote: (count) => `${count} checks`,
    parties: "Relying parties using it",
    using: (using, of) => `${using} of ${of} registered`,
    trend: "Checks a day",
    trendNote: "Lower part: accepted.",
    trendSummary: (checks, accepted) => `${checks} checks, ${accepted} accepted.`,
    asTable: "Show as a table",
    day: "Day",
    none: "No checks in this period.",
    noParties: "No relying party is registered yet. The office registers them.",
    party: "Relying party",
    never: "never yet",
    lastDay: "Latest",
    results: {
      accept: "Accepted",
      manual: "Check by hand",
      reject: "Rejected",
      declined: "Resident declined",
      expired: "Not answered",
      unproven: "Not proven",
    },
    purposes: "Registered purposes",
    purpose: "Purpose",
    since: "Since",
    ended: (day) => `ended ${day}`,
    reasons: "Why not accepted",
    count: "Number",
    counted:
      "Every question of a relying party is counted by what became of it, without resident, desk or the resident's region. The same resident may be checked many times. The figures are the same in every region. Source: what the checks came to.",
    codes: {
      revoked: "digital KTP was revoked",
      suspended: "digital KTP is suspended",
      "other-family": "KTP and family card are not of one family",
      "family-not-compared": "KTP and family card could not be compared",
      "status-unknown": "status not known",
      "status-old": "status too old",
      "validity-doubtful": "validity in doubt",
      "phone-clock-off": "the phone's clock is off",
      unreadable: "answer not readable",
      "wrong-state": "answer to another session",
      "not-asked": "something not asked for was shown",
      "less-than-asked": "less than was asked",
      "more-than-asked": "more than was asked",
      "credential-malformed": "document broken",
      "credential-tampered": "document tampered with",
      "issuer-unknown": "issuer not known",
      "credential-expired": "document expired",
      "credential-not-yet-valid": "document not valid yet",
      "holder-not-proven": "holder not proven",
      "other-request": "answer to another request",
      "other-verifier": "answer to another relying party",
      "phone-clock-wrong": "the phone's clock is wrong",
    },
  },
}
