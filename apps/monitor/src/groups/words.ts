import type { Texts } from "@jatidiri/web"

type GroupWords = {
  readonly cohorts: string
  readonly cohort: string
  readonly agencies: string
  readonly agency: string
  readonly agenciesNote: string
  readonly noAgencies: string
  readonly channels: string
  readonly channel: string
  readonly activated: string
  readonly ofBase: string
  readonly ofAll: string
  readonly missing: string
  readonly base: string
  readonly missingOf: (count: string, base: string) => string
  readonly missingTitle: string
  readonly counted: string
  readonly none: string
  readonly noNames: string
}

export const groupWords: Texts<GroupWords> = {
  id: {
    cohorts: "Menurut kelompok",
    cohort: "Kelompok",
    agencies: "Menurut instansi",
    agency: "Instansi",
    agenciesNote: "Yang paling banyak kurangnya lebih dahulu, paling banyak 30.",
    noAgencies: "Belum ada instansi yang diketahui dari data kependudukan di wilayah ini.",
    channels: "Menurut saluran",
    channel: "Saluran",
    activated: "Sudah",
    ofBase: "Dari penyebutnya",
    ofAll: "Dari semua yang sudah",
    missing: "Belum",
    base: "Penyebut",
    missingOf: (count, base) => `${count} dari ${base} orang belum`,
    missingTitle: "Belum menurut kelompok",
    counted: "Orang yang diaktivasi pertama kali, menurut domisili.",
    none: "Belum ada yang diaktivasi.",
    noNames: "Angka saja; daftar nama tidak ada di Monev.",
  },
  en: {
    cohorts: "By cohort",
    cohort: "Cohort",
    agencies: "By agency",
    agency: "Agency",
    agenciesNote: "Those with most people missing first, 30 at most.",
    noAgencies: "No agency is known from the register in this region yet.",
    channels: "By channel",
    channel: "Channel",
    activated: "Reached",
    ofBase: "Of its base",
    ofAll: "Of all reached",
    missing: "Missing",
    base: "Base",
    missingOf: (count, base) => `${count} of ${base} people are missing`,
    missingTitle: "Missing by cohort",
    counted: "People activated for the first time, by domicile.",
    none: "Nobody is activated yet.",
    noNames: "Counts only; there are no lists of names in Monev.",
  },
}
