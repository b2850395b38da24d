import { sessionHours } from "../domain/session.ts"
import type { Needs } from "../needs.ts"
import { deleteOldProofs } from "../store/mandates.ts"
import { deleteExpiredChallenges } from "../store/passkeys.ts"
import { deleteOldSessions } from "../store/sessions.ts"

/** Throws away what can no longer be used: challenges, proofs and sessions past their time. */
export const sweep = (needs: Needs) => async (): Promise<void> => {
  const now = needs.now()
  await needs.database.run(deleteExpiredChallenges, now)
  await needs.database.run(deleteOldProofs, now)
  await needs.database.run(deleteOldSessions, new Date(now.getTime() - 2 * sessionHours * 3_600_000))
}
