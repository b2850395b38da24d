import type { Static } from "typebox"
import type * as queueSchemas from "./http/queue-schemas.ts"
import type * as schemas from "./http/schemas.ts"

/** Where card blanks, the queue for cards and temporary letters are dealt with. */
export const cardPaths = {
  stocks: "/api/cards/stocks",
  movementsOf: "/api/cards/sites/:siteId/movements",
  movements: "/api/cards/movements",
  moves: "/api/cards/moves",
  counts: "/api/cards/counts",
  leadTimes: "/api/cards/lead-times",
  queue: "/api/cards/queue",
  handOuts: "/api/cards/queue/hand-outs",
  results: "/api/cards/queue/results",
  hands: "/api/cards/queue/hands",
  returns: "/api/cards/queue/returns",
  positions: "/api/cards/queue/positions",
  sukets: "/api/cards/sukets",
  suketLetter: "/api/cards/sukets/:suketId/letter",
} as const

/** `out` is printed; `counted` is what a count corrected. */
export const movementKinds = ["in", "out", "spoiled", "moved", "counted"] as const
export type MovementKind = (typeof movementKinds)[number]

export const spoilReasons = ["misprint", "printer-fault", "broken-chip", "damaged-on-the-way"] as const
export type SpoilReason = (typeof spoilReasons)[number]

/** Why what is there differs from what is booked; `as-booked` where it does not. */
export const countReasons = ["as-booked", "not-booked", "booked-twice", "lost", "found", "unknown"] as const
export type CountReason = (typeof countReasons)[number]

/** A journal of the field told of pieces that no row had brought in: they were there all the same. */
export const fieldProvesMore = "field-proves-more"

/** Why a card is due. */
export const causes = ["print-ready", "first-timer", "lost", "damaged", "changed-data"] as const
export type Cause = (typeof causes)[number]

/** What decides in which class somebody waits. */
export const queueReasons = ["print-ready", "first-timer", "disabled", "lost", "damaged", "changed-data"] as const
export type QueueReason = (typeof queueReasons)[number]

/** `spoiled` costs a blank; `data-wrong` waits for the register; the others go back to their place. */
export const failReasons = ["spoiled", "data-wrong", "printer-fault", "not-printed"] as const
export type FailReason = (typeof failReasons)[number]

export const suketReasons = ["no-blanks", "in-queue", "lost", "damaged"] as const
export type SuketReason = (typeof suketReasons)[number]
export const suketMonths = 6

/** Why days of cover are not said. */
export const coverUnknowns = ["history-too-short", "nothing-used"] as const
export type CoverUnknown = (typeof coverUnknowns)[number]

export const mostPieces = 1_000_000
export const mostHandedOut = 20
export const movementsAPage = 50
export const mostSites = 500
export const mostSuketsListed = 200
/** A letter may be followed by another so many days before its end. */
export const suketRenewalDays = 30

export const cardRefusals = [
  "not-signed-in",
  "officer-ended",
  "power-missing",
  "outside-region",
  "command-differs",
  "site-unknown",
  "same-site",
  "not-enough",
  "reason-unfit",
  "stock-changed",
  "blanks-short",
  "queue-empty",
  "not-in-hand",
  "resident-unknown",
  "not-in-queue",
  "card-held",
  "not-recorded",
  "suket-unknown",
] as const
export type CardRefusal = (typeof cardRefusals)[number]

export type Cover = Static<typeof schemas.cover>
export type SiteStock = Static<typeof schemas.siteStock>
export type RegionStock = Static<typeof schemas.regionStock>
export type StocksReply = Static<typeof schemas.stocksReply>
export type Movement = Static<typeof schemas.movement>
export type MovementsReply = Static<typeof schemas.movementsReply>
export type MovementBody = Static<typeof schemas.movementBody>
export type MoveBody = Static<typeof schemas.moveBody>
export type CountBody = Static<typeof schemas.countBody>
export type LeadTimeBody = Static<typeof schemas.leadTimeBody>
export type StockReply = Static<typeof schemas.stockReply>
export type CountReply = Static<typeof schemas.countReply>
export type QueueReply = Static<typeof queueSchemas.queueReply>
export type HandOutBody = Static<typeof queueSchemas.handOutBody>
export type InHand = Static<typeof queueSchemas.inHand>
export type HandOutReply = Static<typeof queueSchemas.handOutReply>
export type ResultsBody = Static<typeof queueSchemas.resultsBody>
export type HandsReply = Static<typeof queueSchemas.inHandsReply>
export type ReturnBody = Static<typeof queueSchemas.returnBody>
export type ReturnReply = Static<typeof queueSchemas.returnReply>
export type PositionBody = Static<typeof queueSchemas.positionBody>
export type PositionReply = Static<typeof queueSchemas.positionReply>
export type SuketBody = Static<typeof queueSchemas.suketBody>
export type Suket = Static<typeof queueSchemas.suket>
export type SuketsReply = Static<typeof queueSchemas.suketsReply>
