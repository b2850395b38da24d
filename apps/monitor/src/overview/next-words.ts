import type { Texts } from "@jatidiri/web"

type NextWords = {
  readonly title: string
  readonly reached: string
  /** So many, and how that number is written. */
  readonly people: (count: number, written: string) => string
  readonly needed: (perDay: string, by: string) => string
  readonly last: (place: string, share: string) => string
  readonly reason: (reason: string, people: string) => string
  readonly when: string
  readonly where: string
  readonly why: string
}

/** What follows from where a region stands, in a line each, and where the rest of it is. */
export const nextWords: Texts<NextWords> = {
  id: {
    title: "Apa berikutnya",
    reached: "Target sudah tercapai.",
    people: (_, written) => `${written} orang`,
    needed: (perDay, by) => `Agar target tercapai pada ${by} perlu ${perDay} per hari kerja.`,
    last: (place, share) => `Paling jauh tertinggal: ${place}, ${share} dari penyebutnya.`,
    reason: (reason, people) => `Alasan yang paling banyak dicatat: ${reason} (${people}).`,
    when: "Kapan tercapai",
    where: "Ke mana regu berikutnya",
    why: "Mengapa belum",
  },
  en: {
    title: "What is next",
    reached: "The target is reached.",
    people: (count, written) => `${written} ${count === 1 ? "person" : "people"}`,
    needed: (perDay, by) => `To reach the target by ${by} takes ${perDay} a working day.`,
    last: (place, share) => `Furthest behind: ${place}, ${share} of its base.`,
    reason: (reason, people) => `The reason noted most: ${reason} (${people}).`,
    when: "When it is reached",
    where: "Where teams go next",
    why: "Why not yet",
  },
}
