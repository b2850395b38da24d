import type { Static } from "typebox"
import type * as schemas from "./http/place-schemas.ts"

/** Where it is asked what service points offered and what of it was used. */
export const placePaths = { offers: "/api/monitoring/books/:book/regions/:code/offers" } as const

/** Sites of one answer; the rest is found in a smaller region. */
export const mostOfferSites = 200

export type Offers = Static<typeof schemas.offers>
export type OfferCounts = Static<typeof schemas.offerCounts>
export type OfferPart = Static<typeof schemas.offerPart>
export type OfferSite = Static<typeof schemas.offerSite>
export type OfferDay = Static<typeof schemas.offerDay>
