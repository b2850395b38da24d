import type { Texts } from "@jatidiri/web"
import type { Names } from "../../domain/labels.ts"

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
  readonly choose: string
  readonly chosen: (count: number) => string
  readonly none: string
  readonly film: string
  readonly fresh: string
  readonly eye: string
  readonly eyeMore: string
  readonly shown: string
  readonly stop: string
}

export const words: Texts<Words> = {
  id: {
    title: "KTP sementara",
    mark: "SEMENTARA",
    until: "Berlaku hingga",
    photoOf: (name) => `Foto ${name}`,
    show: "Tunjukkan",
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
    choose: "Yang ditunjukkan",
    chosen: (count) => `Tunjukkan ${count} data`,
    none: "Pilih paling sedikit satu.",
    film: "Kode bergerak berisi data yang Anda pilih",
    fresh: "Diperbarui tiap 30 detik. Foto layar ini tidak berguna semenit kemudian.",
    eye: "Hanya untuk dilihat langsung",
    eyeMore: "Pemeriksa mencocokkan foto dengan wajah Anda. Bukan untuk bank, layanan jarak jauh, atau kiriman foto.",
    shown: "Yang terlihat:",
    stop: "Selesai",
  },
  en: {
    title: "Provisional KTP",
    mark: "SEMENTARA · PROVISIONAL",
    until: "Valid until",
    photoOf: (name) => `Photo of ${name}`,
    show: "Show it",
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
    choose: "What is shown",
    chosen: (count) => (count === 1 ? "Show 1 field" : `Show ${count} fields`),
    none: "Choose at least one.",
    film: "Moving code with the data you chose",
    fresh: "Renewed every 30 seconds. A photo of this screen is useless a minute later.",
    eye: "Only for a look face to face",
    eyeMore: "Whoever checks compares the photo with your face. Not for banks, remote services or pictures sent on.",
    shown: "What is seen:",
    stop: "Done",
  },
}

/** A provisional KTP is made where nobody can be asked how its claims are called. */
const names: Readonly<Record<string, Names>> = {
  small_picture: { id: "Foto", en: "Photo" },
  name: { id: "Nama", en: "Name" },
  birthdate: { id: "Tanggal lahir", en: "Date of birth" },
  gender: { id: "Jenis kelamin", en: "Sex" },
  region: { id: "Kabupaten/kota", en: "Regency or city" },
}

export const nameOf = (claim: string): Names => names[claim] ?? { id: claim, en: claim }
