import { activationPaths, type BindingStateReply } from "@jatidiri/activation/contract"
import { makeBindingQuestion } from "@jatidiri/field"
import { ask } from "@jatidiri/web"
import type { At, EndedBy, Journey } from "../domain/journey.ts"
import { endedBy, keepsKey, type Standing } from "../domain/standing.ts"
import { ended, replaced, returned, withoutHidden } from "../domain/steps.ts"
import { keepNext, type Next } from "../store/journey.ts"
import { findDeviceKey } from "../store/keys.ts"
import { documentsGone, standingChange, standingGone, statusGone, type Vault } from "../store/records.ts"
import { nowSeconds } from "./clock.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"
import { prove } from "./prove.ts"

const standingOf = ({ state, reason, recovery, notices }: BindingStateReply): Standing => ({
  ...{ state, recovery, notices, askedAt: nowSeconds() },
  ...(reason === undefined ? {} : { reason }),
})

/** Asks how this phone's binding stands, and keeps the answer. */
export const askStanding = async (vault: Vault): Promise<Outcome<Standing>> => {
  const proof = await prove(vault, makeBindingQuestion)
  if (proof === undefined) return no("voucher-not-ours")
  const answer = outcomeOf(await ask<BindingStateReply>(activationPaths.bindingState, { body: { proof } }))
  if (!answer.ok) return answer
  const standing = standingOf(answer.value)
  await vault.stores.change([await standingChange(vault, standing)])
  return done(standing)
}

/** A phone that another one replaced hides what it has, since the office may yet find that the other came by a thief. */
const endOf = async (vault: Vault, from: At<"active">, reason: EndedBy): Promise<Next> => {
  if (reason === "replaced" && from.handedOn !== true)
    return { journey: replaced(from, nowSeconds()), beside: [statusGone] }
  const kept = keepsKey(reason) ? await findDeviceKey(vault.stores) : undefined
  const beside = [...(await documentsGone(vault, kept)), standingGone]
  return { journey: ended(reason, nowSeconds()), beside }
}

/**
 * What the office has ended is ended here too, and what it has put back in force comes back; the history stays in any case.
 * Nothing while the journey stands as the office says.
 */
export const followStanding = async (vault: Vault, from: Journey, standing: Standing): Promise<Journey | undefined> => {
  const reason = endedBy(standing)
  if (from.step === "active" && reason !== undefined) return keepNext(vault, from, await endOf(vault, from, reason))
  const back = from.step === "ended" && standing.state === "active" ? returned(from, nowSeconds()) : undefined
  return back && keepNext(vault, from, { journey: back })
}

/** What a replaced phone hides goes by its holder's word; its key stays, so that it still hears what becomes of it. */
export const eraseHidden = async (vault: Vault, from: At<"ended">): Promise<Journey> => {
  const beside = await documentsGone(vault, await findDeviceKey(vault.stores))
  return keepNext(vault, from, { journey: withoutHidden(from), beside })
}
