import type { GlanceRefusal, LookWeight } from "@jatidiri/field"
import type { Texts } from "@jatidiri/web"

type Said = { readonly name: string; readonly lead: string; readonly next: string }
/** `ago` is how old the status list is; `next` is left out where nothing is to be done but compare the face. */
type Weighed = { readonly name: string; readonly lead: (ago: string) => string; readonly next?: string }

/** What a look without network came to, and what to do then. */
export const lookWords: Texts<{
  weights: Readonly<Record<LookWeight, Weighed>>
  refusals: Readonly<Record<GlanceRefusal, Said>>
}> = {
  id: {
    weights: {
      provisional: { name: "SEMENTARA", lead: () => "Tanda tangan petugas sah. Cocokkan wajahnya." },
      valid: { name: "BERLAKU", lead: (ago) => `Belum dicabut menurut daftar ${ago}. Cocokkan wajahnya.` },
      "no-photo": { name: "PERIKSA MANUAL", lead: () => "Asli, tetapi tidak diketahui milik siapa" },
      "status-old": {
        name: "PERIKSA MANUAL",
        lead: (ago) => `Asli, tetapi daftar pencabutan sudah lama: ${ago}`,
        next: "Mungkin sudah dicabut sejak itu. Periksa juga KTP-el, dan sambungkan perangkat ini ke jaringan sehari sekali.",
      },
      "status-unknown": {
        name: "PERIKSA MANUAL",
        lead: () => "Asli, tetapi tidak diketahui apakah sudah dicabut",
        next: "Daftar pencabutannya tidak ada atau tidak terbaca di perangkat ini. Periksa juga KTP-el, dan sambungkan ke jaringan bila bisa.",
      },
    },
    refusals: {
      "other-code": {
        name: "BUKAN KODE INI",
        lead: "Kode ini bukan KTP yang ditunjukkan warga tanpa jaringan",
        next: "Minta warga membuka Dompet → Tunjukkan tanpa jaringan, lalu pindai lagi.",
      },
      unreadable: {
        name: "TIDAK TERBACA",
        lead: "Isi kode rusak",
        next: "Minta warga menutup dan membuka lagi layar Tunjukkan, lalu pindai lagi.",
      },
      expired: {
        name: "TOLAK",
        lead: "KTP ini sudah lewat masa berlakunya",
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
        lead: "Bukan dari kantor yang kami kenal",
        next: "Jangan terima. Periksa KTP-el dan lapor kepada atasan Anda.",
      },
      "wrong-signature": {
        name: "TOLAK",
        lead: "Tanda tangannya tidak cocok: isi diubah atau bukan milik ponsel ini",
        next: "Jangan terima. Periksa KTP-el dan lapor kepada atasan Anda.",
      },
      revoked: {
        name: "TOLAK",
        lead: "KTP digital ini sudah dicabut",
        next: "Periksa KTP-el, yang tetap berlaku. Warga dapat meminta aktivasi ulang di Dukcapil.",
      },
      suspended: {
        name: "TOLAK",
        lead: "KTP digital ini sedang ditangguhkan",
        next: "Periksa KTP-el, yang tetap berlaku. Warga dapat bertanya kepada Dukcapil.",
      },
    },
  },
  en: {
    weights: {
      provisional: {
        name: "SEMENTARA · PROVISIONAL",
        lead: () => "The officer's signature is good. Compare the face.",
      },
      valid: { name: "VALID", lead: (ago) => `Not revoked by the list of ${ago}. Compare the face.` },
      "no-photo": { name: "CHECK BY HAND", lead: () => "Genuine, but nobody knows whose it is" },
      "status-old": {
        name: "CHECK BY HAND",
        lead: (ago) => `Genuine, but the list of revocations is old: ${ago}`,
        next: "It may have been revoked since. Check the plastic card as well, and connect this device once a day.",
      },
      "status-unknown": {
        name: "CHECK BY HAND",
        lead: () => "Genuine, but it is not known whether it was revoked",
        next: "Its list of revocations is missing or unreadable on this device. Check the plastic card as well, and connect it when you can.",
      },
    },
    refusals: {
      "other-code": {
        name: "NOT THIS CODE",
        lead: "This is no KTP that a resident shows without network",
        next: "Ask the resident to open Dompet → Show without network, then scan again.",
      },
      unreadable: {
        name: "UNREADABLE",
        lead: "What the code says is broken",
        next: "Ask the resident to leave and reopen the Show screen, then scan again.",
      },
      expired: {
        name: "REJECT",
        lead: "This KTP has expired",
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
        lead: "Not from an office that we know",
        next: "Do not accept. Check the plastic card and tell your superior.",
      },
      "wrong-signature": {
        name: "REJECT",
        lead: "A signature does not fit: changed, or not this phone's",
        next: "Do not accept. Check the plastic card and tell your superior.",
      },
      revoked: {
        name: "REJECT",
        lead: "This digital KTP was revoked",
        next: "Check the plastic card, which stays valid. The resident may ask Dukcapil for a new activation.",
      },
      suspended: {
        name: "REJECT",
        lead: "This digital KTP is suspended",
        next: "Check the plastic card, which stays valid. The resident may ask Dukcapil.",
      },
    },
  },
}
