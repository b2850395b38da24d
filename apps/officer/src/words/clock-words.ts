import type { Texts } from "@jatidiri/web"
import type { ClockDoubt } from "../journal/clock-doubt.ts"

/** Two clocks, and which of them counts. */
type ClockWords = {
  readonly both: (device: string, office: string) => string
  readonly byOffice: string
  readonly setRight: string
  readonly title: string
  readonly doubts: Readonly<Record<ClockDoubt, string>>
  readonly device: string
  readonly floor: string
  readonly ends: string
  readonly what: string
  readonly safe: string
  readonly again: string
}

export const clockWords: Texts<ClockWords> = {
  id: {
    both: (device, office) => `Jam perangkat ${device}, jam pusat ${office}.`,
    byOffice: "Entri memakai jam pusat.",
    setRight: "Jam sudah saya betulkan",
    title: "Betulkan jam perangkat ini",
    doubts: {
      "clock-before-floor": "Jam ini menunjuk saat yang sudah lewat bagi perangkat ini.",
      "clock-far-ahead": "Jam ini menunjuk lebih dari 60 hari sesudah tugas lapangan berakhir.",
    },
    device: "Jam perangkat",
    floor: "Sudah lewat",
    ends: "Tugas berakhir",
    what: "Buka pengaturan perangkat, betulkan tanggal dan jam, lalu periksa lagi. Sambungan ke pusat juga cukup.",
    safe: "Sebelum itu tidak ada yang ditandatangani dan tidak ada yang dihapus.",
    again: "Periksa lagi",
  },
  en: {
    both: (device, office) => `This device says ${device}, the office ${office}.`,
    byOffice: "Entries carry the office's time.",
    setRight: "I have set the clock right",
    title: "Set this device's clock right",
    doubts: {
      "clock-before-floor": "The clock shows a moment that has passed for this device.",
      "clock-far-ahead": "The clock shows more than 60 days after the round's end.",
    },
    device: "This device's clock",
    floor: "Passed already",
    ends: "The round ends",
    what: "Open the device's settings, set date and time right, then check again. A connection to the office is enough too.",
    safe: "Until then nothing is signed and nothing is erased.",
    again: "Check again",
  },
}
