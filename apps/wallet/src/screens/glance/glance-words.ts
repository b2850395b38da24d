import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly lead: string
  readonly over: (day: string) => string
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
    title: "Tunjukkan tanpa jaringan",
    lead: "Pilih yang boleh dilihat. Pemeriksa memindai layar ini dengan Periksa; tidak ada yang perlu jaringan.",
    over: (day) => `KTP di ponsel ini berlaku sampai ${day}. Buka Dompet saat ada jaringan; KTP-el Anda tetap berlaku.`,
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
    title: "Show without network",
    lead: "Choose what may be seen. Whoever checks scans this screen with Periksa; nobody needs a network.",
    over: (day) => `The KTP on this phone was valid until ${day}. Open Dompet with a network; your KTP-el stays valid.`,
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
