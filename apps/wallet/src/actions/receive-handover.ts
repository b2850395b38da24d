import { extendedKeyUsages } from "@jatidiri/credentials"
import { type Handover, hashTxCode, parseTableMessage, parseVoucher } from "@jatidiri/field"
import { trustedKeyOf } from "@jatidiri/openid4vc"
import { webCrypto } from "@jatidiri/web"
import type { At, Waiting } from "../domain/journey.ts"
import { distrusted, vouched, withTxCode } from "../domain/steps.ts"
import { findDeviceKey } from "../store/keys.ts"
import { findHandover, handoverChange, handoverGone, journeyChange, type Vault } from "../store/records.ts"
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
): Promise<Outcome<At<"vouched">>> => {
  const read = parseTableMessage(message)
  if (!read.ok || read.value.kind !== "handover") return no("handover-other-kind")
  const { voucher, mandate, provisional } = read.value
  const judged = await judge(vault, from.request, read.value, nowSeconds())
  if (!judged.ok) return judged
  const next = vouched(from, { voucher, mandate })
  const kept = { ...judged.value, receivedAt: nowSeconds(), ...(provisional === undefined ? {} : { provisional }) }
  await vault.stores.change([await handoverChange(vault, kept), await journeyChange(vault, next)])
  return done(next)
}

/**
 * With the first network: checks what had to be kept unchecked, as of the moment it was received. What turns out not to be
 * the office's is erased, and the request waits again.
 */
export const confirmHandover = async (
  vault: Vault,
  from: At<"vouched">,
): Promise<Outcome<At<"vouched" | "prepared">>> => {
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
  if (judged.ok) {
    await vault.stores.change([await handoverChange(vault, { ...kept, ...judged.value })])
    return done(from)
  }
  const next = distrusted(from)
  await vault.stores.change([handoverGone, await journeyChange(vault, next)])
  return done(next)
}

/** The officer's digits, held against the voucher and kept, so that nobody has to remember them until there is a network. */
export const keepTxCode = async (
  vault: Vault,
  from: At<"vouched">,
  txCode: string,
): Promise<Outcome<At<"vouched">>> => {
  const voucher = parseVoucher(from.voucher)
  if (!voucher.ok) return no("voucher-not-ours")
  const { jti, tx_code_hash } = voucher.value.payload
  if ((await hashTxCode(jti, txCode, webCrypto.digest)) !== tx_code_hash) return no("wrong-tx-code")
  const next = withTxCode(from, txCode)
  await vault.stores.change([await journeyChange(vault, next)])
  return done(next)
}
