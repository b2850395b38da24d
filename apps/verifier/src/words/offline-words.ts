import type { Texts } from "@jatidiri/web"
import type { GlanceRefusal } from "../offline/judge-glance.ts"
import type { TrustDoubt } from "../offline/trust-list.ts"

type Said = { readonly name: string; readonly lead: string; readonly next: string }

export const offlineWords: Texts<{
  title: string
  enter: string
  enterDetail: string
  lead: string
  hint: string
  judging: string
  listAge: (ago: string) => string
  doubts: Readonly<Record<TrustDoubt, { readonly title: string; readonly detail: string }>>
  renew: string
  mark: string
  markLead: string
  weaker: string
  weakerDetail: string
  noPhoto: string
  noPhotoDetail: string
  until: string
  office: string
  officeOf: (code: string) => string
  place: string
  signature: string
  holder: string
  fresh: string
  status: string
  good: string
  seconds: (count: number) => string
  statusUnknown: string
  checks: string
  nothingKept: string
  next: string
  again: string
  claims: Readonly<Record<string, string>>
  refusals: Readonly<Record<GlanceRefusal, Said>>
}> = {
  id: {
    title: "Periksa tanpa jaringan",
    enter: "Periksa tanpa jaringan",
    enterDetail: "Untuk KTP sementara di layar ponsel warga.",
    lead: "Minta warga membuka Dompet → Tunjukkan. Kode di ponselnya bergerak; itu memang begitu.",
    hint: "Tahan kamera di depan layar warga sampai bilah penuh.",
    judging: "Memeriksa…",
    listAge: (ago) => `Daftar kantor tepercaya: diperbarui ${ago}. Dipakai paling lama 30 hari.`,
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
    mark: "SEMENTARA",
    markLead: "Tanda tangan petugas sah. Cocokkan wajahnya.",
    weaker: "Lihat sekilas, satu arah",
    weakerDetail:
      "Lebih lemah daripada jawaban atas permintaan meja ini, dan pencabutan tidak dapat diperiksa tanpa jaringan. Jangan pakai untuk membuka rekening atau layanan serupa.",
    noPhoto: "Foto tidak ditunjukkan",
    noPhotoDetail: "Tanpa foto tidak diketahui milik siapa. Minta warga menyertakan foto, atau periksa KTP-el.",
    until: "Berlaku hingga",
    office: "Dijamin oleh",
    officeOf: (code) => `Dukcapil wilayah ${code}`,
    place: "Tempat petugas",
    signature: "Tanda tangan petugas",
    holder: "Terikat pada ponsel ini",
    fresh: "Dibuat",
    status: "Status pencabutan",
    good: "sah",
    seconds: (count) => `${count} detik lalu`,
    statusUnknown: "belum diperiksa",
    checks: "Pemeriksaan",
    nothingKept: "Tidak ada yang disimpan. Data ini hilang begitu layar ini ditinggalkan.",
    next: "Periksa berikutnya",
    again: "Pindai lagi",
    claims: { name: "Nama", birthdate: "Tanggal lahir", gender: "Jenis kelamin", region: "Kabupaten/kota" },
    refusals: {
      "other-code": {
        name: "BUKAN KODE INI",
        lead: "Kode ini bukan KTP sementara yang ditunjukkan warga",
        next: "Minta warga membuka Dompet → Tunjukkan, lalu pindai lagi.",
      },
      unreadable: {
        name: "TIDAK TERBACA",
        lead: "Isi kode rusak",
        next: "Minta warga menutup dan membuka lagi layar Tunjukkan, lalu pindai lagi.",
      },
      expired: {
        name: "TOLAK",
        lead: "KTP sementara ini sudah lewat masa berlakunya",
        next: "Periksa KTP-el, yang tetap berlaku. Warga perlu membuka Dompet saat ada jaringan.",
      },
      stale: {
        name: "TERLALU LAMA",
        lead: "Kode ini dibuat lebih dari semenit lalu",
        next: "Mungkin foto atau rekaman. Minta warga menunjukkannya langsung. Bila tetap begini, jam salah satu perangkat meleset: setel keduanya.",
      },
      "clocks-differ": {
        name: "JAM BERBEDA",
        lead: "Jam ponsel warga lebih maju daripada jam perangkat ini",
        next: "Setel jam kedua perangkat, lalu minta warga menunjukkan lagi. Bila tidak bisa, periksa KTP-el.",
      },
      "not-trusted": {
        name: "TOLAK",
        lead: "Petugasnya tidak dikirim kantor yang kami kenal",
        next: "Jangan terima. Periksa KTP-el dan lapor kepada atasan Anda.",
      },
      "wrong-signature": {
        name: "TOLAK",
        lead: "Tanda tangannya tidak cocok: isi diubah atau bukan milik ponsel ini",
        next: "Jangan terima. Periksa KTP-el dan lapor kepada atasan Anda.",
      },
    },
  },
  en: {
    title: "Check without network",
    enter: "Check without network",
    enterDetail: "For a provisional KTP on a resident's phone.",
    lead: "Ask the resident to open Dompet → Show it. The code on the phone moves; it is meant to.",
    hint: "Hold the camera in front of the resident's screen until the bar is full.",
    judging: "Checking…",
    listAge: (ago) => `List of trusted offices: renewed ${ago}. Used for 30 days at most.`,
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
    mark: "SEMENTARA · PROVISIONAL",
    markLead: "The officer's signature is good. Compare the face.",
    weaker: "A one-way look",
    weakerDetail:
      "Weaker than an answer to this desk's request, and revocation cannot be checked without network. Do not use it to open an account or the like.",
    noPhoto: "No photo was shown",
    noPhotoDetail: "Without it nobody knows whose it is. Ask to show the photo too, or check the plastic card.",
    until: "Valid until",
    office: "Vouched for by",
    officeOf: (code) => `Dukcapil of region ${code}`,
    place: "Officer's place",
    signature: "Officer's signature",
    holder: "Bound to this phone",
    fresh: "Made",
    status: "Revocation status",
    good: "good",
    seconds: (count) => `${count} seconds ago`,
    statusUnknown: "not checked",
    checks: "Checks",
    nothingKept: "Nothing is kept. This data is gone as soon as you leave this screen.",
    next: "Next check",
    again: "Scan again",
    claims: { name: "Name", birthdate: "Date of birth", gender: "Sex", region: "Regency or city" },
    refusals: {
      "other-code": {
        name: "NOT THIS CODE",
        lead: "This is no provisional KTP shown by a resident",
        next: "Ask the resident to open Dompet → Show it, then scan again.",
      },
      unreadable: {
        name: "UNREADABLE",
        lead: "What the code says is broken",
        next: "Ask the resident to leave and reopen the Show screen, then scan again.",
      },
      expired: {
        name: "REJECT",
        lead: "This provisional KTP has expired",
        next: "Check the plastic card, which stays valid. The resident should open Dompet with a network.",
      },
      stale: {
        name: "TOO OLD",
        lead: "This code was made more than a minute ago",
        next: "It may be a picture or a recording. Ask to show it live. If it stays so, one device's clock is wrong: set both.",
      },
      "clocks-differ": {
        name: "CLOCKS DIFFER",
        lead: "The resident's clock is ahead of this device's",
        next: "Set both clocks and ask to show it again. If that cannot be, check the plastic card.",
      },
      "not-trusted": {
        name: "REJECT",
        lead: "No office that we know sent this officer",
        next: "Do not accept. Check the plastic card and tell your superior.",
      },
      "wrong-signature": {
        name: "REJECT",
        lead: "A signature does not fit: changed, or not this phone's",
        next: "Do not accept. Check the plastic card and tell your superior.",
      },
    },
  },
}
