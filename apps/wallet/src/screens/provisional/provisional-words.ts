import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly mark: string
  readonly until: string
  readonly photoOf: (name: string) => string
  readonly show: string
  readonly over: (day: string) => string
  readonly unchecked: string
  readonly full: string
  readonly waits: string
  readonly noCodeYet: string
  readonly code: string
  readonly codeHint: string
  readonly codeWrongShape: string
  readonly keepCode: string
  readonly taking: string
  readonly tryAgain: string
  readonly showTitle: string
  readonly showLead: string
}

export const words: Texts<Words> = {
  id: {
    title: "KTP sementara",
    mark: "SEMENTARA",
    until: "Berlaku hingga",
    photoOf: (name) => `Foto ${name}`,
    show: "Tunjukkan tanpa jaringan",
    over: (day) => `KTP sementara berakhir ${day}. KTP penuh datang saat ada jaringan; KTP-el Anda tetap berlaku.`,
    unchecked:
      "Belum dapat diperiksa: ponsel ini belum mengenal kantor penerbitnya. Diperiksa sendiri saat ada jaringan.",
    full: "KTP penuh",
    waits: "Datang sendiri begitu ada jaringan. Cukup buka Dompet.",
    noCodeYet: "Masukkan kode petugas sekarang, supaya nanti tidak perlu diingat.",
    code: "Kode dari petugas",
    codeHint: "6 angka yang disebutkan petugas kepada Anda.",
    codeWrongShape: "Kodenya 6 angka.",
    keepCode: "Simpan kode",
    taking: "Mengambil KTP penuh…",
    tryAgain: "Coba lagi",
    showTitle: "Tunjukkan KTP sementara",
    showLead: "Pilih yang boleh dilihat. Pemeriksa memindai layar ini dengan Periksa, tanpa jaringan.",
  },
  en: {
    title: "Provisional KTP",
    mark: "SEMENTARA · PROVISIONAL",
    until: "Valid until",
    photoOf: (name) => `Photo of ${name}`,
    show: "Show without network",
    over: (day) => `The provisional KTP ended on ${day}. The full KTP comes with a network; your KTP-el stays valid.`,
    unchecked: "Not checked yet: this phone does not know the issuing office. It will check by itself with a network.",
    full: "Full KTP",
    waits: "Comes by itself as soon as there is a network. Just open Dompet.",
    noCodeYet: "Enter the officer's code now, so that you need not remember it.",
    code: "Code from the officer",
    codeHint: "The 6 digits the officer told you.",
    codeWrongShape: "The code has 6 digits.",
    keepCode: "Keep the code",
    taking: "Getting the full KTP…",
    tryAgain: "Try again",
    showTitle: "Show the provisional KTP",
    showLead: "Choose what may be seen. Whoever checks scans this screen with Periksa, without network.",
  },
}
