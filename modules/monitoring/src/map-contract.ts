import type { Static } from "typebox"
import type * as schemas from "./http/map-schemas.ts"

/** What maps, ranks and calendars are drawn from besides the figures themselves. */
export const mapPaths = {
  outlines: "/api/monitoring/outlines/:code",
  /** All regencies and cities of the live book, with their places among all. */
  regencies: "/api/monitoring/regencies",
  /** Days off of a period. */
  calendar: "/api/monitoring/calendar",
} as const

export type Outlines = Static<typeof schemas.outlines>
export type Regencies = Static<typeof schemas.regencies>
export type Calendar = Static<typeof schemas.calendar>
export type OutlineShape = Outlines["shapes"][number]
