import type { Texts } from "@jatidiri/web"

type Words = {
  readonly hasTitle: string
  readonly hasLead: string
  readonly here: string
  readonly hereMore: string
  readonly gone: string
  readonly goneMore: string
  readonly block: string
  readonly blockMore: string
  readonly neither: string
  readonly title: string
  readonly lead: string
  readonly wait: string
  readonly recover: string
  readonly passkey: string
  readonly noCode: string
  readonly otherNik: string
  readonly waiting: string
  readonly readyAt: string
  readonly left: (span: string) => string
  readonly share: string
  readonly mayClose: string
  readonly why: string
  readonly officer: string
  readonly fetching: string
  readonly moved: string
  readonly tryAgain: string
  readonly cancelledTitle: string
  readonly cancelled: string
  readonly wasYou: string
  readonly wasNotYou: string
  readonly again: string
}

export const words: Texts<Words> = {
  id: {
    hasTitle: "Sudah punya KTP digital",
    hasLead: "Di mana HP lama Anda?",
    here: "HP lama masih ada",
    hereMore: "Buat permohonan di sini, lalu di HP lama: Setelan → Pindah ke HP baru. Tanpa menunggu.",
    gone: "HP lama hilang atau rusak",
    goneMore: "Pakai kode pemulihan atau kunci sandi. Ada waktu tunggu.",
    block: "Blokir dahulu HP yang hilang",
    blockMore: "Seketika, dengan kode atau kunci sandi. Sesudahnya tetap bisa pindah.",
    neither: "Tidak punya kode? Petugas bisa mengaktifkan HP ini; pilih yang pertama dan datangi petugas.",
    title: "Pulihkan KTP digital",
    lead: "Masukkan kode pemulihan dari kertas Anda.",
    wait: "Sesudah ini ada waktu tunggu, biasanya tiga hari. Selama itu HP lama masih bisa membatalkannya: begitu Anda dilindungi kalau orang lain menemukan kode Anda.",
    recover: "Pulihkan di HP ini",
    passkey: "Atau pulihkan dengan kunci sandi",
    noCode: "Tidak punya kode? Ke petugas saja",
    otherNik: "NIK salah? Ganti",
    waiting: "Menunggu",
    readyAt: "KTP dapat diambil mulai",
    left: (span) => `${span} lagi`,
    share: "Waktu tunggu",
    mayClose: "Dompet boleh ditutup dan HP boleh dimatikan. Buka lagi sesudah waktunya; KTP diambil sendiri.",
    why: "HP lama, juga kalau sudah diblokir, melihat permintaan ini dan bisa membatalkannya.",
    officer: "Tidak mau menunggu? Ke petugas",
    fetching: "Mengambil KTP…",
    moved: "HP lama menyetujui perpindahan.",
    tryAgain: "Coba lagi",
    cancelledTitle: "Pemulihan dibatalkan",
    cancelled: "HP lama atau petugas membatalkan pemulihan ke HP ini.",
    wasYou: "Kalau Anda sendiri yang membatalkan: tidak ada yang perlu dilakukan.",
    wasNotYou:
      "Kalau bukan: HP lama ada di tangan orang lain. Blokir sekarang, lalu pulihkan lagi, atau datangi petugas.",
    again: "Coba dengan kode lagi",
  },
  en: {
    hasTitle: "I have a digital KTP",
    hasLead: "Where is your old phone?",
    here: "I still have the old phone",
    hereMore: "Make a request here, then on the old phone: Settings → Move to a new phone. No waiting.",
    gone: "The old phone is lost or broken",
    goneMore: "Use the recovery code or a passkey. There is a waiting time.",
    block: "Block the lost phone first",
    blockMore: "At once, with code or passkey. You can still move afterwards.",
    neither: "No code? An officer can activate this phone; take the first and see an officer.",
    title: "Recover the digital KTP",
    lead: "Type the recovery code from your paper.",
    wait: "Then there is a waiting time, usually three days. Meanwhile the old phone can still cancel it: this protects you if somebody else finds your code.",
    recover: "Recover on this phone",
    passkey: "Or recover with a passkey",
    noCode: "No code? See an officer instead",
    otherNik: "Wrong NIK? Change it",
    waiting: "Waiting",
    readyAt: "The KTP can be fetched from",
    left: (span) => `${span} left`,
    share: "Waiting time",
    mayClose: "You may close Dompet and switch the phone off. Open it again after that time; the KTP comes by itself.",
    why: "The old phone, also when it was blocked, sees this and can cancel it.",
    officer: "Rather not wait? See an officer",
    fetching: "Getting the KTP…",
    moved: "The old phone has agreed to the move.",
    tryAgain: "Try again",
    cancelledTitle: "The recovery was cancelled",
    cancelled: "The old phone or an officer cancelled the recovery to this phone.",
    wasYou: "If you cancelled it yourself: there is nothing to do.",
    wasNotYou:
      "If not: the old phone is in somebody else's hands. Block it now, then recover again, or see an officer.",
    again: "Try with the code again",
  },
}
