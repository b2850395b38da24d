import { createHash, randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { toBase64url } from "@jatidiri/kernel"
import type { CredentialOffer } from "@jatidiri/openid4vc"
import { after, offerSeconds } from "../domain/lifetimes.ts"
import { describeOffer } from "../domain/offer.ts"
import type { Needs } from "../needs.ts"
import { insertOffer } from "../store/offers.ts"

export type OfferFor = {
  readonly bindingId: string
  readonly residentId: string
  /** The only key that may redeem; left out for a foreign wallet, whose key is not known yet. */
  readonly keyThumbprint?: string | undefined
  /** base64url SHA-256 of `voucherId:code`, as in the voucher; left out: no code is asked, which needs a known key. */
  readonly txCodeHash?: string | undefined
  readonly voucherId: string
}

/**
 * Makes the one live offer of a binding; an earlier one stops working. Only the code's hash is kept. Wrong
 * transaction codes count per voucher, over all its offers.
 */
export const makeOffer =
  (needs: Needs) =>
  async (tx: Tx, offer: OfferFor): Promise<{ readonly credentialOffer: CredentialOffer }> => {
    if (offer.txCodeHash === undefined && offer.keyThumbprint === undefined)
      throw new Error("an offer that asks for no code must be for one key")
    const code = toBase64url(needs.crypto.randomBytes(32))
    const now = needs.now()
    await tx.run(
      insertOffer,
      createHash("sha256").update(code).digest(),
      randomUUID(),
      offer.bindingId,
      offer.residentId,
      offer.keyThumbprint ?? null,
      offer.txCodeHash ?? null,
      offer.voucherId,
      now,
      after(now, offerSeconds),
    )
    await needs.recordAudit(tx, {
      action: "offer.made",
      actor: `binding:${offer.bindingId}`,
      subject: `resident:${offer.residentId}`,
      detail: { voucher: offer.voucherId },
    })
    const { issuer, configurations } = needs
    return {
      credentialOffer: describeOffer({ issuer, configurations, code, asksTxCode: offer.txCodeHash !== undefined }),
    }
  }
