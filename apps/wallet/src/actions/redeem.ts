import { activationPaths, type RedemptionReply } from "@jatidiri/activation/contract"
import { makeRedemption, parseVoucher } from "@jatidiri/field"
import { parseCredentialOffer } from "@jatidiri/openid4vc"
import { ask } from "@jatidiri/web"
import type { At, Journey } from "../domain/journey.ts"
import { notInForce, offered } from "../domain/steps.ts"
import { keepNext } from "../store/journey.ts"
import { findDeviceKey, signerOf } from "../store/keys.ts"
import { handoverGone, type Vault } from "../store/records.ts"
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
): Promise<Outcome<Journey>> => {
  const offer = parseCredentialOffer(JSON.stringify(reply.credentialOffer))
  if (!offer.ok || offer.value.credential_issuer !== issuerIdentifier()) return no("offer-unreadable")
  return done(await keepNext(vault, from, { journey: offered(from, offer.value) }))
}

/** Answers after which no repeating helps: the yes was taken back, or another phone has its place. */
const isOver = ["binding-ended", "voucher-replaced"]

/** Hands in the officer's yes with a proof of this phone's key. Repeating gives the same offer while it lives. */
export const redeemVoucher = async (vault: Vault, from: At<"vouched">): Promise<Outcome<Journey>> => {
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
  const next = { journey: notInForce(from, answer.trouble.code), beside: [handoverGone] }
  return done(await keepNext(vault, from, next))
}
