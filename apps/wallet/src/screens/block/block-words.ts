import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly lead: string
  readonly what: string
  readonly happens: readonly string[]
  readonly now: string
  readonly passkey: string
  readonly neither: string
  readonly done: string
  readonly doneMore: string
  readonly next: string
  readonly steps: readonly string[]
  readonly newPhone: string
  readonly close: string
}

export const words: Texts<Words> = {
  id: {
    title: "Blokir KTP digital",
    lead: "HP hilang atau dicuri? Blokir sekarang dari sini, dari HP atau komputer siapa pun.",
    what: "Yang terjadi",
    happens: [
      "KTP digital di HP yang hilang dicabut seketika.",
      "Tidak bisa dibatalkan, juga kalau HP-nya ketemu.",
      "KTP-el Anda tetap berlaku.",
    ],
    now: "Blokir sekarang",
    passkey: "Atau blokir dengan kunci sandi",
    neither: "Tidak punya kode atau kunci sandi? Datangi atau telepon kantor Dukcapil; petugas bisa memblokirnya.",
    done: "Sudah diblokir",
    doneMore: "Pusat sudah mencabut KTP digital di HP yang hilang.",
    next: "Selanjutnya",
    steps: [
      "Pemeriksa yang sedang tanpa jaringan baru tahu setelah daftarnya diperbarui, biasanya dalam sehari.",
      "KTP-el Anda tetap berlaku.",
      "Simpan kodenya: dengan kode yang sama KTP digital bisa dipasang di HP lain.",
    ],
    newPhone: "Pasang di HP ini",
    close: "Selesai",
  },
  en: {
    title: "Block the digital KTP",
    lead: "Phone lost or stolen? Block it now from here, from anybody's phone or computer.",
    what: "What happens",
    happens: [
      "The digital KTP on the lost phone is revoked at once.",
      "It cannot be undone, even if the phone is found.",
      "Your KTP-el stays valid.",
    ],
    now: "Block now",
    passkey: "Or block with a passkey",
    neither: "Neither code nor passkey? Visit or call the Dukcapil office; an officer can block it.",
    done: "It is blocked",
    doneMore: "The office has revoked the digital KTP on the lost phone.",
    next: "What next",
    steps: [
      "Who checks without network learns of it when the list there is renewed, usually within a day.",
      "Your KTP-el stays valid.",
      "Keep the code: with the same code the digital KTP can go to another phone.",
    ],
    newPhone: "Bring it to this phone",
    close: "Done",
  },
}
