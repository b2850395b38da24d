import type { Static } from "typebox"
import type * as schemas from "./http/public-schemas.ts"

/** For everybody, without signing in. The region `nation` is the whole country; districts are the smallest that are told. */
export const publicPaths = { figures: "/api/public/figures/:code" } as const

export const publicRefusals = ["region-unknown", "region-too-small", "being-counted"] as const
export type PublicRefusal = (typeof publicRefusals)[number]

export type PublicPart = Static<typeof schemas.publicPart>
export type PublicFigures = Static<typeof schemas.publicFigures>
