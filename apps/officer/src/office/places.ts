import type { Officer } from "@jatidiri/officers/contract"

/** The rooms of the office in this app, each with the power that opens it. */
export const officePlaces = [
  { name: "planning", path: "/rencana", power: "issue-mandates", icon: "people" },
  { name: "reviews", path: "/tinjau", power: "supervise", icon: "queue" },
  { name: "devices", path: "/perangkat", power: "supervise", icon: "phone" },
] as const

type OfficePlace = (typeof officePlaces)[number]

export const placesFor = ({ powers }: Officer): readonly OfficePlace[] =>
  officePlaces.filter(({ power }) => powers.includes(power))

/** True for the place and all below it: `/rencana/baru` is within `/rencana`. */
export const isAt = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)
