import type { Texts } from "@jatidiri/web"

type NextWords = {
  readonly title: string
  readonly reached: string
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
    needed: (perDay, by) => `Agar target tercapai pada ${by} perlu ${perDay} orang per hari kerja.`,
    last: (place, share) => `Paling jauh tertinggal: ${place}, ${share} dari penyebutnya.`,
    reason: (reason, people) => `Alasan yang paling banyak dicatat: ${reason} (${people} orang).`,
    when: "Kapan tercapai",
    where: "Ke mana regu berikutnya",
    why: "Mengapa belum",
  },
  en: {
    title: "What is next",
    reached: "The target is reached.",
    needed: (perDay, by) => `To reach the target by ${by} takes ${perDay} people a working day.`,
    last: (place, share) => `Furthest behind: ${place}, ${share} of its base.`,
    reason: (reason, people) => `The reason noted most: ${reason} (${people} people).`,
    when: "When it is reached",
    where: "Where teams go next",
    why: "Why not yet",
  },
}
