import type { Texts } from "@jatidiri/web"

type NetworkWords = {
  readonly tries: string
  readonly period: (from: string, to: string) => string
  readonly none: string
  readonly noneSays: string
  readonly weak: string
  readonly weakSays: string
  readonly ok: string
  readonly parts: string
  readonly part: string
  readonly share: string
  readonly rests: string
  readonly spots: string
  readonly spotsSay: (least: string, share: string) => string
  readonly noSpots: string
  readonly narrow: string
  readonly nothing: string
  readonly few: string
  readonly counted: string
  readonly source: string
}

export const networkWords: Texts<NetworkWords> = {
  id: {
    tries: "Percobaan menghubungi pusat",
    period: (from, to) => `${from} sampai ${to}.`,
    none: "Gagal",
    noneSays: "Pusat tidak menjawab.",
    weak: "Lemah",
    weakSays: "Lebih dari 3 detik, atau terputus.",
    ok: "Lancar",
    parts: "Jaringan menurut tempat",
    part: "Wilayah",
    share: "Bagian gagal",
    rests: "Percobaan",
    spots: "Titik tanpa jaringan",
    spotsSay: (least, share) => `Sedikitnya ${least} percobaan, dan ${share} atau lebih gagal.`,
    noSpots: "Tidak ada tempat yang sering gagal dengan percobaan yang cukup.",
    narrow: "Pilih kabupaten atau kota untuk melihat titik tanpa jaringan.",
    nothing: "Belum ada perangkat petugas yang mengirim catatan jaringan dari wilayah ini.",
    few: "percobaan masih sedikit",
    source: "catatan perangkat petugas",
    counted:
      "Setiap percobaan perangkat petugas mengirim buku hariannya dari tempat tugas. Tidak menyebut petugas maupun perangkat.",
  },
  en: {
    tries: "Tries to reach the office",
    period: (from, to) => `${from} to ${to}.`,
    none: "Failed",
    noneSays: "The office did not answer.",
    weak: "Weak",
    weakSays: "Over 3 seconds, or broken off.",
    ok: "Good",
    parts: "Network by place",
    part: "Region",
    share: "Share failed",
    rests: "Tries",
    spots: "Blank spots",
    spotsSay: (least, share) => `At least ${least} tries, ${share} or more of them in vain.`,
    noSpots: "No place fails often with enough tries.",
    narrow: "Choose a regency or city to see blank spots.",
    nothing: "No officer's device has told of its network from this region.",
    few: "few tries yet",
    source: "what officers' devices noted",
    counted:
      "Every try of an officer's device to send its journal from where he serves. Names neither officer nor device.",
  },
}
