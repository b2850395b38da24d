import type { EndedBy } from "./journey.ts"

export type NoticeName = "recovery-begun" | "officer-device-lost" | "held-for-review"

/** What the bound phone should know. Times are RFC 3339, as the office says them. */
export type Notice = {
  readonly notice: NoticeName
  readonly at: string
  readonly until?: string
  readonly rebinding?: string
}

/** How this phone's binding stands, as the office last said. */
export type Standing = {
  readonly state: "held" | "active" | "replaced" | "ended"
  readonly reason?: string
  readonly recovery: { readonly code: boolean; readonly passkey: boolean }
  readonly notices: readonly Notice[]
  /** Seconds. */
  readonly askedAt: number
}

const freshSeconds = 3600

/** While Dompet stays open it is asked once an hour; a clock that was turned back does not put it off. */
export const isStale = (standing: Standing | undefined, now: number): boolean =>
  standing === undefined || now - standing.askedAt >= freshSeconds || now < standing.askedAt

/** Why it ended, by what the person has to do next; nothing while it stands. */
export const endedBy = ({ state, reason }: Standing): EndedBy | undefined => {
  if (state === "replaced") return "replaced"
  if (state !== "ended") return undefined
  return reason === "lost" || reason === "stop" || reason === "withdrawn" ? reason : "office"
}

/**
 * Whoever found the paper can block this phone and then recover to his own: its key is what can say no. Whoever stole an
 * officer's tablet can replace it: its key is what the office puts back in force.
 */
export const keepsKey = (reason: EndedBy): boolean => reason === "lost" || reason === "replaced"

export const findNotice = (standing: Standing | undefined, name: NoticeName): Notice | undefined =>
  standing?.notices.find(({ notice }) => notice === name)

/** A code or a passkey is known to the office now. */
export const withRecovery = (standing: Standing, kept: "code" | "passkey"): Standing => ({
  ...standing,
  recovery: { ...standing.recovery, [kept]: true },
})

/** One recovery somewhere else was cancelled from here; the no of a phone that was blocked is for all of them. */
export const withoutRecovery = (standing: Standing, rebinding: string): Standing => ({
  ...standing,
  notices: standing.notices.filter(
    (told) => told.notice !== "recovery-begun" || (standing.state !== "ended" && told.rebinding !== rebinding),
  ),
})
