import type { FunnelStep } from "@jatidiri/monitoring/contract"
import type { Texts } from "@jatidiri/web"

type FunnelWords = {
  readonly title: string
  readonly steps: Readonly<Record<FunnelStep, string>>
  readonly says: Readonly<Record<FunnelStep, string>>
  readonly before: Readonly<Record<FunnelStep, string>>
  readonly ofBase: (share: string) => string
  readonly lost: (people: string, before: string, step: string) => string
  readonly lostTitle: string
  readonly nothing: string
  readonly unknown: string
  readonly counted: string
  readonly asTable: string
  readonly step: string
  readonly people: string
  readonly share: string
  readonly base: string
}

export const funnelWords: Texts<FunnelWords> = {
  id: {
    title: "Tahapan warga",
    steps: {
      requested: "Mengajukan permohonan",
      met: "Bertemu petugas",
      activated: "Diaktifkan",
      collected: "KTP sampai di ponsel",
      active: "Masih aktif",
    },
    says: {
      requested: "Kantor memegang permohonan yang ditandatangani ponselnya.",
      met: "Petugas menyetujui atau menolak saat warga hadir.",
      activated: "Identitas digitalnya pernah aktif.",
      collected: "KTP digital diambil oleh ponselnya.",
      active: "Aktif sekarang; yang berhenti, pindah, atau meninggal tidak dihitung.",
    },
    before: {
      requested: "",
      met: "dari yang mengajukan",
      activated: "dari yang bertemu petugas",
      collected: "dari yang diaktifkan",
      active: "dari yang diaktifkan",
    },
    ofBase: (share) => `${share} dari penyebut`,
    lost: (people, before, step) => `${people} orang sudah “${before}” tetapi belum “${step}”.`,
    lostTitle: "Paling banyak tertinggal",
    nothing: "Belum ada warga yang mengajukan permohonan di wilayah ini.",
    unknown: "tidak diketahui",
    counted:
      "Setiap tahap dihitung sekali seumur hidup seorang warga, di tempat tinggalnya. Yang masih aktif dibandingkan dengan yang diaktifkan.",
    asTable: "Sebagai tabel",
    step: "Tahap",
    people: "Orang",
    share: "Dari tahap pembandingnya",
    base: "Dari penyebut",
  },
  en: {
    title: "Residents' steps",
    steps: {
      requested: "Asked",
      met: "Met an officer",
      activated: "Activated",
      collected: "KTP on the phone",
      active: "Still active",
    },
    says: {
      requested: "The office has a request signed by the phone.",
      met: "An officer approved or refused in the resident's presence.",
      activated: "The digital identity has been active.",
      collected: "The phone has fetched its digital KTP.",
      active: "Active now; who stopped, moved away or died is not counted.",
    },
    before: {
      requested: "",
      met: "of those who asked",
      activated: "of those who met an officer",
      collected: "of those activated",
      active: "of those activated",
    },
    ofBase: (share) => `${share} of the base`,
    lost: (people, before, step) => `${people} people reached “${before}” and not yet “${step}”.`,
    lostTitle: "Where most are left behind",
    nothing: "Nobody in this region has asked yet.",
    unknown: "not known",
    counted:
      "Each step counts once in a resident's life, where the resident lives. Those still active are compared with those activated.",
    asTable: "As a table",
    step: "Step",
    people: "People",
    share: "Of the compared step",
    base: "Of the base",
  },
}
