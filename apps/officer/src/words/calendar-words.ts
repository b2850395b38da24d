import type { Texts } from "@jatidiri/web"

type CalendarWords = {
  readonly ways: string
  readonly tabs: Readonly<Record<"list" | "calendar" | "kits", string>>
  readonly title: string
  readonly views: Readonly<Record<"bulan" | "minggu", string>>
  readonly view: string
  readonly steps: string
  readonly before: string
  readonly after: string
  readonly today: string
  readonly months: readonly string[]
  readonly week: (from: string, to: string) => string
  readonly more: (count: string) => string
  readonly none: string
  readonly cancelled: string
  readonly lasts: (last: string) => string
  readonly planOn: (day: string) => string
  readonly isToday: string
  readonly off: string
  readonly keys: string
  readonly tooMany: string
}

/** Rounds by month and week. */
export const calendarWords: Texts<CalendarWords> = {
  id: {
    ways: "Cara melihat rencana",
    tabs: { list: "Daftar", calendar: "Kalender", kits: "Alat" },
    title: "Kalender tugas lapangan",
    views: { bulan: "Bulan", minggu: "Minggu" },
    view: "Tampilan",
    steps: "Waktu yang ditampilkan",
    before: "Sebelumnya",
    after: "Berikutnya",
    today: "Hari ini",
    months: [
      ...["Januari", "Februari", "Maret", "April", "Mei", "Juni"],
      ...["Juli", "Agustus", "September", "Oktober", "November", "Desember"],
    ],
    week: (from, to) => `${from} sampai ${to}`,
    more: (count) => `${count} lagi`,
    none: "Tidak ada tugas pada waktu ini.",
    cancelled: "batal",
    lasts: (last) => `sampai ${last}`,
    planOn: (day) => `Rencanakan tugas ${day}`,
    isToday: "hari ini",
    off: "libur",
    keys: "Tombol panah memindahkan hari; Page Up dan Page Down memindahkan bulan.",
    tooMany: "Hanya 500 tugas pertama yang ditampilkan. Lihat per minggu.",
  },
  en: {
    ways: "Ways to look at the plan",
    tabs: { list: "List", calendar: "Calendar", kits: "Things" },
    title: "Calendar of field rounds",
    views: { bulan: "Month", minggu: "Week" },
    view: "View",
    steps: "Time shown",
    before: "Before",
    after: "Next",
    today: "Today",
    months: [
      ...["January", "February", "March", "April", "May", "June"],
      ...["July", "August", "September", "October", "November", "December"],
    ],
    week: (from, to) => `${from} to ${to}`,
    more: (count) => `${count} more`,
    none: "No rounds at this time.",
    cancelled: "cancelled",
    lasts: (last) => `until ${last}`,
    planOn: (day) => `Plan a round on ${day}`,
    isToday: "today",
    off: "day off",
    keys: "Arrow keys move by days; Page Up and Page Down by months.",
    tooMany: "Only the first 500 rounds are shown. Look by week.",
  },
}
