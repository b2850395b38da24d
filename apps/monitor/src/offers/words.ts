import type { Texts } from "@jatidiri/web"

type OfferWords = {
  readonly title: string
  readonly offered: string
  readonly offeredSays: (from: string, to: string) => string
  readonly used: string
  readonly usedSays: (served: string) => string
  readonly missed: string
  readonly missedSays: (count: string) => string
  readonly walkIns: string
  readonly walkInsSay: string
  readonly course: string
  readonly courseSays: (offered: string, served: string) => string
  readonly none: string
  readonly parts: string
  readonly part: string
  readonly sites: string
  readonly site: string
  readonly siteCount: string
  readonly days: string
  readonly booked: string
  readonly served: string
  readonly share: string
  readonly cancelled: string
  readonly more: (shown: string, all: string) => string
  readonly counted: string
  readonly kinds: Readonly<Record<string, string>>
  readonly states: Readonly<Record<string, string>>
}

export const offerWords: Texts<OfferWords> = {
  id: {
    title: "Tempat yang ditawarkan dan dipakai",
    offered: "Ditawarkan",
    offeredSays: (from, to) => `orang, ${from} sampai ${to}, pada hari ada yang memesan atau datang`,
    used: "Terpakai",
    usedSays: (served) => `${served} orang dilayani dari yang ditawarkan`,
    missed: "Tidak datang",
    missedSays: (count) => `${count} orang dari yang memesan`,
    walkIns: "Datang langsung",
    walkInsSay: "orang tanpa janji, atau sesudah jamnya lewat",
    course: "Hari demi hari",
    courseSays: (offered, served) => `Batang: ${offered} ditawarkan. Bagian bawah: ${served} dilayani.`,
    none: "Belum ada yang memesan atau datang pada masa ini.",
    parts: "Menurut wilayah",
    part: "Wilayah",
    sites: "Menurut tempat layanan",
    site: "Tempat layanan",
    siteCount: "Tempat",
    days: "Hari",
    booked: "Dipesan",
    served: "Dilayani",
    share: "Terpakai",
    cancelled: "Batal",
    more: (shown, all) => `Tampak ${shown} dari ${all} tempat. Pilih wilayah yang lebih kecil untuk melihat yang lain.`,
    counted: "Dihitung orang. Sumber: janji dan nomor antrean tempat layanan,",
    kinds: {
      office: "kantor",
      mpp: "mal pelayanan",
      district: "kecamatan",
      village: "desa atau kelurahan",
      mobile: "keliling",
    },
    states: { suspended: "berhenti sementara", ended: "berakhir" },
  },
  en: {
    title: "Places offered and used",
    offered: "Offered",
    offeredSays: (from, to) => `people, ${from} to ${to}, on days on which anybody booked or came`,
    used: "Used",
    usedSays: (served) => `${served} people served of those offered`,
    missed: "Did not come",
    missedSays: (count) => `${count} people of those booked`,
    walkIns: "Just came",
    walkInsSay: "people without an appointment, or after its time",
    course: "Day by day",
    courseSays: (offered, served) => `Bars: ${offered} offered. Lower part: ${served} served.`,
    none: "Nobody has booked or come in this period yet.",
    parts: "By region",
    part: "Region",
    sites: "By service point",
    site: "Service point",
    siteCount: "Service points",
    days: "Days",
    booked: "Booked",
    served: "Served",
    share: "Used",
    cancelled: "Cancelled",
    more: (shown, all) => `${shown} of ${all} are shown. Choose a smaller region to see the others.`,
    counted: "People are counted. Source: appointments and queue numbers of service points,",
    kinds: { office: "office", mpp: "service mall", district: "district", village: "village", mobile: "mobile" },
    states: { suspended: "suspended", ended: "ended" },
  },
}
