import { activationPaths, type RedemptionReply } from "@jatidiri/activation/contract"
import { makeRedemption, parseVoucher } from "@jatidiri/field"
import { parseCredentialOffer } from "@jatidiri/openid4vc"
import { ask } from "@jatidiri/web"
import type { At } from "../domain/journey.ts"
import { notInForce, offered } from "../domain/steps.ts"
import { findDeviceKey, signerOf } from "../store/keys.ts"
import { handoverGone, journeyChange, type Vault } from "../store/records.ts"
import type { KeyRecord } from "../store/shapes.ts"
import { nowSeconds } from "./clock.ts"
import { issuerIdentifier } from "./issuer.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"

/** Shows the phone's key for a voucher, or for the rebinding that stands in its place. */
export const proofFor = async (key: KeyRecord, voucherJti: string): Promise<string> =>
  makeRedemption(
    { jti: crypto.randomUUID(), voucher: voucherJti, aud: issuerIdentifier(), iat: nowSeconds() },
    { sign: signerOf(key), kid: key.thumbprint },
  )

/** Keeps what the office offers for the documents. */
export const keepOffer = async (
  vault: Vault,
  from: At<"vouched" | "rebinding">,
  reply: RedemptionReply,
): Promise<Outcome<At<"offered">>> => {
  const offer = parseCredentialOffer(JSON.stringify(reply.credentialOffer))
  if (!offer.ok || offer.value.credential_issuer !== issuerIdentifier()) return no("offer-unreadable")
  const next = offered(from, offer.value)
  await vault.stores.change([await journeyChange(vault, next)])
  return done(next)
}

/** Answers after which no repeating helps: the yes was taken back, or another phone has its place. */
const isOver = ["binding-ended", "voucher-replaced"]

/** Hands in the officer's yes with a proof of this phone's key. Repeating gives the same offer while it lives. */
export const redeemVoucher = async (vault: Vault, from: At<"vouched">): Promise<Outcome<At<"offered" | "refused">>> => {
  const key = await findDeviceKey(vault.stores)
  const voucher = parseVoucher(from.voucher)
  if (key === undefined || !voucher.ok) return no("voucher-not-ours")
  const body = {
    voucher: from.voucher,
    request: from.request,
    mandate: from.mandate,
    proof: await proofFor(key, voucher.value.payload.jti),
  }
  const answer = outcomeOf(await ask<RedemptionReply>(activationPaths.redemptions, { body }))
  if (answer.ok) return keepOffer(vault, from, answer.value)
  if (answer.trouble.kind !== "refused" || !isOver.includes(answer.trouble.code)) return answer
  const next = notInForce(from, answer.trouble.code)
  await vault.stores.change([handoverGone, await journeyChange(vault, next)])
  return done(next)
}
