import { activationPaths, type RebindingReply, type RedemptionReply } from "@jatidiri/activation/contract"
import { ask } from "@jatidiri/web"
import type { At, Journey } from "../domain/journey.ts"
import { cancelled, isRecoverable, type Recoverable, rebinding } from "../domain/rebinding.ts"
import { changeJourney, keepNext } from "../store/journey.ts"
import { findDeviceKey } from "../store/keys.ts"
import { handoverGone, type Vault } from "../store/records.ts"
import type { Key } from "./block.ts"
import { nowSeconds } from "./clock.ts"
import { done, no, type Outcome, outcomeOf, renamed } from "./outcome.ts"
import { keepOffer, proofFor } from "./redeem.ts"

const ownCodes = { "request-expired": "own-request-too-old", "too-many-requests": "too-many-phones" }

/** Asks the office to bind this phone in the place of the lost one. Once more gives the same. */
export const beginRebinding = async (vault: Vault, from: At<Recoverable>, key: Key): Promise<Outcome<Journey>> => {
  const body = { ...key, request: from.request }
  const answer = outcomeOf(await ask<RebindingReply>(activationPaths.rebindings, { body }))
  if (!answer.ok) return renamed(answer, ownCodes)
  const { rebindingId, readyAt } = answer.value
  const ready = Math.ceil(Date.parse(readyAt) / 1000)
  if (Number.isNaN(ready)) return no("offer-unreadable")
  const begun = { rebinding: rebindingId, begunAt: nowSeconds(), readyAt: ready }
  // The same request may have been delivered meanwhile; another one, or an officer's yes, stays.
  const standing = await changeJourney(vault, (now) =>
    now !== undefined && isRecoverable(now) && now.request === from.request
      ? { journey: rebinding(now, begun), beside: [handoverGone] }
      : undefined,
  )
  return done(standing ?? from)
}

const notYet = "not-ready"
const isOver = ["rebinding-cancelled", "rebinding-unknown"]

/** Fetches the offer once the wait is over. Too early leaves everything as it is; a cancelled one is over. */
export const collectRebinding = async (vault: Vault, from: At<"rebinding">): Promise<Outcome<Journey>> => {
  const key = await findDeviceKey(vault.stores)
  if (key === undefined) return no("voucher-not-ours")
  const body = { request: from.request, proof: await proofFor(key, from.rebinding) }
  const answer = outcomeOf(await ask<RedemptionReply>(activationPaths.rebindingCollect, { body }))
  if (answer.ok) return keepOffer(vault, from, answer.value)
  if (answer.trouble.kind !== "refused" || !isOver.includes(answer.trouble.code)) return answer
  return done(await keepNext(vault, from, { journey: cancelled(from) }))
}

export const isTooEarly = (answer: Outcome<unknown>): boolean =>
  !answer.ok && answer.trouble.kind === "refused" && answer.trouble.code === notYet
