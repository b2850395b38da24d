import type { ECDH } from "node:crypto"
import type { OpenSession } from "../domain/session.ts"
import { openSealed } from "../keys/seal.ts"
import { importPrivateKey } from "../keys/session-key.ts"
import type { Needs } from "../needs.ts"

/**
 * Sessions that this process opened or saw a moment ago, so that their question is not read from the database at every
 * step. Only what never changes is taken from here: whether a session is still open is decided by the database, in the
 * statement that changes it.
 */
export type OpenSessions = {
  recall(sessionId: string): OpenSession | undefined
  keep(session: OpenSession, pair?: ECDH): void
  forget(sessionId: string): void
  /** The session's own key; opened from its seal when this process did not make it. */
  keyOf(session: OpenSession): ECDH
}

/** Some 4 kB each. */
const mostKept = 4096

export const makeOpenSessions = (needs: Needs): OpenSessions => {
  const known = new Map<string, OpenSession>()
  const pairs = new WeakMap<OpenSession, ECDH>()
  return {
    recall: (sessionId) => known.get(sessionId),
    keep: (session, pair) => {
      if (pair !== undefined) pairs.set(session, pair)
      // A map keeps its order: the first is the oldest.
      if (known.size >= mostKept) known.delete(known.keys().next().value ?? "")
      known.set(session.sessionId, session)
    },
    forget: (sessionId) => void known.delete(sessionId),
    keyOf: (session) => {
      const of = { sessionId: session.sessionId, what: "key" } as const
      return pairs.get(session) ?? importPrivateKey(openSealed(needs.sealingKey, of, session.keySealed))
    },
  }
}
