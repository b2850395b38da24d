import { extendedKeyUsages } from "@jatidiri/credentials"
import { type Handover, hashTxCode, parseTableMessage, parseVoucher } from "@jatidiri/field"
import { trustedKeyOf } from "@jatidiri/openid4vc"
import { webCrypto } from "@jatidiri/web"
import { type At, isWaiting, type Journey, type Vouched, type Waiting } from "../domain/journey.ts"
import { distrusted, vouched, withTxCode } from "../domain/steps.ts"
import { changeJourney, keepNext } from "../store/journey.ts"
import { findDeviceKey } from "../store/keys.ts"
import { findHandover, handoverChange, handoverGone, type Vault } from "../store/records.ts"
import { nowSeconds } from "./clock.ts"
import { judgeHandover, ownWord } from "./judge-handover.ts"
import { learnTrust } from "./learn-trust.ts"
import { done, no, type Outcome } from "./outcome.ts"
import { findTrust } from "./trust.ts"

/** Judges with the anchors this phone knows; `checked` is false when it knows none. */
const judge = async (vault: Vault, request: string, handover: Handover, at: number) => {
  const key = await findDeviceKey(vault.stores)
  if (key === undefined) return no("handover-not-ours")
  const trust = await findTrust(vault.stores)
  const trustedKey = trust === undefined ? ownWord : trustedKeyOf(trust, extendedKeyUsages.mandateSigner)
  const { verify, digest } = webCrypto
  const judged = await judgeHandover(handover, {
    ...{ request, keyThumbprint: key.thumbprint, trustedKey, nowSeconds: at, verify, digest },
  })
  return judged.ok ? done({ checked: trust !== undefined }) : no(judged.refusal.code)
}

/** What the officer's device showed, read whole: kept only when all of it holds for this phone and this request. */
export const receiveHandover = async (
  vault: Vault,
  from: At<Waiting>,
  message: Uint8Array,
): Promise<Outcome<Journey>> => {
  const read = parseTableMessage(message)
  if (!read.ok || read.value.kind !== "handover") return no("handover-other-kind")
  const { voucher, mandate, provisional } = read.value
  const judged = await judge(vault, from.request, read.value, nowSeconds())
  if (!judged.ok) return judged
  const kept = { ...judged.value, receivedAt: nowSeconds(), ...(provisional === undefined ? {} : { provisional }) }
  const beside = [await handoverChange(vault, kept)]
  // The same request may have reached the office while the film was read; an officer's yes that came by there stays.
  const standing = await changeJourney(vault, (now) =>
    now !== undefined && isWaiting(now) && now.request === from.request
      ? { journey: vouched(now, { voucher, mandate }), beside }
      : undefined,
  )
  return done(standing ?? from)
}

/**
 * With the first network: checks what had to be kept unchecked, as of the moment it was received. What turns out not to be
 * the office's is erased, and the request waits again.
 */
export const confirmHandover = async (vault: Vault, from: At<"vouched">): Promise<Outcome<Journey>> => {
  const kept = await findHandover(vault)
  if (kept === undefined || kept.checked) return done(from)
  const learnt = await learnTrust(vault.stores)
  if (!learnt.ok) return learnt
  const { voucher, mandate } = from
  const provisional = kept.provisional === undefined ? {} : { provisional: kept.provisional }
  const judged = await judge(
    vault,
    from.request,
    { kind: "handover", voucher, mandate, ...provisional },
    kept.receivedAt,
  )
  const next = judged.ok
    ? { journey: from, beside: [await handoverChange(vault, { ...kept, ...judged.value })] }
    : { journey: distrusted(from), beside: [handoverGone] }
  return done(await keepNext(vault, from, next))
}

const isTold = (journey: Journey): journey is At<"vouched"> | (At<"offered"> & Vouched) =>
  journey.step === "vouched" || (journey.step === "offered" && "voucher" in journey)

/** The officer's digits, held against the voucher and kept, so that nobody has to remember them until there is a network. */
export const keepTxCode = async (vault: Vault, from: At<"vouched">, txCode: string): Promise<Outcome<Journey>> => {
  const voucher = parseVoucher(from.voucher)
  if (!voucher.ok) return no("voucher-not-ours")
  const { jti, tx_code_hash } = voucher.value.payload
  if ((await hashTxCode(jti, txCode, webCrypto.digest)) !== tx_code_hash) return no("wrong-tx-code")
  // The offer for this very yes may have come while the digits were typed: they are for it.
  const standing = await changeJourney(vault, (now) =>
    now !== undefined && isTold(now) && now.voucher === from.voucher ? { journey: withTxCode(now, txCode) } : undefined,
  )
  return done(standing ?? from)
}
