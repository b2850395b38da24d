import type { Texts } from "@jatidiri/web"
import type { EndedBy } from "../../domain/journey.ts"

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
      what: "KTP digital Anda sekarang ada di HP lain. Dokumen di HP ini sudah dihapus; riwayat tetap ada.",
      next: "Bukan Anda yang memindahkan? Segera datangi atau telepon kantor Dukcapil. KTP-el Anda tetap berlaku.",
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
      what: "Your digital KTP is on another phone now. The documents were erased here; the history stays.",
      next: "It was not you? Visit or call the Dukcapil office at once. Your KTP-el stays valid.",
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
