import type { ProvisionalLook } from "@jatidiri/field"
import type { Texts } from "@jatidiri/web"
import type { TrustDoubt } from "../offline/trust-list.ts"

export const offlineWords: Texts<{
  title: string
  enter: string
  enterDetail: string
  lead: string
  hint: string
  judging: string
  listAge: (ago: string) => string
  statusAge: (ago: string) => string
  noStatusList: string
  doubts: Readonly<Record<TrustDoubt, { readonly title: string; readonly detail: string }>>
  renew: string
  weaker: string
  weakerDetail: string
  weakerFull: string
  noPhoto: string
  noPhotoDetail: string
  until: string
  office: string
  officeOf: (code: string, name: string | undefined) => string
  places: Readonly<Record<ProvisionalLook["placeKind"], string>>
  signature: string
  issuerSignature: string
  holder: string
  fresh: string
  status: string
  good: string
  seconds: (count: number) => string
  statusUnknown: string
  notRevoked: string
  byList: (ago: string) => string
  checks: string
  nothingKept: string
  next: string
  again: string
  claims: Readonly<Record<string, string>>
}> = {
  id: {
    title: "Periksa tanpa jaringan",
    enter: "Periksa tanpa jaringan",
    enterDetail: "Untuk KTP digital atau KTP sementara di layar ponsel warga.",
    lead: "Minta warga membuka Dompet → Tunjukkan tanpa jaringan. Kode di ponselnya bergerak; itu memang begitu.",
    hint: "Tahan kamera di depan layar warga sampai bilah penuh.",
    judging: "Memeriksa…",
    listAge: (ago) => `Daftar kantor tepercaya: diperbarui ${ago}. Dipakai paling lama 30 hari.`,
    statusAge: (ago) => `Daftar pencabutan: ${ago}.`,
    noStatusList: "Daftar pencabutan: belum ada.",
    doubts: {
      none: {
        title: "Belum ada daftar kantor tepercaya",
        detail: "Perangkat ini perlu tersambung ke jaringan sekali, supaya tahu tanda tangan kantor mana yang sah.",
      },
      "too-old": {
        title: "Daftar kantor tepercaya lebih dari 30 hari",
        detail: "Sambungkan perangkat ini ke jaringan untuk memperbaruinya. Sampai itu, periksa KTP-el.",
      },
      "clock-behind": {
        title: "Jam perangkat ini mundur",
        detail: "Umur daftar kantor tepercaya tidak dapat dihitung. Setel jam perangkat, lalu coba lagi.",
      },
    },
    renew: "Perbarui daftar sekarang",
    weaker: "Lihat sekilas, satu arah",
    weakerDetail:
      "Lebih lemah daripada jawaban atas permintaan meja ini, dan pencabutan tidak dapat diperiksa tanpa jaringan. Jangan pakai untuk membuka rekening atau layanan serupa.",
    weakerFull:
      "Lebih lemah daripada jawaban atas permintaan meja ini. Jangan pakai untuk membuka rekening atau layanan serupa.",
    noPhoto: "Foto tidak ditunjukkan",
    noPhotoDetail: "Tanpa foto tidak diketahui milik siapa. Minta warga menyertakan foto, atau periksa KTP-el.",
    until: "Berlaku hingga",
    office: "Dijamin oleh",
    officeOf: (code, name) => (name === undefined ? `Dukcapil wilayah ${code}` : `Dukcapil ${name} (${code})`),
    places: { "service-point": "Tempat layanan", "field-round": "Tugas lapangan" },
    signature: "Tanda tangan petugas",
    issuerSignature: "Tanda tangan penerbit",
    holder: "Terikat pada ponsel ini",
    fresh: "Dibuat",
    status: "Status",
    good: "sah",
    seconds: (count) => `${count} detik lalu`,
    statusUnknown: "belum diperiksa",
    notRevoked: "belum dicabut",
    byList: (ago) => `menurut daftar ${ago}`,
    checks: "Pemeriksaan",
    nothingKept: "Tidak ada yang disimpan. Data ini hilang begitu layar ini ditinggalkan.",
    next: "Periksa berikutnya",
    again: "Pindai lagi",
    claims: {
      ...{ name: "Nama", birthdate: "Tanggal lahir", gender: "Jenis kelamin", region: "Kabupaten/kota" },
      ...{ age_over_17: "Berusia 17 tahun ke atas", age_over_18: "Berusia 18 tahun ke atas" },
      age_over_21: "Berusia 21 tahun ke atas",
    },
  },
  en: {
    title: "Check without network",
    enter: "Check without network",
    enterDetail: "For a digital or a provisional KTP on a resident's phone.",
    lead: "Ask the resident to open Dompet → Show without network. The code on the phone moves; it is meant to.",
    hint: "Hold the camera in front of the resident's screen until the bar is full.",
    judging: "Checking…",
    listAge: (ago) => `List of trusted offices: renewed ${ago}. Used for 30 days at most.`,
    statusAge: (ago) => `List of revocations: ${ago}.`,
    noStatusList: "List of revocations: none yet.",
    doubts: {
      none: {
        title: "There is no list of trusted offices yet",
        detail: "This device must meet a network once, to learn which offices' signatures are good.",
      },
      "too-old": {
        title: "The list of trusted offices is older than 30 days",
        detail: "Connect this device to renew it. Until then, check the plastic card.",
      },
      "clock-behind": {
        title: "This device's clock went back",
        detail: "The age of the list of trusted offices cannot be told. Set the clock, then try again.",
      },
    },
    renew: "Renew the list now",
    weaker: "A one-way look",
    weakerDetail:
      "Weaker than an answer to this desk's request, and revocation cannot be checked without network. Do not use it to open an account or the like.",
    weakerFull: "Weaker than an answer to this desk's request. Do not use it to open an account or the like.",
    noPhoto: "No photo was shown",
    noPhotoDetail: "Without it nobody knows whose it is. Ask to show the photo too, or check the plastic card.",
    until: "Valid until",
    office: "Vouched for by",
    officeOf: (code, name) => (name === undefined ? `Dukcapil of region ${code}` : `Dukcapil ${name} (${code})`),
    places: { "service-point": "Service point", "field-round": "Field round" },
    signature: "Officer's signature",
    issuerSignature: "Issuer's signature",
    holder: "Bound to this phone",
    fresh: "Made",
    status: "Status",
    good: "good",
    seconds: (count) => `${count} seconds ago`,
    statusUnknown: "not checked",
    notRevoked: "not revoked",
    byList: (ago) => `by the list of ${ago}`,
    checks: "Checks",
    nothingKept: "Nothing is kept. This data is gone as soon as you leave this screen.",
    next: "Next check",
    again: "Scan again",
    claims: {
      ...{ name: "Name", birthdate: "Date of birth", gender: "Sex", region: "Regency or city" },
      ...{ age_over_17: "Aged 17 or over", age_over_18: "Aged 18 or over", age_over_21: "Aged 21 or over" },
    },
  },
}
