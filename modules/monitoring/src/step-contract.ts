import type { Static } from "typebox"
import type * as schemas from "./http/step-schemas.ts"

/** How far residents came, and what serving them took. */
export const stepPaths = {
  funnel: "/api/monitoring/books/:book/regions/:code/funnel",
  service: "/api/monitoring/books/:book/regions/:code/service",
} as const

/** In the order in which a resident takes them; the last is what is left of them. */
export const funnelSteps = ["requested", "met", "activated", "collected", "active"] as const
export type FunnelStep = (typeof funnelSteps)[number]

export type Funnel = Static<typeof schemas.funnel>
export type FunnelPart = Static<typeof schemas.funnelPart>
export type Service = Static<typeof schemas.service>
export type ServedChannel = Static<typeof schemas.servedChannel>
export type ServedPart = Static<typeof schemas.servedPart>
export type ServedPlace = Static<typeof schemas.servedPlace>
