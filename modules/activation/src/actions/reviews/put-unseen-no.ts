import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import { lockHolder } from "../../store/bindings.ts"
import { listBindingsOfPlace } from "../../store/holding.ts"
import { findReason, openReview, type ReviewedRow, reopenReview } from "../../store/reviews.ts"
import { isOwnWord } from "../bindings/reinstate.ts"

const reason = "signed-before-revocation"

/**
 * Puts before the supervisor that the resident or an officer said no after a voucher was signed, as far as nobody has looked
 * at that yet; he cannot let it in unaware. What its own phone said needs no look: it holds whatever he decides. The holder's
 * lock must be held.
 */
export const putUnseenNo = async (tx: Tx, entry: ReviewedRow, needs: Needs): Promise<boolean> => {
  const { jti, resident_id, signed_at, state } = entry
  if (resident_id === null || state !== "held") return false
  const { revoked_at } = await tx.get(lockHolder, resident_id)
  if (revoked_at === null || revoked_at.getTime() < signed_at.getTime()) return false
  if (isOwnWord(revoked_at, await tx.rows(listBindingsOfPlace, resident_id, jti))) return false
  const known = await tx.find(findReason, jti, reason)
  const isSeen = known !== undefined && (known.closed_at === null || known.closed_at.getTime() >= revoked_at.getTime())
  if (isSeen) return false
  if (known === undefined) await tx.run(openReview, jti, reason, needs.now())
  else await tx.run(reopenReview, jti, reason, needs.now())
  return true
}
