import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuseAndKeep } from "@jatidiri/kernel"
import type { ActivationRefusal, RedemptionReply } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import type { BindingRow } from "../../store/bindings.ts"

export type OfferRefusal = Extract<ActivationRefusal, "held-for-review" | "voucher-replaced" | "binding-ended">

/** A fresh offer for a binding in force; the one before stops working. */
export const offerFor = async (
  tx: Tx,
  binding: BindingRow,
  needs: Needs,
): Promise<Result<RedemptionReply, OfferRefusal>> => {
  // The activation stands although no offer is made: the refusal keeps what was recorded.
  if (binding.state === "held") return refuseAndKeep("held-for-review")
  if (binding.state === "replaced") return refuseAndKeep("voucher-replaced")
  if (binding.state === "ended") return refuseAndKeep("binding-ended")
  const { credentialOffer } = await needs.makeOffer(tx, {
    bindingId: binding.binding_id,
    residentId: binding.resident_id,
    keyThumbprint: binding.key_thumbprint,
    ...(binding.tx_code_hash === null ? {} : { txCodeHash: binding.tx_code_hash }),
    voucherId: binding.voucher_jti,
  })
  return accept({ credentialOffer: { ...credentialOffer } })
}
