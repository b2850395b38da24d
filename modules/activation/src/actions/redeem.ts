import type { Tx } from "@jatidiri/database"
import { type ProofRefusal, parseRedemption, type Redemption, type Signed, verifyRedemption } from "@jatidiri/field"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { ActivationRefusal, RedemptionBody, RedemptionReply, VoucherRefusal } from "../contract.ts"
import { shapeRefusal } from "../domain/parse-refusal.ts"
import { clockLeewaySeconds, toDate, toSeconds } from "../domain/times.ts"
import type { Needs } from "../needs.ts"
import type { BindingRow } from "../store/bindings.ts"
import { spendProof } from "../store/entries.ts"
import { judgeMandate } from "./judge-mandate.ts"
import { type JudgedVoucher, judgeVoucher } from "./judge-voucher.ts"
import { recordVoucher } from "./record-voucher.ts"

export type RedemptionRefusal =
  | VoucherRefusal
  | Extract<
      ActivationRefusal,
      "proof-refused" | "proof-stale" | "proof-replayed" | "voucher-replaced" | "binding-ended"
    >

/** What the caller may know of a proof that does not hold: whether to look at the clock. */
export const proofRefusal = (code: ProofRefusal | "wrong-voucher"): "proof-stale" | "proof-refused" =>
  code === "stale" ? "proof-stale" : "proof-refused"

/** Each proof counts once, for as long as it could be fresh. */
export const spendOnce = async (tx: Tx, jti: string, needs: Needs): Promise<boolean> => {
  const until = toDate(toSeconds(needs.now()) + 2 * clockLeewaySeconds)
  return (await tx.run(spendProof, jti, until)) === 1
}

const verifyProof = async (
  proof: Signed<Redemption>,
  judged: JudgedVoucher,
  needs: Needs,
): Promise<Result<void, "proof-refused" | "proof-stale">> => {
  const verified = await verifyRedemption(proof, {
    key: judged.request.payload.cnf.jwk,
    voucher: judged.voucher.payload.jti,
    audience: needs.baseUrl,
    now: toSeconds(needs.now()),
    maxAgeSeconds: clockLeewaySeconds,
    ...needs.crypto,
  })
  return verified.ok ? accept(undefined) : refuse(proofRefusal(verified.refusal.code), verified.refusal.code)
}

const offerFor = async (
  tx: Tx,
  binding: BindingRow,
  needs: Needs,
): Promise<Result<RedemptionReply, RedemptionRefusal>> => {
  // The activation stands although no offer is made: the refusal keeps what was recorded.
  if (binding.state === "held") return refuseAndKeep("held-for-review")
  if (binding.state === "replaced") return refuseAndKeep("voucher-replaced")
  if (binding.state === "ended") return refuseAndKeep("binding-ended")
  const { credentialOffer } = await needs.makeOffer(tx, {
    bindingId: binding.binding_id,
    residentId: binding.resident_id,
    keyThumbprint: binding.key_thumbprint,
    txCodeHash: binding.tx_code_hash,
    voucherId: binding.voucher_jti,
  })
  return accept({ credentialOffer: { ...credentialOffer } })
}

const redeemIn = async (
  tx: Tx,
  body: RedemptionBody,
  needs: Needs,
): Promise<Result<RedemptionReply, RedemptionRefusal>> => {
  const proof = parseRedemption(body.proof)
  if (!proof.ok) return refuse("proof-refused", shapeRefusal(proof.refusal))
  const mandate = await judgeMandate(tx, body.mandate, needs)
  if (!mandate.ok) return mandate
  const given = { voucher: body.voucher, request: body.request, mandate: mandate.value }
  const judged = await judgeVoucher(tx, given, needs)
  if (!judged.ok) return judged
  const proven = await verifyProof(proof.value, judged.value, needs)
  if (!proven.ok) return proven
  if (!(await spendOnce(tx, proof.value.payload.jti, needs))) return refuse("proof-replayed")
  const standing = await recordVoucher(tx, judged.value, "redemption", needs)
  return standing.ok ? offerFor(tx, standing.value.binding, needs) : standing
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
