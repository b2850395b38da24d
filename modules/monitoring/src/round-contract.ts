import type { Static } from "typebox"
import type * as schemas from "./http/round-schemas.ts"

/** Where it is asked what field rounds there are, and what came of each. */
export const roundPaths = { rounds: "/api/monitoring/books/:book/regions/:code/rounds" } as const

/** Rounds of one answer; the rest is found in a smaller region or a shorter time. */
export const mostRoundsShown = 200

/** `planned` before its time, `open` in it, `closed` after it, `cancelled` before it began. */
export const shownRoundStates = ["planned", "open", "closed", "cancelled"] as const

export type Rounds = Static<typeof schemas.rounds>
export type ShownRound = Static<typeof schemas.shownRound>
export type RoundPart = Static<typeof schemas.roundPart>
