import type { OpenSession } from "../domain/session.ts"

/**
 * Sessions that this process opened or saw a moment ago, so that their question is not read from the database at every
 * step. Only what never changes is taken from here: whether a session is still open is decided by the database, in the
 * statement that changes it.
 */
export type OpenSessions = {
  recall(sessionId: string): OpenSession | undefined
  keep(session: OpenSession): void
  forget(sessionId: string): void
}

/** Some 4 kB each. */
const mostKept = 4096

export const makeOpenSessions = (): OpenSessions => {
  const known = new Map<string, OpenSession>()
  return {
    recall: (sessionId) => known.get(sessionId),
    keep: (session) => {
      // A map keeps its order: the first is the oldest.
      if (known.size >= mostKept) known.delete(known.keys().next().value ?? "")
      known.set(session.sessionId, session)
    },
    forget: (sessionId) => void known.delete(sessionId),
  }
}
