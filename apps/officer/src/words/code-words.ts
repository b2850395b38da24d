import type { Texts } from "@jatidiri/web"

/** Of transaction codes that the desk has kept to be read aloud once more. */
type CodeWords = {
  readonly title: string
  readonly showAgain: string
  readonly untold: (name: string) => string
  readonly untoldDetail: string
  readonly goOn: string
}

export const codeWords: Texts<CodeWords> = {
  id: {
    title: "Kode transaksi terakhir",
    showAgain: "Tunjukkan lagi kode",
    untold: (name) => `Kode belum selesai dibacakan: ${name}`,
    untoldDetail: "Tunjukkan lagi dan bacakan kepada warga, lalu pilih Warga berikutnya.",
    goOn: "Tunjukkan kode",
  },
  en: {
    title: "Latest transaction codes",
    showAgain: "Show the code again",
    untold: (name) => `Code not read out to the end: ${name}`,
    untoldDetail: "Show it again, read it to the resident, then choose Next resident.",
    goOn: "Show the code",
  },
}
