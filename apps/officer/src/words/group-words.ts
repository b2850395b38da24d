import type { Texts } from "@jatidiri/web"

type Way = "cohort" | "agency" | "rt"
type GroupWords = {
  readonly ways: Readonly<Record<Way | "keep", readonly [string, string]>>
  readonly choose: Readonly<Record<Way, string>>
  readonly none: Readonly<Record<Way, string>>
  readonly hint: string
  readonly first: string
  readonly sized: (name: string, heads: string) => string
  readonly rt: (rw: string, rt: string | undefined) => string
  /** The register's codes; one that is not here is shown as it is. */
  readonly cohorts: Readonly<Record<string, string>>
}

/** Groups that a round may invite whole. */
export const groupWords: Texts<GroupWords> = {
  id: {
    ways: {
      keep: ["Tetap seperti semula", "Warga yang sudah diundang tidak berubah."],
      agency: ["Pegawai satu instansi", "Semua yang bekerja di sana menurut data kependudukan."],
      cohort: ["Satu kelompok", "Pemula untuk sekolah, PNS, perangkat desa, dan lain-lain."],
      rt: ["Satu RW atau RT", "Pilih desa/kelurahannya lebih dulu."],
    },
    choose: { agency: "Instansi", cohort: "Kelompok", rt: "RW/RT" },
    none: {
      agency: "Tidak ada instansi di wilayah ini menurut data kependudukan. Pilih wilayah yang lebih luas.",
      cohort: "Tidak ada warga di wilayah ini. Pilih wilayah lain.",
      rt: "Pilih dahulu satu desa/kelurahan di bagian Wilayah.",
    },
    hint: "Yang sudah aktif dan yang belum dapat diaktifkan tidak ikut diundang.",
    first: "Pilih …",
    sized: (name, heads) => `${name} (${heads} warga)`,
    rt: (rw, rt) => (rt === undefined ? `RW ${rw} seluruhnya` : `RW ${rw} RT ${rt}`),
    cohorts: {
      pns: "PNS",
      pppk: "PPPK",
      "non-asn": "Non-ASN",
      "perangkat-desa": "Perangkat desa",
      pemula: "Pemula (siswa)",
      umum: "Umum",
    },
  },
  en: {
    ways: {
      keep: ["As it was", "Those invited stay."],
      agency: ["Staff of an agency", "All who work there by the population register."],
      cohort: ["A cohort", "First-time holders for schools, civil servants, village officials and others."],
      rt: ["An RW or RT", "Choose its village first."],
    },
    choose: { agency: "Agency", cohort: "Cohort", rt: "RW/RT" },
    none: {
      agency: "The register knows no agency in this region. Choose a wider region.",
      cohort: "Nobody lives in this region. Choose another.",
      rt: "Choose a village under Region first.",
    },
    hint: "Who is active already, or cannot be activated yet, is not invited.",
    first: "Choose …",
    sized: (name, heads) => `${name} (${heads} residents)`,
    rt: (rw, rt) => (rt === undefined ? `All of RW ${rw}` : `RW ${rw} RT ${rt}`),
    cohorts: {
      pns: "Civil servants (PNS)",
      pppk: "Contract staff (PPPK)",
      "non-asn": "Other staff (non-ASN)",
      "perangkat-desa": "Village officials",
      pemula: "First-time holders (pupils)",
      umum: "General",
    },
  },
}
