import { activationPaths, type RequestReply, type RequestStatusReply } from "@jatidiri/activation/contract"
import { hashCompact, parseVoucher } from "@jatidiri/field"
import { ask, webCrypto } from "@jatidiri/web"
import type { At, Journey } from "../domain/journey.ts"
import { afterAnswer, sent } from "../domain/steps.ts"
import { keepNext } from "../store/journey.ts"
import { findDeviceKey } from "../store/keys.ts"
import type { Vault } from "../store/records.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"

/** Leaves the request with the office; the answer is the acknowledgement. Repeating is harmless. */
export const sendRequest = async (vault: Vault, from: At<"prepared">): Promise<Outcome<Journey>> => {
  const answer = outcomeOf(await ask<RequestReply>(activationPaths.requests, { body: { request: from.request } }))
  return answer.ok ? done(await keepNext(vault, from, { journey: sent(from, answer.value) })) : answer
}

/** An officer's yes counts only for this phone and this request. */
const isOurs = async (vault: Vault, journey: At<"vouched">): Promise<boolean> => {
  const voucher = parseVoucher(journey.voucher)
  const key = await findDeviceKey(vault.stores)
  if (!voucher.ok || key === undefined) return false
  const { key_thumbprint, request_hash } = voucher.value.payload
  return key_thumbprint === key.thumbprint && request_hash === (await hashCompact(journey.request, webCrypto.digest))
}

/** Asks once what became of the request. */
export const askForDecision = async (vault: Vault, from: At<"sent">): Promise<Outcome<Journey>> => {
  const path = activationPaths.request.replace(":requestId", encodeURIComponent(from.requestId))
  const answer = outcomeOf(await ask<RequestStatusReply>(path, { timeoutSeconds: 10 }))
  if (!answer.ok) return answer
  const next = afterAnswer(from, answer.value)
  if (next === from) return done(from)
  if (next.step === "vouched" && !(await isOurs(vault, next))) return no("voucher-not-ours")
  return done(await keepNext(vault, from, { journey: next }))
}
