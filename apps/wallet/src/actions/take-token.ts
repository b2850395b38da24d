import { hashTxCode, parseVoucher } from "@jatidiri/field"
import {
  type CredentialOffer,
  makeDpopProof,
  makeTokenRequest,
  parseTokenReply,
  preAuthorizedCodeGrant,
} from "@jatidiri/openid4vc"
import { ask, webCrypto } from "@jatidiri/web"
import type { At, Journey } from "../domain/journey.ts"
import { backToGrant, collecting } from "../domain/steps.ts"
import { keepNext } from "../store/journey.ts"
import { findDeviceKey, signerOf } from "../store/keys.ts"
import type { Vault } from "../store/records.ts"
import type { KeyRecord } from "../store/shapes.ts"
import { nowSeconds } from "./clock.ts"
import { readTokenEndpoint, wantedOf } from "./issuer.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"

const grantOf = (offer: CredentialOffer) => offer.grants?.[preAuthorizedCodeGrant]

/** Digits asked by the offer; nothing when it asks for no code. */
export const txCodeLength = (offer: CredentialOffer): number | undefined => {
  const asked = grantOf(offer)?.tx_code
  return asked === undefined ? undefined : (asked.length ?? 6)
}

const askToken = async (key: KeyRecord, url: string, code: string, txCode: string | undefined) => {
  const dpop = await makeDpopProof(
    { key: key.publicJwk, method: "POST", url, jti: crypto.randomUUID(), now: nowSeconds() },
    { sign: signerOf(key), digest: webCrypto.digest },
  )
  const body = makeTokenRequest({ preAuthorizedCode: code, ...(txCode === undefined ? {} : { txCode }) })
  const form = Object.fromEntries(new URLSearchParams(body))
  return outcomeOf(await ask<string>(url, { form, headers: { DPoP: dpop }, read: "text" }))
}

/**
 * Spends the offer with the six digits that the officer told. A refused code may be wrong, spent or too old: when the
 * officer's own voucher says the digits are right, it was the offer that died, and the way goes on from the voucher.
 */
export const takeToken = async (
  vault: Vault,
  from: At<"offered">,
  txCode: string | undefined,
): Promise<Outcome<Journey>> => {
  const key = await findDeviceKey(vault.stores)
  const code = grantOf(from.offer)?.["pre-authorized_code"]
  const wanted = wantedOf(from.offer.credential_configuration_ids)
  if (key === undefined || code === undefined || wanted.length === 0) return no("offer-unreadable")
  const endpoint = await readTokenEndpoint()
  if (!endpoint.ok) return endpoint
  const answer = await askToken(key, endpoint.value, code, txCode)
  if (!answer.ok) return afterRefusedCode(vault, from, txCode, answer)
  const token = parseTokenReply(answer.value)
  if (!token.ok || token.value.token_type.toLowerCase() !== "dpop") return no("offer-unreadable")
  const access = { token: token.value.access_token, expiresAt: nowSeconds() + (token.value.expires_in ?? 300) }
  const next = collecting(from, { issuer: from.offer.credential_issuer, access, wanted })
  return done(await keepNext(vault, from, { journey: next }))
}

/** Where no digits were asked for, none can be wrong. */
const isRightCode = async (from: At<"offered">, txCode: string | undefined): Promise<boolean> => {
  if ("rebinding" in from) return true
  const voucher = parseVoucher(from.voucher)
  if (!voucher.ok || txCode === undefined) return false
  const { jti, tx_code_hash } = voucher.value.payload
  return (await hashTxCode(jti, txCode, webCrypto.digest)) === tx_code_hash
}

const afterRefusedCode = async (
  vault: Vault,
  from: At<"offered">,
  txCode: string | undefined,
  answer: Outcome<never> & { readonly ok: false },
): Promise<Outcome<Journey>> => {
  if (answer.trouble.kind !== "refused" || answer.trouble.code !== "invalid_grant") return answer
  if (!(await isRightCode(from, txCode))) return no("wrong-tx-code")
  return done(await keepNext(vault, from, { journey: backToGrant(from, nowSeconds()) }))
}
