import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly language: string
  readonly status: string
  readonly states: Readonly<Record<"valid" | "revoked" | "suspended", string>>
  readonly unknown: string
  readonly checked: (ago: string) => string
  readonly check: string
  readonly received: string
  readonly lock: string
  readonly requests: string
  readonly requestsMore: string
  readonly recovery: string
  readonly hasCode: string
  readonly noCode: string
  readonly move: string
  readonly moveMore: string
  readonly otherLost: string
  readonly otherLostMore: string
  readonly end: string
  readonly endMore: string
  readonly block: string
  readonly blockMore: string
  readonly sure: string
  readonly sureMore: string
  readonly endNow: string
  readonly blockNow: string
  readonly keep: string
  readonly about: string
}

export const words: Texts<Words> = {
  id: {
    title: "Setelan",
    language: "Bahasa",
    status: "Status KTP digital",
    states: { valid: "Berlaku", revoked: "Dicabut", suspended: "Ditunda" },
    unknown: "Belum diperiksa",
    checked: (ago) => `diperiksa ${ago}`,
    check: "Periksa sekarang",
    received: "Diambil",
    lock: "Kunci Dompet",
    requests: "Permohonan layanan",
    requestsMore: "Lihat siapa memakai data Anda, perbaiki, hentikan, tanya, keluhan.",
    recovery: "Kode pemulihan",
    hasCode: "Sudah ada. Bisa dibuat yang baru.",
    noCode: "Belum ada. Untuk memblokir dan memulihkan kalau HP hilang.",
    move: "Pindah ke HP baru",
    moveMore: "Tanpa menunggu, selama HP ini masih ada.",
    otherLost: "HP lain hilang? Blokir KTP-nya",
    otherLostMore: "Juga milik keluarga, dengan kode pemulihan atau kunci sandinya.",
    end: "Akhiri KTP digital ini",
    endMore: "Kalau Anda tidak ingin memakainya lagi.",
    block: "Blokir: ponsel akan hilang dari tangan saya",
    blockMore: "Misalnya dijual, dipinjamkan, atau dicurigai dipakai orang lain.",
    sure: "Anda yakin?",
    sureMore:
      "Pusat mencabut KTP digital ini dan dokumennya dihapus dari ponsel. Untuk memakainya lagi, Anda perlu bertemu petugas. KTP-el tetap berlaku.",
    endNow: "Ya, akhiri",
    blockNow: "Ya, blokir",
    keep: "Batal",
    about: "Jatidiri adalah perangkat terbuka untuk demo, bukan aplikasi resmi pemerintah.",
  },
  en: {
    title: "Settings",
    language: "Language",
    status: "Status of the digital KTP",
    states: { valid: "Valid", revoked: "Revoked", suspended: "Suspended" },
    unknown: "Not checked yet",
    checked: (ago) => `checked ${ago}`,
    check: "Check now",
    received: "Fetched",
    lock: "Lock Dompet",
    requests: "Requests of service",
    requestsMore: "See who uses your data, correct, stop, question, complain.",
    recovery: "Recovery code",
    hasCode: "You have one. A new one can be made.",
    noCode: "None yet. To block and to recover if the phone is lost.",
    move: "Move to a new phone",
    moveMore: "Without waiting, while you still have this phone.",
    otherLost: "Another phone lost? Block its KTP",
    otherLostMore: "Also a relative's, with its recovery code or passkey.",
    end: "End this digital KTP",
    endMore: "If you no longer want to use it.",
    block: "Block it: the phone leaves my hands",
    blockMore: "For instance sold, lent, or used by somebody else.",
    sure: "Are you sure?",
    sureMore:
      "The office revokes this digital KTP and its documents are erased here. To use it again you must see an officer. The KTP-el stays valid.",
    endNow: "Yes, end it",
    blockNow: "Yes, block it",
    keep: "Cancel",
    about: "Jatidiri is open software for demonstration, not the government's app.",
  },
}
