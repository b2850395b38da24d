import type { Officer } from "@jatidiri/officers/contract"

/** The rooms of the office in this app, each with the powers that open it: one of them is enough. */
export const officePlaces = [
  { name: "queue", path: "/antrean", powers: ["activate"], icon: "queue" },
  { name: "places", path: "/tempat", powers: ["issue-mandates", "activate"], icon: "settings" },
  { name: "planning", path: "/rencana", powers: ["issue-mandates"], icon: "people" },
  { name: "reviews", path: "/tinjau", powers: ["supervise"], icon: "queue" },
  { name: "devices", path: "/perangkat", powers: ["supervise"], icon: "phone" },
  { name: "blanks", path: "/blangko", powers: ["supervise", "activate"], icon: "card" },
  { name: "requests", path: "/permohonan", powers: ["supervise", "activate"], icon: "help" },
] as const satisfies readonly {
  readonly powers: readonly Officer["powers"][number][]
  readonly [member: string]: unknown
}[]

type OfficePlace = (typeof officePlaces)[number]

export const mayEnter = (officer: Officer, { powers }: OfficePlace): boolean =>
  powers.some((power) => officer.powers.includes(power))

export const placesFor = (officer: Officer): readonly OfficePlace[] =>
  officePlaces.filter((place) => mayEnter(officer, place))

/** True for the place and all below it: `/rencana/baru` is within `/rencana`. */
export const isAt = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)
