import type { Static } from "typebox"
import type * as schemas from "./http/reason-schemas.ts"

/** Where it is asked why people are not reached, where the network fails, and how many blanks are left. */
export const reasonPaths = {
  barriers: "/api/monitoring/books/:book/regions/:code/barriers",
  network: "/api/monitoring/books/:book/regions/:code/network",
  blanks: "/api/monitoring/books/:book/regions/:code/blanks",
  attempts: "/api/monitoring/attempts",
} as const

/** One try of an officer's device to reach the office; `weak`: over three seconds, or broken and repeated. */
export const attemptOutcomes = ["ok", "weak", "none"] as const
export type AttemptOutcome = (typeof attemptOutcomes)[number]

export const mostAttempts = 200
export const mostTries = 5000
/** What a device kept longer says little about today's network. */
export const oldestAttemptDays = 60
/** Below so many tries a place is not called a blank spot. */
export const leastTries = 30
/** From this share of tries in vain on it is. */
export const blankSpotShare = 0.5
export const mostBlankSpots = 100
export const mostStocks = 200

/**
 * Reasons that exempt: whoever has no phone, lives without signal or does not want it keeps his KTP-el, which stays valid.
 * They are counted like the others and taken from no figure, rank or share.
 */
export const exemptReasons: readonly string[] = [
  "no-smartphone",
  "no-signal",
  "not-interested",
  "no-time",
  "resident-declines",
  "device-refused-officially",
  "device-unfit",
]

export type AttemptsBody = Static<typeof schemas.attemptsBody>
export type AttemptsReply = Static<typeof schemas.attemptsReply>
export type Barriers = Static<typeof schemas.barriers>
export type BarrierReason = Static<typeof schemas.reasonCount>
export type BarrierPart = Static<typeof schemas.barrierPart>
export type Network = Static<typeof schemas.network>
export type NetworkPart = Static<typeof schemas.networkPart>
export type Blanks = Static<typeof schemas.blanks>
export type BlankPart = Static<typeof schemas.blankPart>
export type BlankSite = Static<typeof schemas.blankSite>
export type BlankCover = Static<typeof schemas.blankCover>
