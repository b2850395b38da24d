import type { At, Rebound } from "./journey.ts"
import { preparedOf } from "./steps.ts"

/** Steps from which somebody who has a recovery code can bring his digital KTP to this phone. */
export type Recoverable = "prepared" | "sent" | "refused" | "lapsed" | "cancelled"

const recoverable: readonly string[] = ["prepared", "sent", "refused", "lapsed", "cancelled"] satisfies Recoverable[]

export const isRecoverable = (journey: { readonly step: string }): journey is At<Recoverable> =>
  recoverable.includes(journey.step)

/** The office counts the wait; the old phone may cancel until it is over. */
export const rebinding = (
  from: At<Recoverable>,
  begun: { readonly rebinding: string; readonly begunAt: number; readonly readyAt: number },
): At<"rebinding"> => ({ step: "rebinding", ...preparedOf(from), by: "recovery", ...begun })

/** The old phone or an officer put an end to it. The request stays: an officer can still say yes to it. */
export const cancelled = (from: At<"rebinding">): At<"cancelled"> => ({ step: "cancelled", ...preparedOf(from) })

/** Who would rather not wait goes to an officer with the same request; the same recovery goes on meanwhile. */
export const toAnOfficer = (from: At<"rebinding" | "cancelled">): At<"prepared"> => ({
  step: "prepared",
  ...preparedOf(from),
})

/** Seconds until the documents can be fetched. */
export const secondsLeft = ({ readyAt }: Rebound, now: number): number => Math.max(0, readyAt - now)

/** How much of the wait is over, 0 to 1. */
export const waited = ({ begunAt, readyAt }: Rebound, now: number): number =>
  readyAt <= begunAt ? 1 : Math.min(1, Math.max(0, (now - begunAt) / (readyAt - begunAt)))

const hour = 3600

/**
 * Seconds after which to ask the office again: when it is ready, and while that is long off once an hour, so that a cancelled
 * one does not count down to nothing. Right after it was begun there is nothing to ask.
 */
export const nextQuestion = (rebound: Rebound, now: number, askedAt: number): number => {
  const left = secondsLeft(rebound, now)
  return Math.min(left, Math.max(0, Math.max(askedAt, rebound.begunAt) + hour - now))
}
