import { activationPaths } from "@jatidiri/activation/contract"
import { makeRebindingCancel } from "@jatidiri/field"
import { ask } from "@jatidiri/web"
import { type Standing, withoutRecovery } from "../domain/standing.ts"
import { standingChange, type Vault } from "../store/records.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"
import { prove } from "./prove.ts"

/** The old phone, bound or blocked, says no to a recovery that it did not begin. */
export const cancelRebinding = async (
  vault: Vault,
  standing: Standing,
  rebinding: string,
): Promise<Outcome<Standing>> => {
  const proof = await prove(vault, (claims, signer) => makeRebindingCancel({ ...claims, rebinding }, signer))
  if (proof === undefined) return no("voucher-not-ours")
  const answer = outcomeOf(await ask<undefined>(activationPaths.rebindingCancel, { body: { proof } }))
  if (!answer.ok) return answer
  const next = withoutRecovery(standing, rebinding)
  await vault.stores.change([await standingChange(vault, next)])
  return done(next)
}
