import type { Tx } from "@jatidiri/database"
import { parseVoucher } from "@jatidiri/field"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { VoucherRefusal } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { findBindingByVoucher, lockHolder } from "../../store/bindings.ts"
import { markHeld, type ReviewedRow } from "../../store/reviews.ts"
import { reasonRevoked } from "../vouchers/judge-mandate.ts"
import { releasePlace } from "./release-place.ts"

export type ReleaseRefusal = Extract<VoucherRefusal, "not-eligible" | "device-revoked" | "mandate-revoked">
type HeldVoucher = Pick<ReviewedRow, "jti" | "compact" | "mandate" | "signed_at"> & {
  readonly resident_id: string
  /** Whoever lets it in was told that it was signed after the revocation. */
  readonly isToldRevoked: boolean
}

const requestHashOf = (compact: string): string => {
  const voucher = parseVoucher(compact)
  if (!voucher.ok) throw new Error("a stored voucher cannot be read")
  return voucher.value.payload.request_hash
}

/**
 * Lets a held voucher take its place by the time it was signed, as if it had never been held. Only what may still be in
 * force: of somebody who can be activated, and signed before whatever was revoked in the meantime, as far as nobody was
 * told: a moment of loss is often said too early, and who lets in what was signed after it knows that.
 */
export const releaseHeld = async (tx: Tx, held: HeldVoucher, needs: Needs): Promise<Result<void, ReleaseRefusal>> => {
  await tx.get(lockHolder, held.resident_id)
  const row = await tx.get(findBindingByVoucher, held.resident_id, held.jti)
  const resident = await needs.findResident(tx, held.resident_id)
  const obstacle = resident && needs.reasonNotToActivate(resident, jakartaDay(held.signed_at))
  if (resident === undefined || obstacle !== undefined) return refuse("not-eligible", obstacle)
  const known = await needs.findMandate(tx, held.mandate)
  if (known === undefined) throw new Error("the mandate of a recorded voucher is gone")
  const revoked = reasonRevoked(known, held.signed_at)
  if (revoked !== undefined && !held.isToldRevoked) return refuse(revoked)
  const { jti, compact } = held
  await releasePlace(tx, { jti, row, requestHash: requestHashOf(compact), mandate: known.compact }, needs)
  await tx.run(markHeld, held.jti, false)
  return accept(undefined)
}

/** The request that a held voucher answers, for the wallet that still waits. */
export const requestOf = ({ compact }: Pick<ReviewedRow, "compact">): string => requestHashOf(compact)
