import type { Texts } from "@jatidiri/web"

type SeriesWords = {
  readonly title: string
  readonly repeats: string
  readonly repeatsDetail: string
  readonly on: string
  /** From Monday. */
  readonly weekdays: readonly string[]
  readonly shortWeekdays: readonly string[]
  readonly lastDay: string
  readonly skip: string
  readonly skipHint: string
  readonly fill: string
  readonly fillFirst: string
  readonly filled: (count: string, until: string) => string
  readonly starts: string
  readonly startsHint: string
}

/** A round that comes back on some weekdays. */
export const seriesWords: Texts<SeriesWords> = {
  id: {
    title: "Berulang",
    repeats: "Ulangi tugas ini",
    repeatsDetail: "Tiap hari menjadi tugas sendiri, yang dapat diubah atau dibatalkan sendiri.",
    on: "Setiap hari",
    weekdays: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    shortWeekdays: ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"],
    lastDay: "Sampai tanggal",
    skip: "Hari libur yang dilewati (boleh kosong)",
    skipHint: "Satu tanggal satu baris, misalnya 25-12-2026 Natal. Dapat ditempel dari daftar.",
    fill: "Isi hari libur nasional",
    fillFirst: "Isi dahulu tanggal berangkat dan “Sampai tanggal”.",
    filled: (count, until) => `${count} hari libur pada hari kerja; diketahui sampai ${until}.`,
    starts: "Regu berangkat",
    startsHint: "Sejak saat ini petugas dan alatnya tidak dapat dipakai tugas lain.",
  },
  en: {
    title: "Repeating",
    repeats: "Repeat this round",
    repeatsDetail: "Each day becomes a round of its own, to be changed or cancelled by itself.",
    on: "Every",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    lastDay: "Until",
    skip: "Holidays to skip (may stay empty)",
    skipHint: "One day a line, such as 25-12-2026 Christmas. A list can be pasted.",
    fill: "Fill in national holidays",
    fillFirst: "Give the day of the start and “Until” first.",
    filled: (count, until) => `${count} holidays on weekdays; known until ${until}.`,
    starts: "The team starts",
    startsHint: "From then on its officers and things are in no other round.",
  },
}
