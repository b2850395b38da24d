import { accept, type Day, jakartaDay, parseDay, type Result, refuse } from "@jatidiri/kernel"
import type { BookKind } from "../contract.ts"
import { leewayMilliseconds } from "./leeway.ts"

/** The day that an answer speaks of. */
export type AsOf = {
  readonly day: Day
  /** Nothing more can become known on it. */
  readonly final: boolean
  /** It is over: figures are what was known when it ended. */
  readonly past: boolean
}

type Said = {
  readonly kind: BookKind
  readonly nominalDay: string | null
  readonly filledUntil: string | null
  readonly followedAt: Date
}

const endOf = (day: Day): number => Date.parse(`${day}T24:00:00+07:00`)

/**
 * The day asked for, today where none was; refuses what is no day and days to come. A scenario's office spoke once: its
 * figures are always those of that day. A practice book is as of its last filled day until the next is filled: what is on
 * its way into the sums is not told yet.
 */
export const asOfDay = (said: Said, per: string | undefined, now: Date): Result<AsOf, "day-wrong"> => {
  if (said.nominalDay !== null) return accept({ day: said.nominalDay as Day, final: true, past: false })
  const today = jakartaDay(now)
  const asked = per === undefined ? accept(today) : parseDay(per)
  if (!asked.ok || asked.value > today) return refuse("day-wrong")
  const newest = said.filledUntil === null ? today : (said.filledUntil as Day) // the database's own date
  const day = asked.value < newest ? asked.value : newest
  const final = said.followedAt.getTime() >= endOf(day) + leewayMilliseconds
  return accept({ day, final, past: day < today })
}
