import { activationPaths, type BindingEndBody } from "@jatidiri/activation/contract"
import { type EndReason, makeBindingEnd } from "@jatidiri/field"
import { ask } from "@jatidiri/web"
import type { At } from "../domain/journey.ts"
import { ended } from "../domain/steps.ts"
import { changeJourney } from "../store/journey.ts"
import { documentsGone, standingGone, type Vault } from "../store/records.ts"
import { nowSeconds } from "./clock.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"
import { prove } from "./prove.ts"

/** The office has nothing to end any more: the same as ended. */
const alreadyEnded = ["binding-ended", "binding-unknown"]

/**
 * Ends this phone's digital KTP at the office, then here. Only the office's answer ends it: without network nothing is
 * erased, since the documents would still hold for whoever copied them.
 */
export const endBinding = async (vault: Vault, reason: EndReason): Promise<Outcome<At<"ended">>> => {
  const proof = await prove(vault, (claims, signer) => makeBindingEnd({ ...claims, reason }, signer))
  if (proof === undefined) return no("voucher-not-ours")
  const body: BindingEndBody = { proof }
  const answer = outcomeOf(await ask<undefined>(activationPaths.bindingEnd, { body }))
  const gone = !answer.ok && answer.trouble.kind === "refused" && alreadyEnded.includes(answer.trouble.code)
  if (!answer.ok && !gone) return answer
  const journey = ended(reason, nowSeconds())
  const beside = [...(await documentsGone(vault)), standingGone]
  await changeJourney(vault, () => ({ journey, beside }))
  return done(journey)
}
