import type { Tx } from "@jatidiri/database"
import type { Needs, Revocation } from "../../needs.ts"
import { findBindingByVoucher, lockHolder } from "../../store/bindings.ts"
import { listSignedAfter, type SignedAfterRow } from "../../store/holding.ts"
import { openReview } from "../../store/reviews.ts"
import { holdPlaced } from "../bindings/hold-placed.ts"

const pageSize = 500

/**
 * Puts before a person what was signed after its revocation and the office had taken before it heard; a voucher waits from
 * then on, wherever it stands. Once he has decided, it is not asked again.
 */
export const holdSignedAfter = async (tx: Tx, { jti, resident_id }: SignedAfterRow, needs: Needs): Promise<void> => {
  if (resident_id !== null) await tx.get(lockHolder, resident_id)
  if ((await tx.run(openReview, jti, "signed-after-revocation", needs.now())) === 0 || resident_id === null) return
  const binding = await tx.get(findBindingByVoucher, resident_id, jti)
  if (binding.placed) await holdPlaced(tx, binding, needs)
}

const holdOf = async ({ device, mandate, from }: Revocation, needs: Needs): Promise<void> => {
  for (;;) {
    const page = await needs.database.rows(listSignedAfter, device, from, mandate ?? null, pageSize)
    for (const one of page) await needs.database.transaction((tx) => holdSignedAfter(tx, one, needs))
    if (page.length < pageSize) return
  }
}

/**
 * Asks officers what is revoked and holds what was signed from then on: whatever was taken while nobody had said so yet.
 * One transaction an entry; repeating it, several at once too, changes nothing.
 */
export const holdRevoked = (needs: Needs) => async (): Promise<void> => {
  for (let after = ""; ; ) {
    const page = await needs.listRevocations(needs.database, after, pageSize)
    for (const revocation of page) await holdOf(revocation, needs)
    const last = page.at(-1)
    if (last === undefined) return
    after = last.id
  }
}
