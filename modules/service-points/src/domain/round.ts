import { mostRoundDays, type RoundState } from "../contract.ts"

/** The times that a round's state follows from. */
export type RoundTimes = { readonly from: Date; readonly until: Date; readonly closedAt?: Date }

export const stateOf = ({ from, until, closedAt }: RoundTimes, now: Date): RoundState => {
  if (closedAt !== undefined || now >= until) return "closed"
  return now < from ? "planned" : "open"
}

const longestMilliseconds = mostRoundDays * 86_400_000

/** Why a round may not take place at these times; nothing when it may. The team is away from `startsAt`, or else from `from`. */
export const reasonNotToPlan = (
  { from, startsAt = from, until }: Pick<RoundTimes, "from" | "until"> & { readonly startsAt?: Date | undefined },
  now: Date,
): "round-upside-down" | "round-too-long" | "round-in-the-past" | undefined => {
  if (until <= from || startsAt < from || startsAt >= until) return "round-upside-down"
  if (until.getTime() - from.getTime() > longestMilliseconds) return "round-too-long"
  return until <= now ? "round-in-the-past" : undefined
}

/** Why a round is no longer changed, only closed; nothing while its team has not started. */
export const reasonNotToChange = (
  { startsAt, until, closedAt }: { readonly startsAt: Date; readonly until: Date; readonly closedAt?: Date },
  now: Date,
): "round-over" | "round-begun" | undefined => {
  if (closedAt !== undefined || now >= until) return "round-over"
  return now >= startsAt ? "round-begun" : undefined
}

/** Why the team does not get its pack now; nothing when it does. */
export const reasonNotToPack = (times: RoundTimes, now: Date): "round-not-begun" | "round-over" | undefined => {
  const state = stateOf(times, now)
  if (state === "planned") return "round-not-begun"
  return state === "closed" ? "round-over" : undefined
}
