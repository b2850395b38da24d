import type { Day } from "@jatidiri/kernel"

/** The invented book. A Monday begins it, so that its weeks are weeks. */
export const practiceBook = {
  book: "latihan",
  regionCode: "51",
  title: { id: "Buku latihan Bali (rekaan)", en: "Practice book of Bali (invented)" },
  source: "angka rekaan untuk latihan",
  start: "2024-04-01" as Day,
} as const

export const practiceBase = { name: "wajib-ktp", snapshot: "", source: "penduduk rekaan" } as const

const ministryShare = 0.25
const interimShare = 0.4

/** Entered as long ago as they were written, so that past days are measured by them too. */
export const practiceLetters = [
  {
    ...{ scope: "ministry", share: ministryShare, shareOf: "base", from: "2024-01-01", to: "2029-12-31" },
    ...{ letterFrom: "Kementerian (rekaan)", number: "LATIHAN-001", date: "2024-01-02", note: "surat rekaan" },
  },
  {
    ...{ scope: "local", share: interimShare, shareOf: "target", from: "2026-01-01", to: "2026-12-31" },
    ...{ letterFrom: "Provinsi (rekaan)", number: "LATIHAN-002", date: "2026-01-05", note: "surat rekaan" },
  },
] as const
