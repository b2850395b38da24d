import { activationPaths, type BindingStateReply } from "@jatidiri/activation/contract"
import { makeBindingQuestion } from "@jatidiri/field"
import { ask } from "@jatidiri/web"
import type { At } from "../domain/journey.ts"
import { endedBy, keepsKey, type Standing } from "../domain/standing.ts"
import { ended } from "../domain/steps.ts"
import { findDeviceKey } from "../store/keys.ts"
import { forgetDocuments, standingChange, type Vault } from "../store/records.ts"
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

/**
 * What the office has ended is ended here too: documents and keys go, but for the key of a phone that somebody blocked;
 * the history stays. Nothing while it stands.
 */
export const followEnd = async (vault: Vault, standing: Standing): Promise<At<"ended"> | undefined> => {
  const reason = endedBy(standing)
  if (reason === undefined) return undefined
  const journey = ended(reason, nowSeconds())
  await forgetDocuments(vault, journey, keepsKey(reason) ? await findDeviceKey(vault.stores) : undefined)
  return journey
}
