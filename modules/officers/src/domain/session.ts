/** A working day; after it the passkey is asked for again. */
export const sessionHours = 12
/** A counter left alone. */
export const idleMinutes = 30
/** Seeing a session writes at most this often. */
export const seenEverySeconds = 60

export type SessionTimes = { readonly startedAt: Date; readonly seenAt: Date; readonly endedAt: Date | null }

const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000

/** Whether the session still holds at that moment. */
export const isOpen = (session: SessionTimes, now: Date): boolean =>
  session.endedAt === null &&
  minutesBetween(session.startedAt, now) < sessionHours * 60 &&
  minutesBetween(session.seenAt, now) < idleMinutes

export const isToBeMarkedSeen = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - session.seenAt.getTime() >= seenEverySeconds * 1000
