import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import { findBindingByVoucher, findBindingRow } from "../../store/bindings.ts"
import { findMandateOfVoucher, type RebindingRow } from "../../store/rebindings.ts"
import { holdSignedAfter } from "../reviews/hold-signed-after.ts"
import { isAfterRevocation } from "../vouchers/judge-mandate.ts"

/**
 * Whoever collects between a revocation and the office's next look gets no offer either: the voucher that his binding goes
 * back to is held now, with all that came from it. The holder's lock must be held.
 */
export const holdInDoubt = async (tx: Tx, { resident_id, binding_id }: RebindingRow, needs: Needs): Promise<void> => {
  const { stands_for, voucher_jti } = await tx.get(findBindingRow, binding_id)
  const jti = stands_for ?? voucher_jti
  const entry = await tx.find(findMandateOfVoucher, jti)
  const known = entry === undefined ? undefined : await needs.findMandate(tx, entry.mandate)
  if (known === undefined) return
  // A rebinding's own time is its place, which a block has moved: the voucher's counts.
  const { signed_at } = await tx.get(findBindingByVoucher, resident_id, jti)
  if (isAfterRevocation(known, signed_at)) await holdSignedAfter(tx, { jti, resident_id }, needs)
}
