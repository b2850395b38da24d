import { requestDays } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { deleteOldProofs } from "../store/entries.ts"
import { deleteOldInvitations } from "../store/invitations.ts"
import { deleteOldChallenges } from "../store/recovery.ts"
import { deleteOldRequests, deleteWrongCodes } from "../store/requests.ts"
import { cancelForgotten } from "./recovery/close-rebindings.ts"

const dayMilliseconds = 86_400_000

/** Throws away what can no longer be used, personal data in unanswered requests first of all. */
export const sweep = (needs: Needs) => async (): Promise<void> => {
  const now = needs.now()
  const before = (days: number) => new Date(now.getTime() - days * dayMilliseconds)
  await needs.database.run(deleteOldProofs, now)
  await needs.database.run(deleteOldInvitations, before(1))
  await needs.database.run(deleteOldChallenges, now)
  await cancelForgotten(needs)
  await needs.database.run(deleteWrongCodes, before(1))
  await needs.database.run(deleteOldRequests, before(requestDays))
}
