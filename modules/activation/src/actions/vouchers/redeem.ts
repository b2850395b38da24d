import type { Tx } from "@jatidiri/database"
import { hashCompact, parseRedemption, parseVoucher, type Redemption, type Signed } from "@jatidiri/field"
import { type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal, RedemptionBody, RedemptionReply, VoucherRefusal } from "../../contract.ts"
import { shapeRefusal } from "../../domain/parse-refusal.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, findBindingByVoucher, findBindingOfVoucher, lockHolder } from "../../store/bindings.ts"
import { findEntry } from "../../store/entries.ts"
import { findMandateOfVoucher } from "../../store/rebindings.ts"
import { checkRedemption } from "../proofs/check-proof.ts"
import { holdSignedAfter } from "../reviews/hold-signed-after.ts"
import { isAfterRevocation, judgeMandate } from "./judge-mandate.ts"
import { judgeVoucher } from "./judge-voucher.ts"
import { type OfferRefusal, offerFor } from "./offer-for.ts"
import { recordVoucher } from "./record-voucher.ts"

export type RedemptionRefusal =
  | VoucherRefusal
  | OfferRefusal
  | Extract<ActivationRefusal, "proof-refused" | "proof-stale" | "proof-replayed">

/** The binding of a voucher that the office has recorded, this very form of it; its phone's key finds it. */
const findRecorded = async (tx: Tx, compact: string, needs: Needs): Promise<BindingRow | undefined> => {
  const voucher = parseVoucher(compact)
  if (!voucher.ok) return undefined
  const { jti, key_thumbprint } = voucher.value.payload
  const entry = await tx.find(findEntry, jti)
  if (entry === undefined || entry.hash !== (await hashCompact(compact, needs.crypto.digest))) return undefined
  return tx.find(findBindingOfVoucher, key_thumbprint, jti)
}

/** Whoever asks between a revocation and the office's next look gets no offer either. */
const holdIfRevoked = async (tx: Tx, binding: BindingRow, needs: Needs): Promise<BindingRow> => {
  const { resident_id, voucher_jti: jti, signed_at } = binding
  if (binding.state !== "active") return binding
  const entry = await tx.find(findMandateOfVoucher, jti)
  const known = entry === undefined ? undefined : await needs.findMandate(tx, entry.mandate)
  if (known === undefined || !isAfterRevocation(known, signed_at)) return binding
  await holdSignedAfter(tx, { jti, resident_id }, needs)
  return tx.get(findBindingByVoucher, resident_id, jti)
}

/** What was recorded is not judged anew by today's register and powers: only how its binding stands counts. */
const redeemAgain = async (
  tx: Tx,
  proof: Signed<Redemption>,
  { resident_id, voucher_jti, key }: BindingRow,
  needs: Needs,
): Promise<Result<RedemptionReply, RedemptionRefusal>> => {
  const proven = await checkRedemption(tx, proof, { key, voucher: voucher_jti }, needs)
  if (!proven.ok) return proven
  await tx.get(lockHolder, resident_id)
  const binding = await tx.get(findBindingByVoucher, resident_id, voucher_jti)
  return offerFor(tx, await holdIfRevoked(tx, binding, needs), needs)
}

const redeemFirst = async (
  tx: Tx,
  proof: Signed<Redemption>,
  body: RedemptionBody,
  needs: Needs,
): Promise<Result<RedemptionReply, RedemptionRefusal>> => {
  const mandate = await judgeMandate(tx, body.mandate, needs)
  if (!mandate.ok) return mandate
  const given = { voucher: body.voucher, request: body.request, mandate: mandate.value }
  const judged = await judgeVoucher(tx, given, needs)
  if (!judged.ok) return judged
  const { voucher, request } = judged.value
  const of = { key: request.payload.cnf.jwk, voucher: voucher.payload.jti }
  const proven = await checkRedemption(tx, proof, of, needs)
  if (!proven.ok) return proven
  const standing = await recordVoucher(tx, judged.value, "redemption", needs)
  return standing.ok ? offerFor(tx, standing.value.binding, needs) : standing
}

const redeemIn = async (
  tx: Tx,
  body: RedemptionBody,
  needs: Needs,
): Promise<Result<RedemptionReply, RedemptionRefusal>> => {
  const proof = parseRedemption(body.proof)
  if (!proof.ok) return refuse("proof-refused", shapeRefusal(proof.refusal))
  const recorded = await findRecorded(tx, body.voucher, needs)
  return recorded === undefined
    ? redeemFirst(tx, proof.value, body, needs)
    : redeemAgain(tx, proof.value, recorded, needs)
}

/**
 * The wallet hands in its voucher with a proof of its key and gets a credential offer. The activation is recorded once,
 * here or when the officer's journal came first. Redeeming again with a new proof gives a new offer, and the one
 * before stops working.
 */
export const redeem =
  (needs: Needs) =>
  async (body: RedemptionBody): Promise<Result<RedemptionReply, RedemptionRefusal>> =>
    needs.database.transaction((tx) => redeemIn(tx, body, needs))
