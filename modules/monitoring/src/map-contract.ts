import type { Static } from "typebox"
import type * as schemas from "./http/map-schemas.ts"

/** Outlines of a region's parts, where the operator has loaded some. */
export const mapPaths = {
  outlines: "/api/monitoring/outlines/:code",
} as const

export type Outlines = Static<typeof schemas.outlines>
export type OutlineShape = Outlines["shapes"][number]
