import type { Texts } from "@jatidiri/web"
import type { EndedBy } from "../../domain/journey.ts"

/** What a replaced phone still has, and what to do when the office has given it back without its documents. */
type Hidden = {
  readonly keeps: string
  readonly erase: string
  readonly given: Said
}

export const hiddenWords: Texts<Hidden> = {
  id: {
    keeps:
      "Dokumen lama masih tersimpan terkunci. Memang Anda yang pindah? Hapus sebelum HP ini diberikan ke orang lain.",
    erase: "Hapus dokumen dari HP ini",
    given: {
      title: "HP ini diakui lagi",
      what: "Kantor sudah mengembalikan KTP digital Anda ke HP ini, tetapi dokumennya sudah dihapus di sini.",
      next: "Buat permohonan baru, lalu temui petugas atau pakai kode pemulihan. KTP-el Anda tetap berlaku.",
    },
  },
  en: {
    keeps:
      "The old documents are still kept here, locked. It was you who moved? Erase them before you give this phone away.",
    erase: "Erase the documents from this phone",
    given: {
      title: "This phone counts again",
      what: "The office has given your digital KTP back to this phone, but its documents were erased here.",
      next: "Make a new request, then see an officer or use the recovery code. Your KTP-el stays valid.",
    },
  },
}

type Said = { readonly title: string; readonly what: string; readonly next: string }

/** What became of it, and what can be done now. */
export const words: Texts<Readonly<Record<EndedBy, Said>>> = {
  id: {
    stop: {
      title: "KTP digital diakhiri",
      what: "Pusat sudah mencabutnya dan dokumen di HP ini sudah dihapus. KTP-el Anda tetap berlaku.",
      next: "Ingin lagi? Buat permohonan baru dan temui petugas. Kode pemulihan masih berlaku selama masa tunggu: jangan buang kertasnya begitu saja.",
    },
    lost: {
      title: "KTP digital diblokir",
      what: "Tidak ada yang bisa memakainya lagi; dokumen di HP ini sudah dihapus. KTP-el Anda tetap berlaku.",
      next: "Ingin lagi di HP ini? Buat permohonan baru, lalu pakai kode pemulihan atau temui petugas.",
    },
    replaced: {
      title: "KTP digital sudah pindah",
      what: "KTP digital Anda sekarang ada di HP lain. Di HP ini tidak bisa dilihat atau dipakai lagi; riwayat tetap ada.",
      next: "Bukan Anda yang memindahkan? Segera datangi atau telepon kantor Dukcapil, dan jangan hapus apa pun di sini: bila kantor mengembalikannya, cukup buka Dompet lagi. KTP-el Anda tetap berlaku.",
    },
    withdrawn: {
      title: "Persetujuan ditarik petugas",
      what: "Petugas menarik kembali persetujuannya. Dokumen di HP ini sudah dihapus. KTP-el Anda tetap berlaku.",
      next: "Tanyakan alasannya kepada petugas, lalu buat permohonan baru.",
    },
    office: {
      title: "KTP digital diakhiri kantor",
      what: "Kantor mencabut KTP digital di HP ini dan dokumennya sudah dihapus. KTP-el Anda tetap berlaku.",
      next: "Tanyakan alasannya kepada petugas. Sesudah itu Anda dapat membuat permohonan baru.",
    },
  },
  en: {
    stop: {
      title: "The digital KTP has ended",
      what: "The office revoked it and the documents were erased here. Your KTP-el stays valid.",
      next: "Want it again? Make a new request and see an officer. The recovery code stays good for the waiting time: do not just throw the paper away.",
    },
    lost: {
      title: "The digital KTP is blocked",
      what: "Nobody can use it any more; the documents were erased here. Your KTP-el stays valid.",
      next: "Want it again on this phone? Make a new request, then use the recovery code or see an officer.",
    },
    replaced: {
      title: "The digital KTP has moved",
      what: "Your digital KTP is on another phone now. It can no longer be seen or used here; the history stays.",
      next: "It was not you? Visit or call the Dukcapil office at once, and erase nothing here: if the office gives it back, just open Dompet again. Your KTP-el stays valid.",
    },
    withdrawn: {
      title: "The officer took the approval back",
      what: "An officer took the approval back. The documents were erased here. Your KTP-el stays valid.",
      next: "Ask the officer why, then make a new request.",
    },
    office: {
      title: "The office ended the digital KTP",
      what: "The office revoked the digital KTP on this phone and its documents were erased. Your KTP-el stays valid.",
      next: "Ask an officer why. After that you can make a new request.",
    },
  },
}
